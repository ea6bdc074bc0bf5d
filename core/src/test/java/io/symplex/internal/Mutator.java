package io.symplex.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Spoils inputs, the same way for the same seed, and watches how a reader takes them.
 *
 * <p>{@code -Dfuzz.inputs=1000000} spoils more than the build does, {@code -Dfuzz.seed=7} others.
 */
public final class Mutator {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(60); // none took 5; a pause of a busy machine included
    private static final long MOST_BYTES = 64L << 20; // allocated for one input
    private static final long MOST_BYTES_EACH = 400; // and for each byte of it
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

    /** What is tried with an input; it must throw nothing but what is expected of it. */
    public interface Trial {

        /**
         * Reads an input and uses what it gives.
         *
         * @param input the bytes; read
         * @throws Exception whatever it is refused with
         */
        void accept(byte[] input) throws Exception;
    }

    private Mutator(long seed, List<String> samples, List<String> words) {
        this.random = new Random(seed);
        this.samples = samples.stream()
                .map(sample -> sample.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        this.words = words;
    }

    /** Returns text as {@link #tryAll} takes it: each char is one byte of its UTF-8. */
    public static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * Puts an input into a file. Not by making it anew: that takes a file system a hundred times as long.
     *
     * @return the file
     */
    public static Path write(Path file, byte[] input) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(input);
            out.setLength(input.length);
        }
        return file;
    }

    /**
     * Tries samples spoilt in many ways; each must be taken or refused, in time and memory.
     *
     * @param samples right inputs, each char one byte
     * @param words of the language, which are put in at random, each char one byte
     * @param refusal the type of what may be thrown, and no other, not even a subtype
     * @param trial what is tried
     */
    public static void tryAll(
            List<String> samples, List<String> words, Class<? extends Exception> refusal, Trial trial) {
        Mutator mutator = new Mutator(SEED, samples, words);
        int taken = 0;
        for (int i = 0; i < INPUTS; i++) {
            taken += tryOne(mutator.next(), refusal, trial) ? 1 : 0;
        }
        assertThat(taken).as("some are taken, most are not").isBetween(1, INPUTS - 1);
    }

    /**
     * Tries one input.
     *
     * @return whether it was taken
     */
    public static boolean tryOne(byte[] input, Class<? extends Exception> refusal, Trial trial) {
        long begun = System.nanoTime();
        long allocated = allocated();
        Throwable thrown = null;
        try {
            trial.accept(input);
        } catch (Throwable any) {
            thrown = any;
        }
        long bytes = allocated() - allocated;
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        String shown = new String(input, 0, Math.min(input.length, 2000), StandardCharsets.UTF_8);
        if (thrown != null && !thrown.getClass().equals(refusal)) {
            throw new AssertionError(input.length + " bytes must be taken or refused: " + shown, thrown);
        }
        assertThat(time).as("time for %,d bytes: %s", input.length, shown).isLessThan(LONGEST);
        assertThat(bytes)
                .as("bytes allocated for %,d: %s", input.length, shown)
                .isLessThan(MOST_BYTES + MOST_BYTES_EACH * input.length);
        return thrown == null;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private byte[] next() {
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
