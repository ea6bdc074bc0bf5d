package io.symplex.scripts.display;

import java.util.Arrays;

/**
 * Draws the latest part of a growing row of losses as bars one character wide, on a logarithmic scale.
 *
 * <p>Keeps few of them: each is the mean over a stretch, and when there are too many, stretches become twice as long.
 * So the latest half of all that came, at least, is always to be had. Mutable, for one thread.
 */
final class Sparkline {

    /** The most characters it can draw. */
    static final int MOST = 32;

    private static final String BARS = "▁▂▃▄▅▆▇█";

    /** Stands for what is not finite. */
    private static final char BROKEN = '×';

    /** Losses within this ratio are one height: their differences are noise. */
    private static final double SAME = 1.02;

    private final double[] means = new double[2 * MOST];
    private int size;
    private int stretch = 1;
    private double sum;
    private int summed;

    void add(double loss) {
        sum += loss;
        if (++summed == stretch) {
            if (size == means.length) {
                halve();
            }
            means[size++] = sum / summed;
            sum = 0;
            summed = 0;
        }
    }

    private void halve() {
        size /= 2;
        for (int i = 0; i < size; i++) {
            means[i] = means[2 * i] / 2 + means[2 * i + 1] / 2;
        }
        stretch *= 2;
    }

    /** Returns the bars, the latest last; fewer than {@code width} while there are not so many losses. */
    String text(int width) {
        int count = Math.min(Math.min(width, MOST), size);
        double[] shown = Arrays.copyOfRange(means, size - count, size);
        double low = Arrays.stream(shown).filter(Sparkline::isDrawn).min().orElse(1);
        double high = Arrays.stream(shown).filter(Sparkline::isDrawn).max().orElse(1);
        StringBuilder text = new StringBuilder();
        for (double loss : shown) {
            text.append(Double.isFinite(loss) ? BARS.charAt(height(loss, low, high)) : BROKEN);
        }
        return text.toString();
    }

    private static boolean isDrawn(double loss) {
        return Double.isFinite(loss) && loss > 0;
    }

    private static int height(double loss, double low, double high) {
        if (!(loss > 0)) {
            return 0;
        }
        int top = BARS.length() - 1;
        return high <= SAME * low ? top / 2 : (int) Math.round(top * Math.log(loss / low) / Math.log(high / low));
    }
}
