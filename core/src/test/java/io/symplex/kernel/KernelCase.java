package io.symplex.kernel;

import io.symplex.internal.RandomStream;
import java.util.ArrayList;
import java.util.List;

/** A network with random parameters and a random batch. */
record KernelCase(PerceptronShape shape, Nonlinearity nonlinearity, int rows) {

    /** The step of the central differences: near the cube root of the unit roundoff, where their error is least. */
    static final double STEP = 0x1p-17;

    /**
     * The error allowed to a central difference, relative to the size of what is differentiated: rounding leaves
     * 2⁻⁵³/STEP = 1.5e-11 times a few, truncation STEP²/6 = 1e-11 times third derivatives, which stay below 100 here.
     */
    static final double DIFFERENCE = 1e-9;

    private static final List<PerceptronShape> SHAPES = List.of(
            new PerceptronShape(2, List.of(1)),
            new PerceptronShape(2, List.of(3)),
            new PerceptronShape(4, List.of(4)),
            new PerceptronShape(6, List.of(7)),
            new PerceptronShape(2, List.of(8)),
            new PerceptronShape(14, List.of(13)),
            new PerceptronShape(2, List.of(16, 16)),
            new PerceptronShape(20, List.of(64, 3)),
            new PerceptronShape(2, List.of(7, 100)),
            new PerceptronShape(4, List.of(13, 1, 8)),
            new PerceptronShape(2, List.of(4, 16, 7)),
            new PerceptronShape(8, List.of(8, 13, 3, 4)));

    static final int[] ROWS = {1, 3, 4, 7, 50, 64};

    /** Every shape with every nonlinearity; the rows go through {@link #ROWS} in turn. */
    static List<KernelCase> all() {
        List<KernelCase> cases = new ArrayList<>();
        for (PerceptronShape shape : SHAPES) {
            for (Nonlinearity nonlinearity : Nonlinearity.values()) {
                cases.add(new KernelCase(shape, nonlinearity, ROWS[cases.size() * 5 % 23 % ROWS.length]));
            }
        }
        return cases;
    }

    /** Those small enough to differentiate by every single parameter. */
    static List<KernelCase> small() {
        return all().stream().filter(c -> c.shape.parameterCount() < 300).toList();
    }

    RandomStream random() {
        return RandomStream.of(17, toString());
    }

    /** Returns weights that keep every layer's numbers near 1. */
    double[] parameters() {
        double[] parameters = new double[shape.parameterCount()];
        RandomStream random = random();
        for (int layer = 0; layer <= shape.depth(); layer++) {
            double bound = 1.5 / Math.sqrt(shape.fanIn(layer));
            for (int i = shape.weightOffset(layer); i < shape.weightOffset(layer + 1); i++) {
                parameters[i] = random.uniform(-bound, bound);
            }
        }
        return parameters;
    }

    double[] numbers(int count, String purpose) {
        double[] out = new double[count];
        RandomStream.of(18, purpose).uniform(-1.5, 1.5, out);
        return out;
    }

    double[] x() {
        return numbers(rows * shape.inputs(), "x");
    }

    double[] adjoint() {
        return numbers(rows * shape.inputs(), "adjoint");
    }

    EnergyKernel inDouble() {
        return loaded(Twin.scalar().doublePrecision(shape, nonlinearity));
    }

    EnergyKernel inFloat() {
        return loaded(Twin.scalar().singlePrecision(shape, nonlinearity));
    }

    private EnergyKernel loaded(EnergyKernel kernel) {
        kernel.load(parameters());
        return kernel;
    }

    @Override
    public String toString() {
        return shape.inputs() + " → " + shape.widths() + " → 1, " + nonlinearity + ", " + rows + " rows";
    }

    /** Returns H(x) of every row. */
    double[] energies(EnergyKernel kernel, double[] x) {
        double[] out = new double[rows];
        kernel.energies(kernel.tape(), rows, x, 0, out, 0);
        return out;
    }

    /** Returns ∂H/∂x of every row. */
    double[] gradients(EnergyKernel kernel, double[] x) {
        double[] out = new double[x.length];
        kernel.inputGradients(kernel.tape(), rows, x, 0, out, 0);
        return out;
    }

    /** Returns the parameters' gradient of Σ adjoint · ∂H/∂x. */
    double[] reversed(EnergyKernel kernel) {
        EnergyKernel.Tape tape = kernel.tape();
        kernel.inputGradients(tape, rows, x(), 0, new double[rows * shape.inputs()], 0);
        kernel.clearGradient();
        kernel.reverse(tape, rows, adjoint());
        double[] out = new double[shape.parameterCount()];
        kernel.readGradient(out);
        return out;
    }

    /** Returns the batch with one input of every row moved. */
    double[] shifted(int input, double by) {
        double[] moved = x();
        for (int i = input; i < moved.length; i += shape.inputs()) {
            moved[i] += by;
        }
        return moved;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
