package io.symplex.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file written by hand, right or wrong. */
record SafetensorsBytes(ByteBuffer bytes) {

    static SafetensorsBytes of(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return of(text.length, text, data);
    }

    /** With a length of the header that may be a lie. */
    static SafetensorsBytes of(long length, byte[] text, byte[] data) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        return new SafetensorsBytes(bytes.putLong(length).put(text).put(data));
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes.array());
    }
}
