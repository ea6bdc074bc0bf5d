package io.symplex.kernel;

import java.util.Arrays;

/** Functions of time φ_j(t) that a force is made of: of mean zero, for a constant force is one with the energy. */
public sealed interface TimeBasis {

    /**
     * Returns how many functions there are.
     *
     * @return the count, {@code >= 1}
     */
    int size();

    /**
     * Returns what every function has at any time: less its mean.
     *
     * @return a new array, shape [size]
     */
    double[] constants();

    /**
     * Adds what the functions have at a time beside their constants.
     *
     * @param time t
     * @param out the constants, then φ(t), shape [size]; modified
     */
    void add(double time, double[] out);

    /**
     * Sines and cosines of a period T: cos(2πkt/T), sin(2πkt/T), k from 1 to their number.
     *
     * @param period T, {@code > 0}
     * @param harmonics how many k, {@code >= 1}
     */
    record Harmonics(double period, int harmonics) implements TimeBasis {

        @Override
        public int size() {
            return 2 * harmonics;
        }

        @Override
        public double[] constants() {
            return new double[size()];
        }

        @Override
        public void add(double time, double[] out) {
            double turn = time / period;
            double angle = 2 * Math.PI * (turn - Math.floor(turn));
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            double here = cosine;
            double there = sine;
            for (int k = 0; k < harmonics; k++) {
                out[2 * k] += here;
                out[2 * k + 1] += there;
                double next = cosine * here - sine * there;
                there = sine * here + cosine * there;
                here = next;
            }
        }
    }

    /**
     * Cubic splines on even pieces of a span, twice differentiable; before and after the span they stay as at its ends.
     *
     * <p>A basis of those whose mean over the span is 0: the B-splines but for the last, each less its mean.
     *
     * <p>Source: de Boor, <i>A Practical Guide to Splines</i>, 2001, chapter IX.
     *
     * @param from where the span begins
     * @param to where it ends, later
     * @param pieces how many, {@code >= 1}
     */
    record Splines(double from, double to, int pieces) implements TimeBasis {

        private static final int SUPPORT = 4; // B-splines that are not zero in a piece

        @Override
        public int size() {
            return pieces + SUPPORT - 2;
        }

        @Override
        public double[] constants() {
            double[] constants = new double[size()];
            Arrays.setAll(constants, j -> -mean(j));
            return constants;
        }

        @Override
        public void add(double time, double[] out) {
            double place = Math.max(0, Math.min(pieces, (time - from) / (to - from) * pieces));
            int piece = Math.min(pieces - 1, (int) place);
            double u = place - piece;
            double v = 1 - u;
            add(piece, v * v * v / 6, out);
            add(piece + 1, (u * u * (3 * u - 6) + 4) / 6, out);
            add(piece + 2, (v * v * (3 * v - 6) + 4) / 6, out);
            add(piece + 3, u * u * u / 6, out);
        }

        /** Leaves out the last of all. */
        private void add(int j, double value, double[] out) {
            if (j < size()) {
                out[j] += value;
            }
        }

        /** Returns the mean of a B-spline: of its four pieces some lie in the span, with the areas 1, 11, 11, 1 /24. */
        private double mean(int j) {
            double area = 0;
            for (int k = 0; k < SUPPORT; k++) {
                int piece = j - k; // in which the spline is the k-th of four
                area += piece < 0 || piece >= pieces ? 0 : k == 0 || k == SUPPORT - 1 ? 1 : 11;
            }
            return area / (24 * (double) pieces);
        }
    }
}
