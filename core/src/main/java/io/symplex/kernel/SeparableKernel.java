package io.symplex.kernel;

/** H(q, p) = T(p) + V(q): two kernels side by side. */
final class SeparableKernel extends ComposedKernel {

    private final Part kinetic;
    private final Part potential;
    private final int inputs;

    SeparableKernel(EnergyForm.Separable form, EnergyKernel kinetic, EnergyKernel potential) {
        super(form.inputs());
        int split = form.kinetic().parameterCount();
        this.inputs = form.inputs();
        this.kinetic =
                new Part(kinetic, form.kinetic().inputs(), form.potential().inputs(), 0, split);
        this.potential = new Part(
                potential, form.potential().inputs(), 0, split, form.potential().parameterCount());
    }

    private record Pass(Tape kinetic, Tape potential) implements Tape {}

    @Override
    public Tape tape() {
        return new Pass(kinetic.kernel.tape(), potential.kernel.tape());
    }

    @Override
    public void load(double[] wideParameters) {
        kinetic.load(wideParameters);
        potential.load(wideParameters);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        kinetic.gather(rows, wideX, offset);
        kinetic.kernel.energies(pass.kinetic, rows, kinetic.x, 0, kinetic.out, 0);
        potential.gather(rows, wideX, offset);
        potential.kernel.energies(pass.potential, rows, potential.x, 0, wideOut, outOffset);
        for (int r = 0; r < rows; r++) {
            wideOut[outOffset + r] += kinetic.out[r];
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Pass pass = (Pass) tape;
        kinetic.gradients(pass.kinetic, rows, wideX, offset, wideOut, outOffset);
        potential.gradients(pass.potential, rows, wideX, offset, wideOut, outOffset);
    }

    @Override
    public void clearGradient() {
        kinetic.kernel.clearGradient();
        potential.kernel.clearGradient();
    }

    @Override
    public void readGradient(double[] wideOut) {
        kinetic.readGradient(wideOut);
        potential.readGradient(wideOut);
    }

    @Override
    public void reverse(Tape tape, int rows, double[] wideAdjoint, double[] wideOut) {
        Pass pass = (Pass) tape;
        kinetic.reverse(pass.kinetic, rows, wideAdjoint, wideOut);
        potential.reverse(pass.potential, rows, wideAdjoint, wideOut);
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        Pass pass = (Pass) tape;
        kinetic.reverseRows(pass.kinetic, rows, wideAdjoint, wideOut, wideOutParameters, stride);
        potential.reverseRows(pass.potential, rows, wideAdjoint, wideOut, wideOutParameters, stride);
    }

    /** One of the two: its inputs stand together in a row, and so do its parameters. */
    private final class Part {
        private final EnergyKernel kernel;
        private final int width;
        private final int column; // where its inputs begin
        private final int begin; // where its parameters do
        private final double[] parameters;
        private final double[] x; // [MAX_ROWS, width]
        private final double[] out; // likewise
        private double[] rowParameters = {}; // [MAX_ROWS, parameters], once there are Jacobians

        Part(EnergyKernel kernel, int width, int column, int begin, int count) {
            this.kernel = kernel;
            this.width = width;
            this.column = column;
            this.begin = begin;
            parameters = new double[count];
            x = new double[MAX_ROWS * width];
            out = new double[x.length];
        }

        void load(double[] all) {
            System.arraycopy(all, begin, parameters, 0, parameters.length);
            kernel.load(parameters);
        }

        void readGradient(double[] all) {
            kernel.readGradient(parameters);
            System.arraycopy(parameters, 0, all, begin, parameters.length);
        }

        void gather(int rows, double[] whole, int offset) {
            for (int r = 0; r < rows; r++) {
                System.arraycopy(whole, offset + r * inputs + column, x, r * width, width);
            }
        }

        private void scatter(int rows, double[] whole, int offset) {
            for (int r = 0; r < rows; r++) {
                System.arraycopy(out, r * width, whole, offset + r * inputs + column, width);
            }
        }

        void gradients(Tape tape, int rows, double[] whole, int offset, double[] wholeOut, int outOffset) {
            gather(rows, whole, offset);
            kernel.inputGradients(tape, rows, x, 0, out, 0);
            scatter(rows, wholeOut, outOffset);
        }

        void reverse(Tape tape, int rows, double[] adjoint, double[] wholeOut) {
            gather(rows, adjoint, 0);
            kernel.reverse(tape, rows, x, out);
            scatter(rows, wholeOut, 0);
        }

        void reverseRows(Tape tape, int rows, double[] adjoint, double[] wholeOut, double[] outParameters, int stride) {
            gather(rows, adjoint, 0);
            int count = parameters.length;
            if (rowParameters.length == 0) {
                rowParameters = new double[MAX_ROWS * count];
            }
            kernel.reverseRows(tape, rows, x, out, rowParameters, count);
            scatter(rows, wholeOut, 0);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(rowParameters, r * count, outParameters, r * stride + begin, count);
            }
        }
    }
}
