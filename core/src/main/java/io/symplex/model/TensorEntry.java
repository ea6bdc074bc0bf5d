package io.symplex.model;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the header of a safetensors file says of one tensor.
 *
 * @param name its name, such as {@code 0.weight}
 * @param type the type of its numbers
 * @param shape its sizes, each {@code >= 0}
 * @param begin where its bytes begin, counted from the end of the header
 * @param end where they end
 */
record TensorEntry(String name, NumberType type, List<Long> shape, long begin, long end) {

    /** How a number is written, least byte first. */
    enum NumberType {
        F64(8) {
            @Override
            double next(ByteBuffer bytes) {
                return bytes.getDouble();
            }
        },
        F32(4) {
            @Override
            double next(ByteBuffer bytes) {
                return bytes.getFloat();
            }
        };

        private final int bytes;

        NumberType(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        /** Reads the number at the buffer's position. */
        abstract double next(ByteBuffer bytes);
    }

    /** Returns how many bytes the shape asks for, or −1 if more than a long can count. */
    long bytesOfShape() {
        try {
            return shape.stream().reduce((long) type.bytes(), Math::multiplyExact);
        } catch (ArithmeticException tooMany) {
            return -1;
        }
    }

    /** Returns where in the shape a number stands, such as {@code [3, 1]}. */
    String place(long index) {
        String place = "";
        long rest = index;
        for (int d = shape.size() - 1; d >= 0; d--) {
            place = rest % shape.get(d) + (place.isEmpty() ? "" : ", ") + place;
            rest /= shape.get(d);
        }
        return "[" + place + "]";
    }

    /** Returns the sizes as they are written, such as {@code [16, 2]}. */
    static String text(List<Long> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
