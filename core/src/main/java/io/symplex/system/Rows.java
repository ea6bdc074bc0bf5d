package io.symplex.system;

/** Scratch memory that takes a batch apart into rows of n numbers and puts results together. */
final class Rows {

    final double[] out; // [n]
    private final double[] row; // [n]

    Rows(int n) {
        row = new double[n];
        out = new double[n];
    }

    double[] load(double[] batch, int r) {
        System.arraycopy(batch, r * row.length, row, 0, row.length);
        return row;
    }

    void store(int r, double[] batch) {
        System.arraycopy(out, 0, batch, r * out.length, out.length);
    }
}
