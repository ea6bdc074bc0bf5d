package io.symplex.model;

import io.symplex.model.TensorEntry.NumberType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a safetensors file; {@link SafetensorsReader} says what it looks like. */
final class SafetensorsWriter {

    private static final int ALIGNMENT = 8; // bytes; numbers begin at a multiple
    private static final int CHUNK = 1024; // numbers written at once

    private SafetensorsWriter() {}

    /**
     * Writes tensors of doubles.
     *
     * @param out where to; left open
     * @param metadata texts by their names
     * @param tensors whose bytes follow each other
     * @param numbers of all tensors; read
     */
    static void write(OutputStream out, Map<String, String> metadata, List<TensorEntry> tensors, double[] numbers)
            throws IOException {
        byte[] header = header(metadata, tensors);
        int padding = Math.floorMod(-header.length, ALIGNMENT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.write(bytes.putLong(header.length + padding).array(), 0, Long.BYTES);
        out.write(header);
        out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - from);
            bytes.clear().asDoubleBuffer().put(numbers, from, count);
            out.write(bytes.array(), 0, count * Double.BYTES);
        }
    }

    /** Returns the entry of a tensor of doubles that stands at a place of all numbers. */
    static TensorEntry entry(String name, long offset, Long... shape) {
        long begin = offset * Double.BYTES;
        TensorEntry empty = new TensorEntry(name, NumberType.F64, List.of(shape), begin, begin);
        return new TensorEntry(name, NumberType.F64, List.of(shape), begin, begin + empty.bytesOfShape());
    }

    private static byte[] header(Map<String, String> metadata, List<TensorEntry> tensors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeObjectPropertyStart(HeaderParser.METADATA);
            metadata.forEach(json::writeStringProperty);
            json.writeEndObject();
            for (TensorEntry tensor : tensors) {
                json.writeObjectPropertyStart(tensor.name());
                json.writeStringProperty("dtype", tensor.type().name());
                write(json, "shape", tensor.shape());
                write(json, "data_offsets", List.of(tensor.begin(), tensor.end()));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String name, List<Long> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
