package io.symplex.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Vertices in pixels, joined in order, with gaps.
 *
 * <p>Mutable while vertices are added; everything else returns something new. A gap is a NaN vertex.
 */
final class Polyline {

    private double[] x;
    private double[] y;
    private int size;

    Polyline(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
    }

    int size() {
        return size;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean isGap(int i) {
        return Double.isNaN(x[i]);
    }

    void add(double px, double py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size + 8);
            y = Arrays.copyOf(y, 2 * size + 8);
        }
        x[size] = px;
        y[size++] = py;
    }

    /** Ends the run of vertices; the next one starts another. */
    void lift() {
        if (size > 0 && !isGap(size - 1)) {
            add(Double.NaN, Double.NaN);
        }
    }

    /**
     * Returns the line with at most four vertices for each stay in a pixel column: the first, the lowest, the highest
     * and the last, so that no peak is lost.
     *
     * <p>Source: Jugel, Jerzak, Hackenbroich, Markl, <i>M4: A Visualization-Oriented Time Series Data Aggregation</i>,
     * VLDB 2014.
     */
    Polyline thinned(double column) {
        Polyline out = new Polyline(size / 4);
        for (int start = 0; start < size; ) {
            if (isGap(start)) {
                out.lift();
                start++;
                continue;
            }
            int end = endOfStay(start, column);
            keepExtremes(start, end, out);
            start = end;
        }
        return out;
    }

    private int endOfStay(int start, double column) {
        double at = Math.floor(x[start] / column);
        int end = start + 1;
        while (end < size && Math.floor(x[end] / column) == at) { // false at a gap
            end++;
        }
        return end;
    }

    private void keepExtremes(int start, int end, Polyline out) {
        int low = start;
        int high = start;
        for (int i = start + 1; i < end; i++) {
            low = y[i] < y[low] ? i : low;
            high = y[i] > y[high] ? i : high;
        }
        int[] kept = {start, Math.min(low, high), Math.max(low, high), end - 1};
        for (int k = 0; k < kept.length; k++) {
            if (k == 0 || kept[k] != kept[k - 1]) {
                out.add(x[kept[k]], y[kept[k]]);
            }
        }
    }

    /**
     * Returns the line without the segments that run over earlier ones, when it has more than {@code most} vertices: an
     * orbit that goes round and round is drawn once.
     */
    Polyline withoutRepeats(double cell, int most) {
        if (size <= most) {
            return this;
        }
        Polyline out = new Polyline(most);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if (isGap(i)) {
                out.lift();
            } else if (i == 0 || isGap(i - 1)) {
                out.add(x[i], y[i]);
            } else if (seen.add(segment(i, cell))) {
                if (out.isGap(out.size - 1)) {
                    out.add(x[i - 1], y[i - 1]);
                }
                out.add(x[i], y[i]);
            } else {
                out.lift();
            }
        }
        return out;
    }

    /** Returns a key of the cells in which the segment to vertex i begins and ends, the same in both directions. */
    private long segment(int i, double cell) {
        int from = cellOf(i - 1, cell);
        int to = cellOf(i, cell);
        return ((long) Math.min(from, to) << 32) | (Math.max(from, to) & 0xFFFF_FFFFL);
    }

    private int cellOf(int i, double cell) {
        return ((int) Math.floor(x[i] / cell) << 16) | ((int) Math.floor(y[i] / cell) & 0xFFFF);
    }

    /** Returns the part of the line inside a window as a path; a run of one vertex becomes a dot. */
    Path2D clipped(Rectangle2D window) {
        Path2D path = new Path2D.Double();
        boolean joined = false;
        for (int i = 0; i < size; i++) {
            boolean first = i == 0 || isGap(i - 1);
            boolean alone = first && (i + 1 == size || isGap(i + 1));
            if (isGap(i) || (first && !alone)) {
                joined = false;
            } else {
                joined = append(path, window, alone ? i : i - 1, i, joined);
            }
        }
        return path;
    }

    /**
     * Appends the segment from vertex a to vertex b as far as it is inside (Liang and Barsky).
     *
     * @return whether the path now ends in vertex b
     */
    private boolean append(Path2D path, Rectangle2D window, int a, int b, boolean joined) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double[] move = {-dx, dx, -dy, dy};
        double[] room = {
            x[a] - window.getMinX(), window.getMaxX() - x[a], y[a] - window.getMinY(), window.getMaxY() - y[a]
        };
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            double at = room[side] / move[side];
            if (move[side] == 0 && room[side] < 0) {
                return false;
            } else if (move[side] < 0) {
                enter = Math.max(enter, at);
            } else if (move[side] > 0) {
                leave = Math.min(leave, at);
            }
        }
        if (enter > leave) {
            return false;
        }
        if (!joined) {
            path.moveTo(x[a] + enter * dx, y[a] + enter * dy);
        }
        path.lineTo(x[a] + leave * dx, y[a] + leave * dy);
        return leave == 1;
    }
}
