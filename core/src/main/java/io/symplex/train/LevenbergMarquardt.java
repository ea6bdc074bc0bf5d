package io.symplex.train;

import io.symplex.internal.Checks;
import java.util.Map;

/**
 * Levenberg–Marquardt: {@code (JᵀJ + μ D) δ = −Jᵀr}, μ small where the loss is nearly a square and large where not.
 *
 * <p>D is the geometric mean of the diagonal of JᵀJ, of which no element is taken as less than a thousandth of the
 * largest, and of that largest element: between the choices of Levenberg and of Marquardt, and better than both where
 * networks were tried.
 *
 * <p>For sums of squares of smooth residuals, with up to 4,096 parameters: a step takes the time of (residuals ·
 * parameters² + parameters³/3) / 2 fused multiply-adds, and 8 bytes for each pair of parameters. Near a solution it
 * converges as no method of first order does; it may end several orders of magnitude lower. All rows are held fixed. An
 * epoch is one step that lowers the loss; it never rises. It has converged when it fell by less than {@code tolerance},
 * relative, over ten epochs, or no μ lowers it.
 *
 * <p>Source: Marquardt, SIAM J. Appl. Math. 11, 1963; μ after Nielsen, <i>Damping Parameter in Marquardt's Method</i>,
 * IMM-REP-1999-05, as in Madsen, Nielsen, Tingleff, <i>Methods for Non-Linear Least Squares Problems</i>, 2004, §3.2.
 *
 * @param damping the first μ, finite, {@code > 0}
 * @param tolerance how much the loss must fall in ten epochs, relative, in [0, 1)
 */
public record LevenbergMarquardt(double damping, double tolerance) implements Optimizer {

    /** First μ 1e-5, tolerance 1e-2. */
    public static final LevenbergMarquardt DEFAULTS = new LevenbergMarquardt(1e-5, 1e-2);

    /** The most parameters: their normal equations take 67 MB, and as much again. */
    static final int MOST_PARAMETERS = 4096;

    private static final int MOST_TRIALS = 40;

    /** The least scale of a parameter, of the largest: what nothing depends on must not move either. */
    private static final double FLOOR = 1e-3;

    /** Epochs over which the loss must fall. */
    private static final int WINDOW = 10;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public LevenbergMarquardt {
        Checks.positive(damping, "damping");
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be in [0, 1), got " + tolerance);
        }
    }

    /**
     * Returns this with another first μ.
     *
     * @param damping finite, {@code > 0}
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     */
    public LevenbergMarquardt withDamping(double damping) {
        return new LevenbergMarquardt(damping, tolerance);
    }

    /**
     * Returns this with another tolerance.
     *
     * @param tolerance how much the loss must fall in ten epochs, relative, in [0, 1)
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     */
    public LevenbergMarquardt withTolerance(double tolerance) {
        return new LevenbergMarquardt(damping, tolerance);
    }

    /** Never returns: there is none. */
    @Override
    public LevenbergMarquardt withLearningRate(double learningRate) {
        throw new IllegalStateException(
                "the optimizer must have a learning rate, got Levenberg-Marquardt, which finds its"
                        + " steps itself; leave learningRate(…) out, or say it before optimizer(…)");
    }

    @Override
    public String remedy() {
        return "look for residuals that are huge or not finite; Levenberg-Marquardt itself never takes a worse step";
    }

    @Override
    public Descent start(EpochLoss loss, int epochs) {
        if (loss.parameterCount() > MOST_PARAMETERS) {
            throw new IllegalArgumentException("parameters must be at most " + MOST_PARAMETERS
                    + " for Levenberg-Marquardt, got " + loss.parameterCount()
                    + "; say fewer hidden units, or optimizer(lBfgs())");
        }
        return new Damped(loss.fixed());
    }

    private final class Damped implements Descent {
        private final FixedLoss loss;
        private final NormalEquations equations;
        private final Cholesky cholesky;
        private final double[] trial;
        private final double[] step;
        private final double[] diagonal;
        private final double[] recent = new double[WINDOW]; // losses, in turn
        private double value; // the loss here
        private double mu; // 0: not begun
        private double growth = 2;
        private int epochs;
        private boolean converged;

        Damped(FixedLoss loss) {
            this.loss = loss;
            int size = loss.parameterCount();
            equations = new NormalEquations(size);
            cholesky = new Cholesky(size);
            trial = new double[size];
            step = new double[size];
            diagonal = new double[size];
        }

        @Override
        public double epoch(double[] parameters) {
            loss.normalEquations(parameters, equations);
            value = loss.scale() * equations.sum();
            if (!Double.isFinite(value)) {
                return value;
            }
            if (mu == 0) {
                mu = damping;
            }
            converged |= !lower(parameters) || tooSlow();
            return value;
        }

        private double largestDiagonal() {
            double largest = Double.MIN_NORMAL;
            for (int i = 0; i < step.length; i++) {
                largest = Math.max(largest, equations.matrix().diagonal(i));
            }
            return largest;
        }

        private boolean tooSlow() {
            int at = epochs++ % WINDOW;
            double before = recent[at];
            recent[at] = value;
            return epochs > WINDOW && !(value < (1 - tolerance) * before);
        }

        /** Tries steps until one lowers the loss; returns whether one did. */
        private boolean lower(double[] parameters) {
            for (int tried = 0; tried < MOST_TRIALS; tried++) {
                double predicted = solve();
                for (int i = 0; i < trial.length; i++) {
                    trial[i] = parameters[i] + step[i];
                }
                double found = predicted > 0 ? loss.value(trial) : Double.NaN;
                if (found < value) {
                    System.arraycopy(trial, 0, parameters, 0, trial.length);
                    double gain = 2 * (value - found) / (loss.scale() * predicted) - 1;
                    mu *= Math.max(1.0 / 3, 1 - gain * gain * gain);
                    growth = 2;
                    return true;
                }
                mu *= growth;
                growth *= 2;
            }
            return false;
        }

        /** Sets the step and returns by how much the sum of squares would fall if it were a square; 0: no step. */
        private double solve() {
            double largest = largestDiagonal();
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] = mu * Math.sqrt(Math.max(equations.matrix().diagonal(i), FLOOR * largest) * largest);
            }
            if (!cholesky.factorize(equations.matrix(), diagonal)) {
                return 0;
            }
            double[] right = equations.right();
            for (int i = 0; i < step.length; i++) {
                step[i] = -right[i];
            }
            cholesky.solve(step);
            double predicted = 0;
            for (int i = 0; i < step.length; i++) {
                predicted += step[i] * (diagonal[i] * step[i] - right[i]);
            }
            return predicted;
        }

        @Override
        public boolean converged() {
            return converged;
        }

        @Override
        public Map<String, double[]> state() {
            return Map.of("recent", recent.clone(), "progress", new double[] {mu, growth, epochs, converged ? 1 : 0});
        }

        @Override
        public void restore(Map<String, double[]> state) {
            States.put(state, "recent", recent);
            double[] progress = new double[4];
            States.put(state, "progress", progress);
            mu = progress[0];
            growth = progress[1];
            epochs = (int) progress[2];
            converged = progress[3] != 0;
        }
    }
}
