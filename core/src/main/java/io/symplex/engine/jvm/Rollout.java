package io.symplex.engine.jvm;

import io.symplex.kernel.PerceptronKernel;
import io.symplex.kernel.PerceptronShape;
import io.symplex.train.SegmentBatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Symplectic Euler through the network, forth and back, for one chunk of segments.
 *
 * <p>Forth: {@code p ← p − Δt ∂H/∂q(q, p)}, {@code q ← q + Δt ∂H/∂p(q, p)}. Back, with λ = ∂loss/∂(q, p): the drift's
 * adjoint is Δt λ_q on ∂H/∂p, the kick's −Δt λ_p on ∂H/∂q, and each adds the Hessian of H times its adjoint to λ,
 * unless the gradient is truncated. Rows with fewer steps stand last and wait.
 *
 * <p>Every half step leaves its tape. Where all tapes would exceed a budget, only the states are kept and the tapes
 * made again on the way back: the same bits, a third slower.
 */
final class Rollout {

    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;
    private static final int ARRAYS_PER_TAPE = 4;

    private final PerceptronKernel kernel;
    private final int inputs; // D = 2n
    private final int mostTapes;
    private final List<PerceptronKernel.Tape> tapes = new ArrayList<>();
    private final double[] gradient; // ∂H/∂x, [MAX_ROWS, D]
    private final double[] adjoint; // of ∂H/∂x
    private final double[] hessian; // ∂²H/∂x² times adjoint
    private final double[] lambda; // ∂loss/∂(q, p)
    private double[] states = {}; // (q, p) before each half step, [2 · steps + 1, rows, D]

    /**
     * Creates scratch memory; tapes come as rollouts need them.
     *
     * @param kernel what evaluates
     * @param shape its sizes
     * @param budget the bytes that all tapes together may take; one there always is
     */
    Rollout(PerceptronKernel kernel, PerceptronShape shape, long budget) {
        this.kernel = kernel;
        this.inputs = shape.inputs();
        long units = shape.widths().stream().mapToLong(Integer::longValue).sum() + inputs;
        long tapeBytes = units * ARRAYS_PER_TAPE * PerceptronKernel.MAX_ROWS * Double.BYTES;
        this.mostTapes = (int) Math.max(1, Math.min(budget / tapeBytes, 1 << 20));
        this.gradient = new double[PerceptronKernel.MAX_ROWS * inputs];
        this.adjoint = new double[gradient.length];
        this.hessian = new double[gradient.length];
        this.lambda = new double[gradient.length];
    }

    /** Adds the chunk's part to the kernel's gradient and returns its sum of squares. */
    double run(SegmentBatch batch, int from, int rows, boolean truncated) {
        int halves = 2 * batch.steps(from); // the first row has the most steps
        int size = rows * inputs;
        keepRoomFor((halves + 1L) * size);
        boolean keepTapes = halves <= mostTapes;
        while (tapes.size() < (keepTapes ? halves : 1)) {
            tapes.add(kernel.tape());
        }
        System.arraycopy(batch.starts(), from * inputs, states, 0, size);
        for (int half = 0; half < halves; half++) {
            forth(batch, from, rows, half, tapes.get(keepTapes ? half : 0));
        }
        double sum = miss(batch, from, rows, halves * size);
        for (int half = halves - 1; half >= 0; half--) {
            back(batch, from, rows, half, keepTapes, truncated);
        }
        return sum;
    }

    private void keepRoomFor(long numbers) {
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "trajectory matching must keep at most 2^31 numbers on the way from one observation to the next, got "
                            + numbers + "; choose a larger dt");
        }
        if (states.length < numbers) {
            states = new double[(int) numbers];
        }
    }

    private void forth(SegmentBatch batch, int from, int rows, int half, PerceptronKernel.Tape tape) {
        int n = inputs / 2;
        int here = half * rows * inputs;
        int next = here + rows * inputs;
        int active = active(batch, from, rows, half / 2);
        System.arraycopy(states, here, states, next, rows * inputs);
        kernel.inputGradients(tape, active, states, here, gradient, 0);
        for (int r = 0; r < active; r++) {
            double dt = batch.dt(from + r);
            for (int i = 0; i < n; i++) {
                int row = r * inputs;
                if (half % 2 == 0) {
                    states[next + row + n + i] = Math.fma(-dt, gradient[row + i], states[here + row + n + i]);
                } else {
                    states[next + row + i] = Math.fma(dt, gradient[row + n + i], states[here + row + i]);
                }
            }
        }
    }

    /** Sets λ at the end of the way and returns the sum of squares. */
    private double miss(SegmentBatch batch, int from, int rows, int arrival) {
        double norm = batch.count() * (inputs / 2);
        double sum = 0;
        for (int i = 0; i < rows * inputs; i++) {
            double residual = states[arrival + i] - batch.ends()[from * inputs + i];
            sum = Math.fma(residual, residual, sum);
            lambda[i] = 2 / norm * residual;
        }
        return sum;
    }

    private void back(SegmentBatch batch, int from, int rows, int half, boolean keepTapes, boolean truncated) {
        int active = active(batch, from, rows, half / 2);
        PerceptronKernel.Tape tape = tapes.get(keepTapes ? half : 0);
        if (!keepTapes) {
            kernel.inputGradients(tape, active, states, half * rows * inputs, gradient, 0);
        }
        fillAdjoint(batch, from, active, half);
        if (truncated) {
            kernel.reverse(tape, active, adjoint);
            return;
        }
        kernel.reverse(tape, active, adjoint, hessian);
        for (int i = 0; i < active * inputs; i++) {
            lambda[i] += hessian[i];
        }
    }

    private void fillAdjoint(SegmentBatch batch, int from, int active, int half) {
        int n = inputs / 2;
        for (int r = 0; r < active; r++) {
            double dt = batch.dt(from + r);
            int row = r * inputs;
            for (int i = 0; i < n; i++) {
                boolean kick = half % 2 == 0;
                adjoint[row + i] = kick ? -dt * lambda[row + n + i] : 0;
                adjoint[row + n + i] = kick ? 0 : dt * lambda[row + i];
            }
        }
    }

    /** Returns how many rows of the chunk are still under way at a step: always the first ones. */
    private static int active(SegmentBatch batch, int from, int rows, int step) {
        int active = rows;
        while (batch.steps(from + active - 1) <= step) {
            active--;
        }
        return active;
    }
}
