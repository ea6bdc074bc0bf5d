package io.symplex.plot;

import java.util.Arrays;

/** The dots that a line passes, in order; a dot is not repeated while the line stays in it. Mutable. */
final class Trace {

    private final int width;
    private final int height;
    private int[] dots = new int[256];
    private int size;
    private double x;
    private double y;

    /**
     * Begins a trace.
     *
     * @param width of the area, in dots; what is beyond counts to the last dot
     * @param height of the area, in dots
     */
    Trace(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        add(toX, toY);
    }

    /** Goes straight to a place, a dot along the longer side of the way at a time. */
    void lineTo(double toX, double toY) {
        int steps = Math.max(1, (int) Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y))));
        for (int k = 1; k <= steps; k++) {
            add(x + (toX - x) * k / steps, y + (toY - y) * k / steps);
        }
        x = toX;
        y = toY;
    }

    private void add(double atX, double atY) {
        int column = Math.max(0, Math.min(width - 1, (int) Math.floor(atX)));
        int row = Math.max(0, Math.min(height - 1, (int) Math.floor(atY)));
        int dot = row * width + column;
        if (size > 0 && dots[size - 1] == dot) {
            return;
        }
        if (size == dots.length) {
            dots = Arrays.copyOf(dots, 2 * size);
        }
        dots[size++] = dot;
    }

    /** Returns the dots passed so far, each as row × width + column. */
    int[] dots() {
        return Arrays.copyOf(dots, size);
    }
}
