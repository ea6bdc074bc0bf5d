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
 * <p>Where short windows come first, it sees beginnings of the windows that double in length, a few steps for each,
 * before it sees the whole of them.
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
        DampedSteps.requireFew(loss, "Levenberg-Marquardt");
        return new Steps(loss.fixed(), epochs);
    }

    private final class Steps implements Descent {
        private final DampedSteps steps;
        private final Stages stages;
        private final Progress progress = new Progress();
        private boolean converged;

        Steps(FixedLoss loss, int epochs) {
            steps = new DampedSteps(loss, damping);
            stages = new Stages(loss, epochs, DampedSteps.EPOCHS_OF_A_STAGE);
        }

        @Override
        public double epoch(double[] parameters) {
            double value = steps.measure(parameters);
            if (!Double.isFinite(value)) {
                return value;
            }
            boolean stuck = !steps.lower(parameters);
            stuck |= progress.fellLess(value, tolerance);
            if (stages.goOn(stuck)) {
                steps.forget();
                progress.forget();
            } else {
                converged |= stuck;
            }
            return value;
        }

        @Override
        public boolean converged() {
            return converged;
        }

        @Override
        public Map<String, double[]> state() {
            return States.join(
                    Map.of("converged", new double[] {converged ? 1 : 0}),
                    steps.state(),
                    progress.state(),
                    stages.state());
        }

        @Override
        public void restore(Map<String, double[]> state) {
            steps.restore(state);
            progress.restore(state);
            stages.restore(state);
            converged = States.number(state, "converged") != 0;
        }
    }
}
