package io.symplex.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils samples in many ways, the same ones for the same seed. */
final class Mutator {

    private static final int LONGEST_INPUT = 1 << 16;
    private static final int MOST_CHANGES = 6;
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1e999",
            "1e-400",
            "NaN",
            "2147483648",
            "1000000000",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551616");
    private static final List<String> SIGNS = List.of(
            "\n", "\r\n", "\r", "\t", "\0", "\uFEFF", "\u2028", "\uD83D\uDE00", "\"", "'", "\\", ",", "{", "[", "(");

    private final Random random;
    private final List<byte[]> samples;
    private final List<String> words;

    Mutator(long seed, List<String> samples, List<String> words) {
        this.random = new Random(seed);
        this.samples = samples.stream()
                .map(sample -> sample.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        this.words = words;
    }

    /** Returns the next input. */
    byte[] next() {
        byte[] input = any(samples);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return input.length > LONGEST_INPUT ? Arrays.copyOf(input, LONGEST_INPUT) : input;
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(Math.min(input.length - from, 20) + 1);
        byte[] piece = Arrays.copyOfRange(input, from, to);
        return switch (random.nextInt(8)) {
            case 0 -> joined(input, from, new byte[] {(byte) random.nextInt(256)}, Math.min(from + 1, input.length));
            case 1 -> joined(input, from, word(words), from);
            case 2 -> joined(input, from, word(words), to);
            case 3 -> joined(input, from, word(random.nextBoolean() ? NUMBERS : SIGNS), to);
            case 4 -> joined(input, from, new byte[0], random.nextInt(10) == 0 ? input.length : to);
            case 5 -> joined(input, from, repeated(piece), from);
            case 6 -> joined(input, random.nextInt(input.length + 1), piece, -1);
            default -> joined(input, from, tail(any(samples)), input.length);
        };
    }

    /** Puts a piece in the place of those from one index to another; −1 for none. */
    private static byte[] joined(byte[] input, int from, byte[] piece, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        out.writeBytes(piece);
        int rest = to < 0 ? from : to;
        out.write(input, rest, input.length - rest);
        return out.toByteArray();
    }

    private byte[] repeated(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int times = random.nextInt(20) == 0 ? 2000 : 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private byte[] tail(byte[] bytes) {
        return Arrays.copyOfRange(bytes, random.nextInt(bytes.length + 1), bytes.length);
    }

    private byte[] word(List<String> from) {
        return from.get(random.nextInt(from.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] any(List<byte[]> from) {
        return from.get(random.nextInt(from.size()));
    }
}
