package io.symplex.kernel;

/**
 * H(y) = G(ρ, 1/ρ), where {@code ρ = √(|y|² + ε²)}: an energy of a vector's length.
 *
 * <p>Of s = |y|², with φ = (ρ, 1/ρ) and g = ∂G/∂φ: {@code ∂H/∂y = 2 γ y}, {@code γ = Σ g_j φ_j′(s)}. Backwards from the
 * adjoint a of it, with {@code α = 2 y·a}: {@code ḡ_j = α φ_j′}, and {@code ȳ = 2 γ a + 2 y Σ (φ̄_j φ_j′ + α g_j
 * φ_j″)}.
 */
final class DistanceKernel extends ComposedKernel {

    static final int FEATURES = 2;

    private final EnergyKernel inner;
    private final int dimensions;
    private final double[] adjoint; // ḡ, [MAX_ROWS, FEATURES]
    private final double[] reversed; // φ̄, likewise

    DistanceKernel(EnergyForm.Distance form, EnergyKernel inner) {
        super(form.inputs());
        this.inner = inner;
        dimensions = form.inputs();
        adjoint = new double[MAX_ROWS * FEATURES];
        reversed = new double[adjoint.length];
    }

    /** The inner pass, what went in, and what the features and the gradient by them were. */
    private record Pass(Tape inner, Numbers numbers) implements Tape {}

    private static final class Numbers {
        final double[] y; // [MAX_ROWS, d]
        final double[] features; // [MAX_ROWS, FEATURES]
        final double[] gradient; // g, likewise

        Numbers(int dimensions) {
            y = new double[MAX_ROWS * dimensions];
            features = new double[MAX_ROWS * FEATURES];
            gradient = new double[features.length];
        }
    }

    @Override
    public Tape tape() {
        return new Pass(inner.tape(), new Numbers(dimensions));
    }

    @Override
    public void load(double[] wideParameters) {
        inner.load(wideParameters);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        fill(rows, wideX, offset, pass.numbers);
        inner.energies(pass.inner, rows, pass.numbers.features, 0, wideOut, outOffset);
    }

    private void fill(int rows, double[] x, int offset, Numbers out) {
        System.arraycopy(x, offset, out.y, 0, rows * dimensions);
        for (int r = 0; r < rows; r++) {
            double square = EnergyForm.Distance.SOFTENING * EnergyForm.Distance.SOFTENING;
            for (int c = 0; c < dimensions; c++) {
                double y = out.y[r * dimensions + c];
                square = Math.fma(y, y, square);
            }
            double length = Math.sqrt(square);
            out.features[r * FEATURES] = length;
            out.features[r * FEATURES + 1] = 1 / length;
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        Numbers numbers = pass.numbers;
        fill(rows, wideX, offset, numbers);
        inner.inputGradients(pass.inner, rows, numbers.features, 0, numbers.gradient, 0);
        for (int r = 0; r < rows; r++) {
            double twice = 2 * slope(numbers.features, numbers.gradient, r);
            for (int i = r * dimensions; i < (r + 1) * dimensions; i++) {
                wideOut[outOffset + i] = twice * numbers.y[i];
            }
        }
    }

    /** Returns Σ w_j φ_j′: ρ′ = 1/(2ρ), (1/ρ)′ = −1/(2ρ³). */
    private static double slope(double[] feature, double[] weight, int r) {
        double inverse = feature[r * FEATURES + 1];
        return inverse / 2 * Math.fma(-weight[r * FEATURES + 1], inverse * inverse, weight[r * FEATURES]);
    }

    /** Returns Σ w_j φ_j″: ρ″ = −1/(4ρ³), (1/ρ)″ = 3/(4ρ⁵). */
    private static double bend(double[] feature, double[] weight, int r) {
        double inverse = feature[r * FEATURES + 1];
        double square = inverse * inverse;
        return inverse * square / 4 * Math.fma(3 * weight[r * FEATURES + 1], square, -weight[r * FEATURES]);
    }

    @Override
    public void clearGradient() {
        inner.clearGradient();
    }

    @Override
    public void readGradient(double[] wideOut) {
        inner.readGradient(wideOut);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        push(rows, pass.numbers, wideAdjoint);
        inner.reverse(pass.inner, rows, adjoint, reversed);
        finish(rows, pass.numbers, wideAdjoint, wideOut);
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        push(rows, pass.numbers, wideAdjoint);
        inner.reverseRows(pass.inner, rows, adjoint, reversed, wideOutParameters, stride);
        finish(rows, pass.numbers, wideAdjoint, wideOut);
    }

    private void push(int rows, Numbers numbers, double[] outer) {
        for (int r = 0; r < rows; r++) {
            double inverse = numbers.features[r * FEATURES + 1];
            double half = along(numbers, outer, r) * inverse / 2; // α ρ′
            adjoint[r * FEATURES] = half;
            adjoint[r * FEATURES + 1] = -half * inverse * inverse;
        }
    }

    /** Returns α = 2 y·a. */
    private double along(Numbers numbers, double[] outer, int r) {
        double sum = 0;
        for (int i = r * dimensions; i < (r + 1) * dimensions; i++) {
            sum = Math.fma(numbers.y[i], outer[i], sum);
        }
        return 2 * sum;
    }

    private void finish(int rows, Numbers numbers, double[] outer, double[] out) {
        for (int r = 0; r < rows; r++) {
            double twice = 2 * slope(numbers.features, numbers.gradient, r);
            double inward = slope(numbers.features, reversed, r);
            double further =
                    2 * Math.fma(along(numbers, outer, r), bend(numbers.features, numbers.gradient, r), inward);
            for (int i = r * dimensions; i < (r + 1) * dimensions; i++) {
                out[i] = Math.fma(twice, outer[i], further * numbers.y[i]);
            }
        }
    }
}
