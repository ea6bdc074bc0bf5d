package io.symplex.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Watches how a reader takes inputs that are spoilt, the same ones for the same seed; tests of several modules share
 * it.
 *
 * <p>{@code -Dfuzz.inputs=1000000} spoils more than the build does, {@code -Dfuzz.seed=7} others.
 *
 * @param mostBytesEach what may be allocated for each byte of an input, beside what is free
 * @param part of how many inputs one is tried, for what takes longer
 */
public record Fuzz(long mostBytesEach, int part) {

    /** For readers of data. */
    public static final Fuzz DATA = new Fuzz(400, 1);

    /** For readers that build a tree of what they read. */
    public static final Fuzz TREES = new Fuzz(4000, 1);

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(60); // none took 5; a pause of a busy machine included
    private static final long FREE_BYTES = 64L << 20;

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

    /** Returns the same, for one of so many inputs. */
    public Fuzz oneOf(int count) {
        return new Fuzz(mostBytesEach, count);
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
    public void tryAll(List<String> samples, List<String> words, Class<? extends Exception> refusal, Trial trial) {
        Mutator mutator = new Mutator(SEED, samples, words);
        int taken = 0;
        for (int i = 0; i < INPUTS / part; i++) {
            taken += tryOne(mutator.next(), refusal, trial) ? 1 : 0;
        }
        assertThat(taken).as("some are taken, most are not").isBetween(1, INPUTS / part - 1);
    }

    /**
     * Tries one input.
     *
     * @return whether it was taken
     */
    public boolean tryOne(byte[] input, Class<? extends Exception> refusal, Trial trial) {
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
                .isLessThan(FREE_BYTES + mostBytesEach * input.length);
        return thrown == null;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
