package io.symplex.kernel;

import java.util.Arrays;

/** One hidden layer's parameters, packed for both directions, and the gradient collected for them. */
@SuppressWarnings("cast") // (double) becomes (float) in the float twin
final class DoubleLayer {

    final int fanIn;
    final int fanOut;
    final int inStride; // fanIn, padded
    final int outStride; // fanOut, padded
    final double[] forward; // Wᵀ, [fanIn, outStride]
    final double[] backward; // W, [fanOut, inStride]
    final double[] bias; // [outStride]
    final double[] forwardGradient; // as forward
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
        forwardGradient = new double[forward.length];
        biasGradient = new double[outStride];
        weightOffset = shape.weightOffset(layer);
        biasOffset = shape.biasOffset(layer);
    }

    static int padded(int units) {
        return (units + DoubleFormat.PADDING - 1) / DoubleFormat.PADDING * DoubleFormat.PADDING;
    }

    void load(double[] wideParameters) {
        for (int o = 0; o < fanOut; o++) {
            for (int i = 0; i < fanIn; i++) {
                double weight = (double) wideParameters[weightOffset + o * fanIn + i];
                forward[i * outStride + o] = weight;
                backward[o * inStride + i] = weight;
            }
            bias[o] = (double) wideParameters[biasOffset + o];
        }
    }

    void clearGradient() {
        Arrays.fill(forwardGradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    void readGradient(double[] wideOut) {
        for (int o = 0; o < fanOut; o++) {
            for (int i = 0; i < fanIn; i++) {
                wideOut[weightOffset + o * fanIn + i] = forwardGradient[i * outStride + o];
            }
            wideOut[biasOffset + o] = biasGradient[o];
        }
    }
}
