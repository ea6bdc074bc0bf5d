package io.symplex.internal;

/**
 * A stream of random numbers that any machine repeats bit for bit.
 *
 * <p>SplitMix64 used as a counter: number i of the stream is {@code mix(seed + (i + 1) γ)}, so a stream needs no state
 * but its position, and a resumed run or another thread draws the same numbers. Not for cryptography. Mutable: one
 * instance per thread.
 *
 * <p>Source: Steele, Lea, Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014, §4.
 */
public final class RandomStream {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long position;

    private RandomStream(long position) {
        this.position = position;
    }

    /**
     * Returns the stream of a purpose: streams of different purposes under one seed are independent.
     *
     * @param seed the user's seed, any
     * @param purpose what the numbers are for, such as {@code "weights"}
     * @return the stream, at its beginning
     */
    public static RandomStream of(long seed, String purpose) {
        return new RandomStream(mix(mix(seed + GAMMA) ^ hash(purpose)));
    }

    /**
     * Returns the next number, uniform between {@code low} and {@code high}.
     *
     * @param low lower bound, finite
     * @param high upper bound, finite; itself drawn only where rounding reaches it
     * @return the number
     */
    public double uniform(double low, double high) {
        return low + (high - low) * unit();
    }

    /**
     * Fills an array with numbers uniform between {@code low} and {@code high}.
     *
     * @param low lower bound, finite
     * @param high upper bound, finite; itself drawn only where rounding reaches it
     * @param out the numbers; overwritten
     */
    public void uniform(double low, double high, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = uniform(low, high);
        }
    }

    /**
     * Returns the next number, normal with mean 0 and variance 1.
     *
     * <p>It is the quantile of the next uniform number, so it takes one number of the stream like any other; 52 bits
     * reach to ±8.2.
     *
     * @return the number
     */
    public double gaussian() {
        position += GAMMA;
        return NormalQuantile.of(((mix(position) >>> 12) + 0.5) * 0x1.0p-52); // never 0 or 1
    }

    /**
     * Puts an array into a random order, each as likely as any other but for 2⁻³¹ or so.
     *
     * @param values modified
     */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) (unit() * (i + 1));
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    private double unit() {
        position += GAMMA;
        return (mix(position) >>> 11) * UNIT;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private static long hash(String text) {
        long h = 0;
        for (int i = 0; i < text.length(); i++) {
            h = mix(h + text.charAt(i));
        }
        return h;
    }
}
