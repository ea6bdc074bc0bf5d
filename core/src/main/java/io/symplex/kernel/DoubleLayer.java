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

    /** Packs both ways at once, four outputs at a time: a copy and a transposition took three times as long. */
    void load(double[] wideParameters) {
        int o = 0;
        for (; o + 4 <= fanOut; o += 4) {
            if (fanIn == 16 && inStride == 16 && outStride == 16) {
                loadFour(wideParameters, weightOffset, o, 16, 16, 16); // constants, for the default size: half the time
            } else {
                loadFour(wideParameters, weightOffset, o, fanIn, inStride, outStride);
            }
        }
        for (; o < fanOut; o++) {
            for (int i = 0; i < fanIn; i++) {
                double weight = (double) wideParameters[weightOffset + o * fanIn + i];
                backward[o * inStride + i] = weight;
                forward[i * outStride + o] = weight;
            }
        }
        DoubleFormat.copy(fanOut, wideParameters, biasOffset, bias, 0);
    }

    private void loadFour(double[] wideParameters, int weightOffset, int o, int fanIn, int inStride, int outStride) {
        double[] forward = this.forward;
        double[] backward = this.backward;
        int w0 = weightOffset + o * fanIn;
        int w1 = w0 + fanIn;
        int w2 = w1 + fanIn;
        int w3 = w2 + fanIn;
        int b0 = o * inStride;
        int b1 = b0 + inStride;
        int b2 = b1 + inStride;
        int b3 = b2 + inStride;
        int f = o;
        for (int i = 0; i < fanIn; i++) {
            double x0 = (double) wideParameters[w0 + i];
            double x1 = (double) wideParameters[w1 + i];
            double x2 = (double) wideParameters[w2 + i];
            double x3 = (double) wideParameters[w3 + i];
            backward[b0 + i] = x0;
            backward[b1 + i] = x1;
            backward[b2 + i] = x2;
            backward[b3 + i] = x3;
            forward[f] = x0;
            forward[f + 1] = x1;
            forward[f + 2] = x2;
            forward[f + 3] = x3;
            f += outStride;
        }
    }

    void clearGradient() {
        Arrays.fill(weightGradient, 0);
        Arrays.fill(biasGradient, 0);
    }

    void readGradient(double[] wideOut) {
        if (gradientByInput) {
            for (int i = 0; i < fanIn; i++) {
                int write = weightOffset + i;
                for (int o = 0; o < fanOut; o++) {
                    wideOut[write] = weightGradient[i * outStride + o];
                    write += fanIn;
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

    /** Writes one row's d ūᵀ + z̄ aᵀ and z̄, at their places in parameters that begin at {@code at}. */
    void rowGradient(
            int row, double[] tangent, double[] delta, double[] value, double[] reverse, double[] wideOut, int at) {
        int in = row * inStride;
        int out = row * outStride;
        for (int o = 0; o < fanOut; o++) {
            double d = delta[out + o];
            double z = reverse[out + o];
            int write = at + weightOffset + o * fanIn;
            for (int i = 0; i < fanIn; i++) {
                wideOut[write + i] = Math.fma(d, tangent[in + i], z * value[in + i]);
            }
            wideOut[at + biasOffset + o] = z;
        }
    }
}
