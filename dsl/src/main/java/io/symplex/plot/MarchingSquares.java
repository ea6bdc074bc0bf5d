package io.symplex.plot;

import java.util.Arrays;

/**
 * Finds where a field has a given value.
 *
 * <p>The line crosses an edge of the grid where one end is below the level and the other is not, at the place linear
 * interpolation gives; crossings are joined within each cell. Where all four edges of a cell are crossed, the mean of
 * its corners says which of them belong together. A cell with a hole at a corner has no line.
 *
 * <p>Source: Lorensen and Cline, <i>Marching Cubes</i>, SIGGRAPH 1987, in two dimensions.
 */
final class MarchingSquares {

    private static final int NONE = -1;

    private final Field field;
    private final double level;

    /** The crossings joined to each one. Edge 2k goes right from grid point k, edge 2k + 1 goes up from it. */
    private final int[] one;

    private final int[] other;

    private MarchingSquares(Field field, double level) {
        this.field = field;
        this.level = level;
        one = new int[2 * field.columns() * field.rows()];
        other = new int[one.length];
        Arrays.fill(one, NONE);
        Arrays.fill(other, NONE);
    }

    /** Returns the level lines in the field's coordinates, with gaps between them; a closed one ends where it began. */
    static Polyline of(Field field, double level) {
        MarchingSquares march = new MarchingSquares(field, level);
        for (int row = 0; row + 1 < field.rows(); row++) {
            for (int column = 0; column + 1 < field.columns(); column++) {
                march.cell(column, row);
            }
        }
        return march.lines();
    }

    private void cell(int i, int j) {
        double[] corners = {field.value(i, j), field.value(i + 1, j), field.value(i + 1, j + 1), field.value(i, j + 1)};
        double mean = 0;
        int above = 0;
        for (int corner = 0; corner < 4; corner++) {
            mean += corners[corner] / 4;
            above |= corners[corner] >= level ? 1 << corner : 0;
        }
        if (Double.isNaN(mean)) {
            return;
        }
        int bottom = 2 * (j * field.columns() + i);
        int left = bottom + 1;
        int right = left + 2;
        int top = bottom + 2 * field.columns();
        switch (above) {
            case 1, 14 -> join(left, bottom);
            case 2, 13 -> join(bottom, right);
            case 3, 12 -> join(left, right);
            case 4, 11 -> join(right, top);
            case 6, 9 -> join(bottom, top);
            case 7, 8 -> join(left, top);
            case 5, 10 -> saddle((above == 5) == (mean >= level), bottom, right, top, left);
            default -> {} // 0 and 15: the level is not in this cell
        }
    }

    /** Cuts off the lower right and the upper left corner, or the two others. */
    private void saddle(boolean lowerRight, int bottom, int right, int top, int left) {
        join(bottom, lowerRight ? right : left);
        join(top, lowerRight ? left : right);
    }

    private void join(int a, int b) {
        add(a, b);
        add(b, a);
    }

    private void add(int from, int to) {
        if (one[from] == NONE) {
            one[from] = to;
        } else {
            other[from] = to;
        }
    }

    private Polyline lines() {
        Polyline lines = new Polyline(64);
        for (int edge = 0; edge < one.length; edge++) { // lines that end at the border or at a hole
            if (one[edge] != NONE && other[edge] == NONE) {
                follow(edge, lines);
            }
        }
        for (int edge = 0; edge < one.length; edge++) { // what is left is closed
            if (one[edge] != NONE) {
                follow(edge, lines);
            }
        }
        return lines;
    }

    /** Appends the line from {@code start} on and takes its joins apart; a closed one comes back to where it began. */
    private void follow(int start, Polyline out) {
        out.lift();
        append(start, out);
        for (int at = start; one[at] != NONE; ) {
            int next = one[at];
            part(at, next);
            part(next, at);
            append(next, out);
            at = next;
        }
    }

    /** Forgets that {@code edge} is joined to {@code neighbour}. */
    private void part(int edge, int neighbour) {
        if (one[edge] == neighbour) {
            one[edge] = other[edge];
        }
        other[edge] = NONE;
    }

    private void append(int edge, Polyline out) {
        int i = edge / 2 % field.columns();
        int j = edge / 2 / field.columns();
        int right = edge % 2 == 0 ? 1 : 0;
        double low = field.value(i, j);
        double share = (level - low) / (field.value(i + right, j + 1 - right) - low);
        out.add(
                field.x(i) + share * (field.x(i + right) - field.x(i)),
                field.y(j) + share * (field.y(j + 1 - right) - field.y(j)));
    }
}
