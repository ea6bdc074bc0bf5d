package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Numbers outside of the heap, which PyTorch reads in place.
 *
 * <p>An array that DJL makes of Java numbers may be freed before the backward pass reads it; these live as long as
 * their owner, which is longer. Mutable: not while an array on them is in use.
 */
final class NativeNumbers {

    /** In bytes, a cache line: sums in vector registers then always take the same order. */
    private static final int ALIGNMENT = 64;

    private final DataType type; // FLOAT64 or FLOAT32
    private ByteBuffer bytes = aligned(0);

    NativeNumbers(DataType type) {
        this.type = type;
    }

    NativeNumbers(DataType type, double... values) {
        this(type);
        put(values, 0, values.length);
    }

    /** Sets the numbers; arrays made before keep the old memory if these are more. */
    void put(double[] values, int from, int count) {
        int size = Math.multiplyExact(count, type.getNumOfBytes());
        if (bytes.capacity() < size) {
            bytes = aligned(size);
        }
        bytes.limit(size);
        if (type == DataType.FLOAT64) {
            bytes.asDoubleBuffer().put(values, from, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            bytes.putFloat(i * Float.BYTES, (float) values[from + i]);
        }
    }

    /** Returns them as an array, on the processor without a copy. */
    NDArray array(NDManager manager, Shape shape) {
        return manager.create(bytes.duplicate().order(ByteOrder.nativeOrder()), shape, type);
    }

    private static ByteBuffer aligned(int size) {
        int whole = Math.addExact(size, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return ByteBuffer.allocateDirect(Math.addExact(whole, ALIGNMENT))
                .alignedSlice(ALIGNMENT)
                .order(ByteOrder.nativeOrder());
    }

    /** Adds a multiple of an array's numbers to some of {@code out}; the array is of float or double. */
    static void add(NDArray array, double factor, double[] out, int from) {
        ByteBuffer numbers = array.toByteBuffer(true); // in place; ends with the array
        int count = Math.toIntExact(array.size());
        if (array.getDataType() == DataType.FLOAT64) {
            for (int i = 0; i < count; i++) {
                out[from + i] += factor * numbers.getDouble(i * Double.BYTES);
            }
        } else {
            for (int i = 0; i < count; i++) {
                out[from + i] += factor * numbers.getFloat(i * Float.BYTES);
            }
        }
    }

    /** Returns an array's only number. */
    static double only(NDArray array) {
        double[] out = new double[1];
        add(array, 1, out, 0);
        return out[0];
    }
}
