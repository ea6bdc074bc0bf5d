package io.symplex.kernel;

/** What one forward pass leaves behind: per layer [rows, stride]. */
final class DoubleTape implements EnergyKernel.Tape {

    final double[] x; // inputs
    final double[][] values; // a_l
    final double[][] upstream; // u_l but the last, which is the same for every row of every pass
    final double[][] deltas; // d_l
    final double[][][] kept; // what the activation keeps, per layer

    DoubleTape(DoubleLayer[] layers, int keptPerLayer) {
        int rows = EnergyKernel.MAX_ROWS;
        x = new double[rows * layers[0].inStride];
        values = perLayer(layers, layers.length, rows);
        upstream = perLayer(layers, layers.length - 1, rows);
        deltas = perLayer(layers, layers.length, rows);
        kept = new double[layers.length][keptPerLayer][];
        for (int l = 0; l < layers.length; l++) {
            for (int k = 0; k < keptPerLayer; k++) {
                kept[l][k] = new double[rows * layers[l].outStride];
            }
        }
    }

    static double[][] perLayer(DoubleLayer[] layers, int count, int rows) {
        double[][] arrays = new double[count][];
        for (int l = 0; l < count; l++) {
            arrays[l] = new double[rows * layers[l].outStride];
        }
        return arrays;
    }

    /** Returns a_{l−1}: what goes into layer l, counted from 0. */
    double[] into(int layer) {
        return layer == 0 ? x : values[layer - 1];
    }
}
