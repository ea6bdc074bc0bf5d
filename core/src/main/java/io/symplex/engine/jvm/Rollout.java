package io.symplex.engine.jvm;

import io.symplex.internal.Interrupts;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.EnergyKernel;
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
    private static final int ARRAYS_PER_TAPE = 5;

    private final EnergyKernel kernel;
    private final int n;
    private final int mostTapes;
    private final List<EnergyKernel.Tape> tapes = new ArrayList<>();
    private final double[] dt; // of each coordinate, [MAX_ROWS, n]
    private final double[] gradient; // ∂H/∂q or ∂H/∂p
    private final double[] adjoint; // of it
    private final double[] lambdaQ; // ∂loss/∂q
    private final double[] lambdaP; // ∂loss/∂p
    private double[] q = {}; // before each half step, [2 · steps + 1, rows, n]
    private double[] p = {};

    /**
     * Creates scratch memory; tapes come as rollouts need them.
     *
     * @param kernel what evaluates
     * @param form its sizes
     * @param budget the bytes that all tapes together may take; one there always is
     */
    Rollout(EnergyKernel kernel, EnergyForm form, long budget) {
        this.kernel = kernel;
        this.n = form.inputs() / 2;
        long tapeBytes = form.units() * ARRAYS_PER_TAPE * EnergyKernel.MAX_ROWS * Double.BYTES;
        this.mostTapes = (int) Math.max(1, Math.min(budget / tapeBytes, 1 << 20));
        this.dt = new double[EnergyKernel.MAX_ROWS * n];
        this.gradient = new double[dt.length];
        this.adjoint = new double[dt.length];
        this.lambdaQ = new double[dt.length];
        this.lambdaP = new double[dt.length];
    }

    /**
     * Adds the chunk's part to the kernel's gradient and returns its sum of squares.
     *
     * @throws java.util.concurrent.CancellationException if {@code caller} is interrupted before a half step
     */
    double run(SegmentBatch batch, int from, int rows, boolean truncated, Thread caller) {
        int halves = 2 * batch.steps(from); // the first row has the most steps
        int size = rows * n;
        keepRoomFor((halves + 1L) * size);
        boolean keepTapes = halves <= mostTapes;
        while (tapes.size() < (keepTapes ? halves : 1)) {
            tapes.add(kernel.tape());
        }
        start(batch, from, rows);
        for (int half = 0; half < halves; half++) {
            Interrupts.check(caller);
            int active = active(batch, from, rows, half / 2);
            forth(active, half * size, size, half % 2 == 1, tapes.get(keepTapes ? half : 0));
        }
        double sum = miss(batch, from, rows, halves * size);
        for (int half = halves - 1; half >= 0; half--) {
            Interrupts.check(caller);
            int active = active(batch, from, rows, half / 2);
            EnergyKernel.Tape tape = tapes.get(keepTapes ? half : 0);
            if (!keepTapes) {
                kernel.halfGradients(tape, active, q, p, half * size, half % 2 == 1, gradient, 0);
            }
            back(active, half % 2 == 1, tape, truncated);
        }
        return sum;
    }

    private void keepRoomFor(long numbers) {
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "trajectory matching must keep at most 2^31 numbers on the way from one observation to the next, got "
                            + numbers + "; choose a larger dt");
        }
        if (q.length < numbers) {
            q = new double[(int) numbers];
            p = new double[(int) numbers];
        }
    }

    private void start(SegmentBatch batch, int from, int rows) {
        for (int r = 0; r < rows; r++) {
            int read = (from + r) * 2 * n;
            for (int i = 0; i < n; i++) {
                q[r * n + i] = batch.starts()[read + i];
                p[r * n + i] = batch.starts()[read + n + i];
                dt[r * n + i] = batch.dt(from + r);
            }
        }
    }

    /** Goes from the states at {@code here} to those after them by a kick or, if {@code drift}, a drift. */
    private void forth(int active, int here, int size, boolean drift, EnergyKernel.Tape tape) {
        kernel.halfGradients(tape, active, q, p, here, drift, gradient, 0);
        double[] moved = drift ? q : p;
        double[] kept = drift ? p : q;
        double sign = drift ? 1 : -1;
        System.arraycopy(kept, here, kept, here + size, size);
        int moving = active * n;
        for (int i = 0; i < moving; i++) {
            moved[here + size + i] = Math.fma(sign * dt[i], gradient[i], moved[here + i]);
        }
        System.arraycopy(moved, here + moving, moved, here + size + moving, size - moving);
    }

    /** Sets λ at the end of the way and returns the sum of squares. */
    private double miss(SegmentBatch batch, int from, int rows, int arrival) {
        double scale = 2.0 / (batch.count() * n);
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            int read = (from + r) * 2 * n;
            for (int i = r * n; i < (r + 1) * n; i++) {
                double missQ = q[arrival + i] - batch.ends()[read];
                double missP = p[arrival + i] - batch.ends()[read + n];
                sum = Math.fma(missQ, missQ, Math.fma(missP, missP, sum));
                lambdaQ[i] = scale * missQ;
                lambdaP[i] = scale * missP;
                read++;
            }
        }
        return sum;
    }

    private void back(int active, boolean drift, EnergyKernel.Tape tape, boolean truncated) {
        double[] lambda = drift ? lambdaQ : lambdaP;
        double sign = drift ? 1 : -1;
        for (int i = 0; i < active * n; i++) {
            adjoint[i] = sign * dt[i] * lambda[i];
        }
        if (truncated) {
            kernel.reverseHalf(tape, active, drift, adjoint);
        } else {
            kernel.reverseHalf(tape, active, drift, adjoint, lambdaQ, lambdaP);
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
