package io.symplex.kernel;

/** H(x) = A(x) + B(x): two kernels of the same inputs. */
final class SumKernel extends ComposedKernel {

    private final EnergyKernel first;
    private final EnergyKernel second;
    private final int inputs;
    private final int split; // where the parameters of the second begin
    private final double[] rest; // its parameters, or their gradient
    private final double[] added; // [MAX_ROWS, D]
    private double[] rowRest = {}; // [MAX_ROWS, parameters], once there are Jacobians

    SumKernel(EnergyForm.Sum form, EnergyKernel first, EnergyKernel second) {
        super(form.inputs());
        this.first = first;
        this.second = second;
        inputs = form.inputs();
        split = form.first().parameterCount();
        rest = new double[form.second().parameterCount()];
        added = new double[MAX_ROWS * inputs];
    }

    private record Pass(Tape first, Tape second) implements Tape {}

    @Override
    public Tape tape() {
        return new Pass(first.tape(), second.tape());
    }

    @Override
    public void load(double[] wideParameters) {
        first.load(wideParameters);
        System.arraycopy(wideParameters, split, rest, 0, rest.length);
        second.load(rest);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        first.energies(pass.first, rows, wideX, offset, wideOut, outOffset);
        second.energies(pass.second, rows, wideX, offset, added, 0);
        add(rows, wideOut, outOffset);
    }

    private void add(int count, double[] out, int at) {
        for (int i = 0; i < count; i++) {
            out[at + i] += added[i];
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        first.inputGradients(pass.first, rows, wideX, offset, wideOut, outOffset);
        second.inputGradients(pass.second, rows, wideX, offset, added, 0);
        add(rows * inputs, wideOut, outOffset);
    }

    @Override
    public void clearGradient() {
        first.clearGradient();
        second.clearGradient();
    }

    @Override
    public void readGradient(double[] wideOut) {
        first.readGradient(wideOut);
        second.readGradient(rest);
        System.arraycopy(rest, 0, wideOut, split, rest.length);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        first.reverse(pass.first, rows, wideAdjoint, wideOut);
        second.reverse(pass.second, rows, wideAdjoint, added);
        add(rows * inputs, wideOut, 0);
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        if (rowRest.length == 0) {
            rowRest = new double[MAX_ROWS * rest.length];
        }
        first.reverseRows(pass.first, rows, wideAdjoint, wideOut, wideOutParameters, stride);
        second.reverseRows(pass.second, rows, wideAdjoint, added, rowRest, rest.length);
        add(rows * inputs, wideOut, 0);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(rowRest, r * rest.length, wideOutParameters, r * stride + split, rest.length);
        }
    }
}
