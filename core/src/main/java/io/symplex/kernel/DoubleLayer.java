package io.symplex.kernel;

import java.util.Arrays;

/** One hidden layer's parameters, packed for both directions, and the gradient collected for them. */
final class DoubleLayer {

    private static final int BLOCK = 16;

    final int fanIn;
    final int fanOut;
    final int inStride; // fanIn, padded
    final int outStride; // fanOut, padded
    final double[] forward; // Wᵀ, [fanIn, outStride]
    final double[] backward; // W, [fanOut, inStride]
    final double[] bias; // [outStride]
    final boolean gradientByInput; // which way the weights' gradient lies: that which is less work
    final double[] weightGradient; // as forward if by input, else as backward
    final double[] biasGradient; // as bias
    private final int weightOffset;
    private final int biasOffset;

    DoubleLayer(PerceptronShape shape, int layer) {
        fanIn = shape.fanIn(layer);
        fanOut = shape.fanOut(layer);
        inStride = padded(fanIn);
        outStride = padded(fanOut);
        forward = new double[fanIn * outStride];
        backward = new double[fanOut * inStride];
        bias = new double[outStride];
        gradientByInput = fanIn * outStride < fanOut * inStride;
        weightGradient = new double[gradientByInput ? forward.length : backward.length];
        biasGradient = new double[outStride];
        weightOffset = shape.weightOffset(layer);
        biasOffset = shape.biasOffset(layer);
    }

    /** Rounds up to the padding, and keeps rows of a kilobyte and more from falling onto the same lines of a cache. */
    static int padded(int units) {
        int padded = Math.max(16, (units + DoubleFormat.PADDING - 1) / DoubleFormat.PADDING * DoubleFormat.PADDING);
        return padded % (16 * DoubleFormat.PADDING) == 0 ? padded + DoubleFormat.PADDING : padded;
    }

    void load(double[] wideParameters) {
        if (fanIn == inStride) {
            DoubleFormat.copy(fanOut * fanIn, wideParameters, weightOffset, backward, 0);
        } else {
            for (int o = 0; o < fanOut; o++) {
                DoubleFormat.copy(fanIn, wideParameters, weightOffset + o * fanIn, backward, o * inStride);
            }
        }
        transpose();
        DoubleFormat.copy(fanOut, wideParameters, biasOffset, bias, 0);
    }

    /**
     * Block by block, so that rows of both stay in cache; indices are counted up, as products of strides cost as much.
     */
    private void transpose() {
        for (int from = 0; from < fanIn; from += BLOCK) {
            int to = Math.min(from + BLOCK, fanIn);
            for (int o = 0; o < fanOut; o++) {
                int read = o * inStride;
                int write = from * outStride + o;
                for (int i = from; i < to; i++) {
                    forward[write] = backward[read + i];
                    write += outStride;
                }
            }
        }
    }

    void clearGradient() {
        Arrays.fill(weightGradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    void readGradient(double[] wideOut) {
        if (gradientByInput) {
            for (int o = 0; o < fanOut; o++) {
                int read = o;
                for (int i = 0; i < fanIn; i++) {
                    wideOut[weightOffset + o * fanIn + i] = weightGradient[read];
                    read += outStride;
                }
            }
        } else if (fanIn == inStride) {
            DoubleFormat.copy(fanOut * fanIn, weightGradient, 0, wideOut, weightOffset);
        } else {
            for (int o = 0; o < fanOut; o++) {
                DoubleFormat.copy(fanIn, weightGradient, o * inStride, wideOut, weightOffset + o * fanIn);
            }
        }
        DoubleFormat.copy(fanOut, biasGradient, 0, wideOut, biasOffset);
    }
}
