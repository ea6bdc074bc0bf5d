package io.symplex.kernel;

import java.util.Arrays;

/** The perceptron kernel; formulas in the package's documentation, names as there. */
@SuppressWarnings("cast") // (double) becomes (float) in the float twin
final class DoublePerceptron implements EnergyKernel {

    private final PerceptronShape shape;
    private final DoubleTiles tiles;
    private final DoubleActivation activation;
    private final DoubleLayer[] layers; // hidden layers
    private final double[] output; // w, padded
    private final double[] outputRows; // w in every row: u_L
    private final double[] outputGradient; // w̄
    private final double[] zeros;
    private final double[] inputGradient; // u₀, [rows, stride of x]
    private final double[] inputAdjoint; // ū₀, likewise
    private final double[] inputReverse; // x̄, likewise
    private final double[][] tangents; // ū_l
    private final double[][] reverses; // z̄_l, after which ā_{l−1}
    private final double[][] activationReverses; // ā_l
    private double outputBias;

    DoublePerceptron(PerceptronShape shape, DoubleTiles tiles, DoubleActivation activation) {
        this.shape = shape;
        this.tiles = tiles;
        this.activation = activation;
        layers = new DoubleLayer[shape.depth()];
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new DoubleLayer(shape, l);
        }
        output = new double[last().outStride];
        outputRows = new double[MAX_ROWS * output.length];
        outputGradient = new double[output.length];
        int widest = 0;
        for (DoubleLayer layer : layers) {
            widest = Math.max(widest, Math.max(layer.inStride, layer.outStride));
        }
        zeros = new double[widest];
        inputAdjoint = new double[MAX_ROWS * layers[0].inStride];
        inputGradient = new double[inputAdjoint.length];
        inputReverse = new double[inputAdjoint.length];
        tangents = DoubleTape.perLayer(layers, layers.length, MAX_ROWS);
        reverses = DoubleTape.perLayer(layers, layers.length, MAX_ROWS);
        activationReverses = DoubleTape.perLayer(layers, layers.length, MAX_ROWS);
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
        DoubleFormat.copy(last().fanOut, wideParameters, offset, output, 0);
        System.arraycopy(output, 0, outputRows, 0, output.length);
        for (int done = output.length; done < outputRows.length; done += done) { // MAX_ROWS is a power of two
            System.arraycopy(outputRows, 0, outputRows, done, done);
        }
        outputBias = (double) wideParameters[shape.biasOffset(layers.length)];
    }

    @Override
    public Tape tape() {
        return new DoubleTape(layers, activation.kept());
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        DoubleTape t = (DoubleTape) tape;
        pack(rows, wideX, offset, t.x);
        forward(t, rows);
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
        pack(rows, wideX, offset, t.x);
        forward(t, rows);
        backward(t, rows);
        unpack(rows, inputGradient, wideOut, outOffset);
    }

    @Override
    public void halfGradients(
            Tape tape,
            int rows,
            double[] wideQ,
            double[] wideP,
            int offset,
            boolean byP,
            double[] wideOut,
            int outOffset) {
        DoubleTape t = (DoubleTape) tape;
        int n = shape.inputs() / 2;
        packHalf(rows, wideQ, offset, t.x, 0);
        packHalf(rows, wideP, offset, t.x, n);
        forward(t, rows);
        backward(t, rows);
        int stride = layers[0].inStride;
        for (int i = 0; i < n; i++) {
            int read = byP ? n + i : i;
            int write = outOffset + i;
            for (int r = 0; r < rows; r++) {
                wideOut[write] = inputGradient[read];
                read += stride;
                write += n;
            }
        }
    }

    /** Fills z_l and a_l from x. */
    private void forward(DoubleTape t, int rows) {
        for (int l = 0; l < layers.length; l++) {
            DoubleLayer layer = layers[l];
            double[] z = t.values[l];
            tiles.product(
                    rows,
                    layer.fanIn,
                    layer.fanOut,
                    t.into(l),
                    layer.inStride,
                    layer.forward,
                    layer.outStride,
                    layer.bias,
                    z);
            activation.apply(rows * layer.outStride, z, t.kept[l]);
        }
    }

    private void backward(DoubleTape t, int rows) {
        for (int l = layers.length - 1; l >= 0; l--) {
            DoubleLayer layer = layers[l];
            activation.delta(rows * layer.outStride, upstream(t, l), t.values[l], t.kept[l], t.deltas[l]);
            double[] below = l == 0 ? inputGradient : t.upstream[l - 1];
            tiles.product(
                    rows,
                    layer.fanOut,
                    layer.fanIn,
                    t.deltas[l],
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
    public void matchGradients(
            Tape tape, int rows, double[] wideX, double[] wideTarget, int offset, int norm, double[] wideOut) {
        DoubleTape t = (DoubleTape) tape;
        pack(rows, wideX, offset, t.x);
        forward(t, rows);
        backward(t, rows);
        compare(rows, wideTarget, offset, norm, wideOut);
        reverseDerivative(t, rows);
        reverseValue(t, rows, false);
    }

    /** Fills ū₀ with 2/norm times the residuals, and each row's sum of their squares. */
    private void compare(int rows, double[] wideTarget, int offset, int norm, double[] wideOut) {
        double two = 2;
        double scale = two / norm;
        int inputs = shape.inputs();
        int stride = layers[0].inStride;
        for (int i = 0; i < inputs; i++) { // coordinate by coordinate, as in packHalf
            int read = i;
            int target = offset + i;
            for (int r = 0; r < rows; r++) {
                double residual = inputGradient[read] - (double) wideTarget[target];
                wideOut[r] = Math.fma(residual, residual, i == 0 ? 0 : wideOut[r]);
                inputAdjoint[read] = scale * residual;
                read += stride;
                target += inputs;
            }
        }
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint) {
        DoubleTape t = (DoubleTape) tape;
        pack(rows, wideAdjoint, 0, inputAdjoint);
        reverseDerivative(t, rows);
        reverseValue(t, rows, false);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        DoubleTape t = (DoubleTape) tape;
        pack(rows, wideAdjoint, 0, inputAdjoint);
        reverseDerivative(t, rows);
        reverseValue(t, rows, true);
        unpack(rows, inputReverse, wideOut, 0);
    }

    @Override
    public void reverseHalf(Tape tape, int rows, boolean byP, double[] wideAdjoint) {
        DoubleTape t = (DoubleTape) tape;
        packAdjoint(rows, byP, wideAdjoint);
        reverseDerivative(t, rows);
        reverseValue(t, rows, false);
    }

    @Override
    public void reverseHalf(
            Tape tape, int rows, boolean byP, double[] wideAdjoint, double[] wideOutQ, double[] wideOutP) {
        DoubleTape t = (DoubleTape) tape;
        packAdjoint(rows, byP, wideAdjoint);
        reverseDerivative(t, rows);
        reverseValue(t, rows, true);
        addHalf(rows, 0, wideOutQ);
        addHalf(rows, shape.inputs() / 2, wideOutP);
    }

    private void packAdjoint(int rows, boolean byP, double[] wideAdjoint) {
        int n = shape.inputs() / 2;
        int stride = layers[0].inStride;
        packHalf(rows, wideAdjoint, 0, inputAdjoint, byP ? n : 0);
        for (int i = 0; i < n; i++) {
            int write = byP ? i : n + i;
            for (int r = 0; r < rows; r++) {
                inputAdjoint[write] = 0;
                write += stride;
            }
        }
    }

    private void addHalf(int rows, int half, double[] wideOut) {
        int n = shape.inputs() / 2;
        int stride = layers[0].inStride;
        for (int i = 0; i < n; i++) {
            int read = half + i;
            int write = i;
            for (int r = 0; r < rows; r++) {
                wideOut[write] += inputReverse[read];
                read += stride;
                write += n;
            }
        }
    }

    /** Runs backwards through u and d, from ū₀: fills ū_l and the first term of z̄_l. */
    private void reverseDerivative(DoubleTape t, int rows) {
        for (int l = 0; l < layers.length; l++) {
            DoubleLayer layer = layers[l];
            double[] tangent = tangents[l];
            tiles.product(
                    rows,
                    layer.fanIn,
                    layer.fanOut,
                    tangentInto(l),
                    layer.inStride,
                    layer.forward,
                    layer.outStride,
                    zeros,
                    tangent);
            activation.reverseDerivative(
                    rows * layer.outStride, tangent, upstream(t, l), t.values[l], t.deltas[l], t.kept[l], reverses[l]);
        }
    }

    /** Runs backwards through a and z: completes z̄_l and collects the parameters' gradient. */
    private void reverseValue(DoubleTape t, int rows, boolean toInputs) {
        tiles.addRows(rows, tangents[layers.length - 1], outputGradient);
        for (int l = layers.length - 1; l >= 0; l--) {
            completeReverse(t, rows, l);
            tiles.addRows(rows, reverses[l], layers[l].biasGradient);
            addWeightGradient(t, rows, l);
            if (l > 0 || toInputs) {
                passDown(rows, l);
            }
        }
    }

    /** Adds to z̄_l what comes from the layer above. */
    private void completeReverse(DoubleTape t, int rows, int l) {
        if (l < layers.length - 1) {
            int size = rows * layers[l].outStride;
            activation.reverseValue(size, activationReverses[l], t.values[l], t.kept[l], reverses[l]);
        }
    }

    /** Fills ā_{l−1} from z̄_l. */
    private void passDown(int rows, int l) {
        DoubleLayer layer = layers[l];
        double[] below = l == 0 ? inputReverse : activationReverses[l - 1];
        tiles.product(
                rows,
                layer.fanOut,
                layer.fanIn,
                reverses[l],
                layer.outStride,
                layer.backward,
                layer.inStride,
                zeros,
                below);
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        DoubleTape t = (DoubleTape) tape;
        pack(rows, wideAdjoint, 0, inputAdjoint);
        reverseDerivative(t, rows);
        int outputOffset = shape.weightOffset(layers.length);
        for (int r = 0; r < rows; r++) {
            int read = r * last().outStride;
            DoubleFormat.copy(
                    last().fanOut, tangents[layers.length - 1], read, wideOutParameters, r * stride + outputOffset);
            wideOutParameters[r * stride + shape.biasOffset(layers.length)] = 0; // ∂H/∂x does not know c
        }
        for (int l = layers.length - 1; l >= 0; l--) {
            completeReverse(t, rows, l);
            for (int r = 0; r < rows; r++) {
                layers[l].rowGradient(
                        r, tangentInto(l), t.deltas[l], t.into(l), reverses[l], wideOutParameters, r * stride);
            }
            passDown(rows, l);
        }
        unpack(rows, inputReverse, wideOut, 0);
    }

    /** Adds d ūᵀ + z̄ aᵀ, or its transpose. */
    private void addWeightGradient(DoubleTape t, int rows, int l) {
        DoubleLayer layer = layers[l];
        double[] sum = layer.weightGradient;
        int in = layer.inStride;
        int out = layer.outStride;
        double[] tangent = tangentInto(l);
        double[] value = t.into(l);
        if (layer.gradientByInput) {
            tiles.addOuterProducts(
                    rows, layer.fanIn, layer.fanOut, tangent, t.deltas[l], value, reverses[l], in, out, sum);
        } else {
            tiles.addOuterProducts(
                    rows, layer.fanOut, layer.fanIn, t.deltas[l], tangent, reverses[l], value, out, in, sum);
        }
    }

    /** Returns u_l of a pass. */
    private double[] upstream(DoubleTape t, int layer) {
        return layer == layers.length - 1 ? outputRows : t.upstream[layer];
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
        DoubleFormat.copy(last().fanOut, outputGradient, 0, wideOut, offset);
        wideOut[shape.biasOffset(layers.length)] = 0; // ∂H/∂x does not know c
    }

    private void pack(int rows, double[] wideFrom, int offset, double[] to) {
        int inputs = shape.inputs();
        int stride = layers[0].inStride;
        for (int i = 0; i < inputs; i++) {
            int read = offset + i;
            int write = i;
            for (int r = 0; r < rows; r++) {
                to[write] = (double) wideFrom[read];
                read += inputs;
                write += stride;
            }
        }
    }

    /** Coordinate by coordinate: with one degree of freedom loops over those of a row cost ten times as much. */
    private void packHalf(int rows, double[] wideFrom, int offset, double[] to, int half) {
        int n = shape.inputs() / 2;
        int stride = layers[0].inStride;
        for (int i = 0; i < n; i++) {
            int read = offset + i;
            int write = half + i;
            for (int r = 0; r < rows; r++) {
                to[write] = (double) wideFrom[read];
                read += n;
                write += stride;
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
}
