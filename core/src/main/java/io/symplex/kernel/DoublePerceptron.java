package io.symplex.kernel;

import java.util.Arrays;

/** The perceptron kernel; formulas in the package's documentation, names as there. */
@SuppressWarnings("cast") // (double) becomes (float) in the float twin
final class DoublePerceptron implements PerceptronKernel {

    private final PerceptronShape shape;
    private final DoubleActivation activation;
    private final DoubleLayer[] layers; // hidden layers
    private final double[] output; // w, padded
    private final double[] outputGradient; // w̄
    private final double[] zeros;
    private final double[] inputGradient; // u₀, [rows, stride of x]
    private final double[] inputAdjoint; // ū₀, likewise
    private final double[] inputReverse; // x̄, likewise
    private final double[][] tangents; // ū_l
    private final double[][] deltas; // d_l = u_l ⊙ σ′(z_l): cheaper made twice than kept on hundreds of tapes
    private final double[][] reverses; // z̄_l, after which ā_{l−1}
    private final double[][] activationReverses; // ā_l
    private double outputBias;

    DoublePerceptron(PerceptronShape shape, Nonlinearity nonlinearity) {
        this.shape = shape;
        this.activation = DoubleActivation.of(nonlinearity);
        layers = new DoubleLayer[shape.depth()];
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new DoubleLayer(shape, l);
        }
        output = new double[last().outStride];
        outputGradient = new double[output.length];
        int widest = 0;
        for (DoubleLayer layer : layers) {
            widest = Math.max(widest, Math.max(layer.inStride, layer.outStride));
        }
        zeros = new double[widest];
        inputAdjoint = new double[MAX_ROWS * layers[0].inStride];
        inputGradient = new double[inputAdjoint.length];
        inputReverse = new double[inputAdjoint.length];
        tangents = DoubleTape.perLayer(layers, MAX_ROWS);
        deltas = DoubleTape.perLayer(layers, MAX_ROWS);
        reverses = DoubleTape.perLayer(layers, MAX_ROWS);
        activationReverses = DoubleTape.perLayer(layers, MAX_ROWS);
    }

    private DoubleLayer last() {
        return layers[layers.length - 1];
    }

    @Override
    public void load(double[] wideParameters) {
        for (DoubleLayer layer : layers) {
            layer.load(wideParameters);
        }
        int offset = shape.weightOffset(layers.length);
        for (int i = 0; i < last().fanOut; i++) {
            output[i] = (double) wideParameters[offset + i];
        }
        outputBias = (double) wideParameters[shape.biasOffset(layers.length)];
    }

    @Override
    public Tape tape() {
        return new DoubleTape(layers);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        DoubleTape t = (DoubleTape) tape;
        forward(t, rows, wideX, offset);
        double[] values = t.values[layers.length - 1];
        for (int r = 0; r < rows; r++) {
            double sum = outputBias;
            for (int j = 0; j < last().fanOut; j++) {
                sum = Math.fma(output[j], values[r * last().outStride + j], sum);
            }
            wideOut[outOffset + r] = sum;
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        DoubleTape t = (DoubleTape) tape;
        forward(t, rows, wideX, offset);
        backward(t, rows);
        unpack(rows, inputGradient, wideOut, outOffset);
    }

    private void forward(DoubleTape t, int rows, double[] wideX, int offset) {
        pack(rows, wideX, offset, t.x);
        for (int l = 0; l < layers.length; l++) {
            DoubleLayer layer = layers[l];
            double[] z = t.values[l];
            DoubleTiles.product(
                    rows,
                    layer.fanIn,
                    layer.fanOut,
                    t.into(l),
                    layer.inStride,
                    layer.forward,
                    layer.outStride,
                    layer.bias,
                    z);
            activation.apply(rows * layer.outStride, z, t.slopes[l], t.curvatures[l]);
        }
    }

    private void backward(DoubleTape t, int rows) {
        int top = layers.length - 1;
        for (int r = 0; r < rows; r++) {
            System.arraycopy(output, 0, t.upstream[top], r * output.length, output.length);
        }
        for (int l = top; l >= 0; l--) {
            DoubleLayer layer = layers[l];
            multiply(rows * layer.outStride, t.upstream[l], t.slopes[l], deltas[l]);
            double[] below = l == 0 ? inputGradient : t.upstream[l - 1];
            DoubleTiles.product(
                    rows,
                    layer.fanOut,
                    layer.fanIn,
                    deltas[l],
                    layer.outStride,
                    layer.backward,
                    layer.inStride,
                    zeros,
                    below);
        }
    }

    @Override
    public void clearGradient() {
        for (DoubleLayer layer : layers) {
            layer.clearGradient();
        }
        Arrays.fill(outputGradient, 0);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint) {
        DoubleTape t = (DoubleTape) tape;
        reverseDerivative(t, rows, wideAdjoint);
        reverseValue(t, rows, false);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        DoubleTape t = (DoubleTape) tape;
        reverseDerivative(t, rows, wideAdjoint);
        reverseValue(t, rows, true);
        unpack(rows, inputReverse, wideOut, 0);
    }

    /** Runs backwards through u and d: fills ū_l and the first term of z̄_l. */
    private void reverseDerivative(DoubleTape t, int rows, double[] wideAdjoint) {
        pack(rows, wideAdjoint, 0, inputAdjoint);
        for (int l = 0; l < layers.length; l++) {
            DoubleLayer layer = layers[l];
            double[] tangent = tangents[l];
            DoubleTiles.product(
                    rows,
                    layer.fanIn,
                    layer.fanOut,
                    tangentInto(l),
                    layer.inStride,
                    layer.forward,
                    layer.outStride,
                    zeros,
                    tangent);
            double[] upstream = t.upstream[l];
            double[] slopes = t.slopes[l];
            double[] curvatures = t.curvatures[l];
            double[] reverse = reverses[l];
            for (int i = 0; i < rows * layer.outStride; i++) {
                reverse[i] = tangent[i] * upstream[i] * curvatures[i];
                tangent[i] *= slopes[i];
            }
        }
        DoubleTiles.addRows(rows, tangents[layers.length - 1], outputGradient);
    }

    /** Runs backwards through a and z: completes z̄_l and collects the parameters' gradient. */
    private void reverseValue(DoubleTape t, int rows, boolean toInputs) {
        for (int l = layers.length - 1; l >= 0; l--) {
            DoubleLayer layer = layers[l];
            double[] reverse = reverses[l];
            if (l < layers.length - 1) {
                double[] slopes = t.slopes[l];
                double[] activationReverse = activationReverses[l];
                for (int i = 0; i < rows * layer.outStride; i++) {
                    reverse[i] = Math.fma(activationReverse[i], slopes[i], reverse[i]);
                }
            }
            DoubleTiles.addRows(rows, reverse, layer.biasGradient);
            multiply(rows * layer.outStride, t.upstream[l], t.slopes[l], deltas[l]);
            DoubleTiles.addOuterProducts(
                    rows,
                    layer.fanIn,
                    layer.fanOut,
                    tangentInto(l),
                    deltas[l],
                    t.into(l),
                    reverse,
                    layer.inStride,
                    layer.outStride,
                    layer.forwardGradient);
            if (l > 0 || toInputs) {
                double[] below = l == 0 ? inputReverse : activationReverses[l - 1];
                DoubleTiles.product(
                        rows,
                        layer.fanOut,
                        layer.fanIn,
                        reverse,
                        layer.outStride,
                        layer.backward,
                        layer.inStride,
                        zeros,
                        below);
            }
        }
    }

    private double[] tangentInto(int layer) {
        return layer == 0 ? inputAdjoint : tangents[layer - 1];
    }

    @Override
    public void readGradient(double[] wideOut) {
        for (DoubleLayer layer : layers) {
            layer.readGradient(wideOut);
        }
        int offset = shape.weightOffset(layers.length);
        for (int i = 0; i < last().fanOut; i++) {
            wideOut[offset + i] = outputGradient[i];
        }
        wideOut[shape.biasOffset(layers.length)] = 0; // ∂H/∂x does not know c
    }

    private void pack(int rows, double[] wideFrom, int offset, double[] to) {
        int inputs = shape.inputs();
        int stride = layers[0].inStride;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inputs; i++) {
                to[r * stride + i] = (double) wideFrom[offset + r * inputs + i];
            }
        }
    }

    private void unpack(int rows, double[] from, double[] wideTo, int offset) {
        int inputs = shape.inputs();
        int stride = layers[0].inStride;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < inputs; i++) {
                wideTo[offset + r * inputs + i] = from[r * stride + i];
            }
        }
    }

    private static void multiply(int count, double[] a, double[] b, double[] out) {
        for (int i = 0; i < count; i++) {
            out[i] = a[i] * b[i];
        }
    }
}
