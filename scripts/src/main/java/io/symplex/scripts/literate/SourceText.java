package io.symplex.scripts.literate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The characters of a script: bytes into text, text into lines, and a line with a span underlined. */
final class SourceText {

    private static final String INDENT = "    ";

    private SourceText() {}

    static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new ScriptException(notText(name, bytes, in.position()));
        }
        return out.flip().toString();
    }

    private static Problem notText(String name, byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            boolean returnAlone = bytes[i] == '\r' && bytes[i + 1] != '\n';
            line += bytes[i] == '\n' || returnAlone ? 1 : 0;
        }
        String message = String.format(
                "the text must be UTF-8, got the byte 0x%02X at offset %d; save the file as UTF-8",
                bytes[offset] & 0xFF, offset);
        return new Problem(name + ":" + line, message, List.of());
    }

    static List<String> lines(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /** The line and below it {@code ^} under the span; tabs are repeated, so that both lines stay aligned. */
    static List<String> underlined(String line, Span span) {
        int start = Math.min(span.column() - 1, line.length());
        int end = Math.min(start + span.length(), line.length());
        StringBuilder under = new StringBuilder();
        line.substring(0, start).codePoints().forEach(c -> under.append(c == '\t' ? '\t' : ' '));
        under.append("^".repeat(Math.max(1, line.codePointCount(start, end))));
        return List.of(INDENT + line, INDENT + under);
    }
}
