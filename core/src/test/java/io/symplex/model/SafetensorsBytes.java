package io.symplex.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files written by hand, right or wrong. */
final class SafetensorsBytes {

    private SafetensorsBytes() {}

    static byte[] of(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return of(text.length, text, data);
    }

    /** With a length of the header that may be a lie. */
    static byte[] of(long length, byte[] text, byte[] data) {
        byte[] bytes = new byte[8 + text.length + data.length];
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text)
                .put(data);
        return bytes;
    }
}
