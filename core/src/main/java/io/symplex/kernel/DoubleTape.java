package io.symplex.kernel;

/** What one forward pass leaves behind: per layer [rows, stride]. */
final class DoubleTape implements PerceptronKernel.Tape {

    final double[] x; // inputs
    final double[][] values; // a_l
    final double[][] slopes; // σ′(z_l)
    final double[][] curvatures; // σ″(z_l)
    final double[][] upstream; // u_l

    DoubleTape(DoubleLayer[] layers) {
        int rows = PerceptronKernel.MAX_ROWS;
        x = new double[rows * layers[0].inStride];
        values = perLayer(layers, rows);
        slopes = perLayer(layers, rows);
        curvatures = perLayer(layers, rows);
        upstream = perLayer(layers, rows);
    }

    static double[][] perLayer(DoubleLayer[] layers, int rows) {
        double[][] arrays = new double[layers.length][];
        for (int l = 0; l < arrays.length; l++) {
            arrays[l] = new double[rows * layers[l].outStride];
        }
        return arrays;
    }

    /** Returns a_{l−1}: what goes into layer l, counted from 0. */
    double[] into(int layer) {
        return layer == 0 ? x : values[layer - 1];
    }
}
