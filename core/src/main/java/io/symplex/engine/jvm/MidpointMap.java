package io.symplex.engine.jvm;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step of the implicit midpoint rule, {@code m = x + Δt/2 f(m)}, {@code y = 2m − x}.
 *
 * <p>Newton's iteration finds m to rounding; its matrix is that of the beginning for some iterations. The way back is
 * exact: with {@code M = (I − Δt/2 ∂f/∂x)⁻¹} at m it takes λ to {@code μ = Mᵀλ}, gives {@code Δt μ} to f, and goes on
 * with {@code μ + Δt/2 (∂f/∂x)ᵀμ}. A row that is not solved becomes NaN, and with it the loss: optimisers that try
 * steps take a shorter one, Adam ends with a message.
 *
 * <p>Source: Hairer, Lubich, Wanner, <i>Geometric Numerical Integration</i>, 2nd ed., §VIII.6.2.
 */
final class MidpointMap implements StepMap {

    private static final Logger LOG = LoggerFactory.getLogger(MidpointMap.class);
    private static final int MOST_ITERATIONS = 48;
    private static final int SAME_MATRIX = 8;
    private static final double ROUNDING =
            1e-6; // a change above this part of the state is not rounding, even of floats

    private final Field field;
    private final Field.Tape tape;
    private final Resolvents resolvents;
    private final int width; // 2n
    private final double[] middle;
    private final double[] times; // at the middle
    private final double[] rates;
    private final double[] adjoint;
    private final double[] pulled;
    private final double[] missed; // by each row before
    private final boolean[] solved;
    private boolean told;

    MidpointMap(Field field) {
        this.field = field;
        this.tape = field.tape();
        this.resolvents = new Resolvents(field);
        this.width = 2 * field.degreesOfFreedom();
        this.middle = new double[Field.MAX_ROWS * width];
        this.times = new double[Field.MAX_ROWS];
        this.rates = new double[middle.length];
        this.adjoint = new double[middle.length];
        this.pulled = new double[middle.length];
        this.missed = new double[Field.MAX_ROWS];
        this.solved = new boolean[Field.MAX_ROWS];
    }

    @Override
    public int stages() {
        return 1;
    }

    @Override
    public void forth(int rows, double[] time, double[] dt, double[] x, double[] kept, int at, int size) {
        solve(rows, time, dt, x);
        System.arraycopy(middle, 0, kept, at, rows * width);
        arrive(rows, x);
    }

    @Override
    public void back(int rows, double[] time, double[] dt, double[] kept, int at, int size, double[] lambda) {
        StepMap.times(rows, time, dt, 0.5, times);
        field.rates(tape, rows, times, kept, at, rates);
        resolvents.compute(tape, rows, dt);
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < width; i++) {
                double mu = 0;
                for (int k = 0; k < width; k++) {
                    mu = Math.fma(resolvents.at(r, k, i), lambda[r * width + k], mu);
                }
                middle[r * width + i] = mu;
                adjoint[r * width + i] = dt[r] * mu;
            }
        }
        field.reverse(tape, rows, adjoint, pulled);
        for (int i = 0; i < rows * width; i++) {
            lambda[i] = Math.fma(0.5, pulled[i], middle[i]);
        }
    }

    /** Of {@code y − x = Δt f(m)} the derivative is {@code Δt M (∂f/∂x S + ∂f/∂θ)}. */
    @Override
    public void forth(int rows, double[] time, double[] dt, double[] x, Sensitivity sensitivity) {
        solve(rows, time, dt, x);
        field.rates(tape, rows, times, middle, 0, rates);
        resolvents.compute(tape, rows, dt);
        sensitivity.rates(tape, rows, 0, width, false);
        sensitivity.resolve(rows, resolvents);
        sensitivity.move(rows, 0, width, dt, 1);
        arrive(rows, x);
    }

    private void arrive(int rows, double[] x) {
        for (int i = 0; i < rows * width; i++) {
            x[i] = Math.fma(2, middle[i], -x[i]);
        }
    }

    private void solve(int rows, double[] time, double[] dt, double[] x) {
        StepMap.times(rows, time, dt, 0.5, times);
        System.arraycopy(x, 0, middle, 0, rows * width);
        Arrays.fill(missed, 0, rows, Double.POSITIVE_INFINITY);
        Arrays.fill(solved, 0, rows, false);
        int left = rows;
        for (int k = 0; left > 0 && k < MOST_ITERATIONS; k++) {
            field.rates(tape, rows, times, middle, 0, rates);
            if (k % SAME_MATRIX == 0) {
                resolvents.compute(tape, rows, dt);
            }
            for (int r = 0; r < rows; r++) {
                if (!solved[r]) {
                    solved[r] = improve(r, dt[r], x);
                    left -= solved[r] ? 1 : 0;
                }
            }
        }
        for (int r = 0; left > 0 && r < rows; r++) {
            if (!solved[r]) {
                refuse(r, dt[r]);
            }
        }
    }

    /** Moves a row's middle; returns whether only rounding is left: what it misses is small and no longer falls. */
    private boolean improve(int r, double dt, double[] x) {
        int at = r * width;
        double miss = 0;
        double size = 0;
        for (int i = at; i < at + width; i++) {
            pulled[i] = Math.fma(dt / 2, rates[i], x[i]) - middle[i];
            miss = Math.max(miss, Math.abs(pulled[i]));
            size = Math.max(size, Math.abs(middle[i]) + Math.abs(dt / 2 * rates[i]));
        }
        if (!(miss < Double.POSITIVE_INFINITY)) { // the state was lost before this step, or is lost now
            Arrays.fill(middle, at, at + width, Double.NaN);
            return true;
        }
        if (miss == 0 || (miss >= missed[r] && miss <= ROUNDING * size)) {
            return true;
        }
        missed[r] = miss;
        for (int i = 0; i < width; i++) {
            double move = 0;
            for (int k = 0; k < width; k++) {
                move = Math.fma(resolvents.at(r, i, k), pulled[at + k], move);
            }
            middle[at + i] += move;
        }
        return false;
    }

    private void refuse(int r, double dt) {
        Arrays.fill(middle, r * width, (r + 1) * width, Double.NaN);
        if (!told) {
            told = true;
            LOG.debug(
                    "implicit midpoint must be solved in {} iterations, got a step of {} that is not: its loss is NaN;"
                            + " choose a smaller dt or learning rate",
                    MOST_ITERATIONS,
                    dt);
        }
    }
}
