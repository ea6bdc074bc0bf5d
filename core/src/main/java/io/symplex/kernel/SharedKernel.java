package io.symplex.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * H(x) = Σ_k E(y_k): one energy of every row of an {@link Arrangement}, y_k = A_k x.
 *
 * <p>{@code ∂H/∂x = Σ A_kᵀ ∂E/∂y_k}. Backwards from the adjoint a of it each row gets {@code A_k a}, and {@code x̄ = Σ
 * A_kᵀ ȳ_k}. The rows of all states go through E as one batch, chunk by chunk; what is summed is summed in their order.
 * Tapes for the chunks come as states need them.
 */
final class SharedKernel extends ComposedKernel {

    private final EnergyKernel inner;
    private final int inputs;
    private final int rowsEach; // of a state
    private final int width;
    private final int parameterCount;
    private final Arrangement.Ends ends;
    private final double[] row; // [MAX_ROWS, width]
    private final double[] rowOut; // likewise
    private double[] rowParameters = {}; // [MAX_ROWS, parameters], once there are Jacobians

    SharedKernel(EnergyForm.Shared form, EnergyKernel inner) {
        super(form.inputs());
        this.inner = inner;
        inputs = form.inputs();
        rowsEach = form.arrangement().rows();
        width = form.arrangement().width();
        parameterCount = form.parameterCount();
        ends = form.arrangement().ends();
        row = new double[MAX_ROWS * width];
        rowOut = new double[row.length];
    }

    /** The inner passes, one for each chunk of rows. */
    private static final class Pass implements Tape {
        final List<Tape> chunks = new ArrayList<>();

        Tape of(int first, EnergyKernel inner) {
            int chunk = first / MAX_ROWS;
            while (chunks.size() <= chunk) {
                chunks.add(inner.tape());
            }
            return chunks.get(chunk);
        }
    }

    @Override
    public Tape tape() {
        return new Pass();
    }

    @Override
    public void load(double[] wideParameters) {
        inner.load(wideParameters);
    }

    @Override
    public void energies(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Arrays.fill(wideOut, outOffset, outOffset + rows, 0);
        int all = rows * rowsEach;
        for (int first = 0; first < all; first += MAX_ROWS) {
            int count = Math.min(MAX_ROWS, all - first);
            gather(first, count, wideX, offset);
            inner.energies(((Pass) tape).of(first, inner), count, row, 0, rowOut, 0);
            for (int i = 0; i < count; i++) {
                wideOut[outOffset + (first + i) / rowsEach] += rowOut[i];
            }
        }
    }

    @Override
    public void inputGradients(Tape tape, int rows, double[] wideX, int offset, double[] wideOut, int outOffset) {
        Arrays.fill(wideOut, outOffset, outOffset + rows * inputs, 0);
        int all = rows * rowsEach;
        for (int first = 0; first < all; first += MAX_ROWS) {
            int count = Math.min(MAX_ROWS, all - first);
            gather(first, count, wideX, offset);
            inner.inputGradients(((Pass) tape).of(first, inner), count, row, 0, rowOut, 0);
            scatter(first, count, wideOut, outOffset);
        }
    }

    /** Fills rows with A x. */
    private void gather(int first, int count, double[] x, int offset) {
        for (int i = 0; i < count; i++) {
            int at = offset + (first + i) / rowsEach * inputs;
            int number = (first + i) % rowsEach * width;
            for (int c = 0; c < width; c++) {
                int from = ends.from[number + c];
                int to = ends.to[number + c];
                double end = to < 0 ? 0 : x[at + to];
                row[i * width + c] = from < 0 ? end : end - x[at + from];
            }
        }
    }

    /** Adds Aᵀ of what came of the rows. */
    private void scatter(int first, int count, double[] out, int offset) {
        for (int i = 0; i < count; i++) {
            int at = offset + (first + i) / rowsEach * inputs;
            int number = (first + i) % rowsEach * width;
            for (int c = 0; c < width; c++) {
                int from = ends.from[number + c];
                int to = ends.to[number + c];
                double share = rowOut[i * width + c];
                if (from >= 0) {
                    out[at + from] -= share;
                }
                if (to >= 0) {
                    out[at + to] += share;
                }
            }
        }
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
        Arrays.fill(wideOut, 0, rows * inputs, 0);
        int all = rows * rowsEach;
        for (int first = 0; first < all; first += MAX_ROWS) {
            int count = Math.min(MAX_ROWS, all - first);
            gather(first, count, wideAdjoint, 0);
            inner.reverse(((Pass) tape).of(first, inner), count, row, rowOut);
            scatter(first, count, wideOut, 0);
        }
    }

    @Override
    public void reverseRows(
            Tape tape, int rows, double[] wideAdjoint, double[] wideOut, double[] wideOutParameters, int stride) {
        if (rowParameters.length == 0) {
            rowParameters = new double[MAX_ROWS * parameterCount];
        }
        Arrays.fill(wideOut, 0, rows * inputs, 0);
        for (int r = 0; r < rows; r++) {
            Arrays.fill(wideOutParameters, r * stride, r * stride + parameterCount, 0);
        }
        int all = rows * rowsEach;
        for (int first = 0; first < all; first += MAX_ROWS) {
            int count = Math.min(MAX_ROWS, all - first);
            gather(first, count, wideAdjoint, 0);
            inner.reverseRows(((Pass) tape).of(first, inner), count, row, rowOut, rowParameters, parameterCount);
            scatter(first, count, wideOut, 0);
            addParameters(first, count, wideOutParameters, stride);
        }
    }

    private void addParameters(int first, int count, double[] out, int stride) {
        for (int i = 0; i < count; i++) {
            int at = (first + i) / rowsEach * stride;
            for (int k = 0; k < parameterCount; k++) {
                out[at + k] += rowParameters[i * parameterCount + k];
            }
        }
    }
}
