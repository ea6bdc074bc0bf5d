package io.symplex.train;

import io.symplex.internal.Checks;
import java.util.Map;

/**
 * Levenberg–Marquardt that chooses the weight decay by the evidence: as much freedom as the data pay for, without
 * anything held out.
 *
 * <p>It makes {@code Σ r² / σ² + Σ_g α_g Σ θ²} small, where a group g is all weights of a layer or all its biases; one
 * with small α is used, one with large α is switched off. Every third step σ² and each α are set to what makes the data
 * most probable, all parameters considered: with {@code A = JᵀJ / σ² + diag(α)} and {@code γ_g = k_g − α_g tr_g A⁻¹},
 * of k_g parameters so many are determined by the data; {@code α_g = γ_g / Σ θ²} and {@code σ² = Σ r² / (N − Σ γ − free
 * starts)}, N the residuals. Quadratic forms, masses and friction of a structured network are not decayed.
 *
 * <p>For noisy observations. It begins with the plan's weight decay, or 1e-6 if there is none. The evidence may have
 * several maxima: one of a small decay finds the freest law, one of about the variance of the noise the simplest; one
 * far above it may switch off for good what the data need, which the estimated noise then shows. Up to 4,096
 * parameters; to choose takes as long as a few steps of many parameters, a step of many residuals hides it. An epoch is
 * one step; losses contain the decay, so they may rise where it changes. It has converged when the loss changed by less
 * than {@code tolerance}, relative, over ten epochs.
 *
 * <p>Source: MacKay, <i>A practical Bayesian framework for backpropagation networks</i>, Neural Computation 4, 1992,
 * for evidence and groups; Foresee and Hagan, <i>Gauss-Newton approximation to Bayesian learning</i>, ICNN 1997, for
 * the steps.
 *
 * @param damping the first μ of {@link LevenbergMarquardt}, finite, {@code > 0}
 * @param tolerance how much the loss must change in ten epochs, relative, in [0, 1)
 */
public record BayesianRegularization(double damping, double tolerance) implements Optimizer {

    /** First μ 1e-5, tolerance 1e-5. */
    public static final BayesianRegularization DEFAULTS = new BayesianRegularization(1e-5, 1e-5);

    /** The weight decay that it begins with, if the plan says none. */
    static final double FIRST_DECAY = 1e-6;

    /** Steps from one choice to the next: what a choice changed must first have its effect. */
    private static final int STEPS_OF_A_CHOICE = 3;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public BayesianRegularization {
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
    public BayesianRegularization withDamping(double damping) {
        return new BayesianRegularization(damping, tolerance);
    }

    /**
     * Returns this with another tolerance.
     *
     * @param tolerance how much the loss must change in ten epochs, relative, in [0, 1)
     * @return the changed copy
     * @throws IllegalArgumentException if out of range
     */
    public BayesianRegularization withTolerance(double tolerance) {
        return new BayesianRegularization(damping, tolerance);
    }

    /** Never returns: there is none. */
    @Override
    public BayesianRegularization withLearningRate(double learningRate) {
        throw new IllegalStateException(
                "the optimizer must have a learning rate, got Bayesian regularization, which finds its"
                        + " steps itself; leave learningRate(…) out, or say it before optimizer(…)");
    }

    @Override
    public String remedy() {
        return LevenbergMarquardt.DEFAULTS.remedy();
    }

    @Override
    public boolean choosesWeightDecay() {
        return true;
    }

    @Override
    public Descent start(EpochLoss loss, int epochs) {
        DampedSteps.requireFew(loss, "Bayesian regularization");
        if (!(loss instanceof Decayed decayed)) {
            throw new IllegalStateException("the loss must have a weight decay to choose, got none");
        }
        return new Steps(decayed, epochs);
    }

    private final class Steps implements Descent {
        private final DampedSteps steps;
        private final Stages stages;
        private final Evidence evidence;
        private final Progress progress = new Progress();
        private int sinceChoice;
        private boolean converged;

        Steps(Decayed decayed, int epochs) {
            FixedLoss loss = decayed.fixed();
            steps = new DampedSteps(loss, damping);
            stages = new Stages(loss, epochs, DampedSteps.EPOCHS_OF_A_STAGE);
            evidence = new Evidence(decayed.decay(), loss.parameterCount());
        }

        @Override
        public double epoch(double[] parameters) {
            double value = steps.measure(parameters);
            if (!Double.isFinite(value)) {
                return value;
            }
            if (++sinceChoice == STEPS_OF_A_CHOICE) {
                sinceChoice = 0;
                evidence.choose(steps.equations(), steps.scale(), parameters);
                value = steps.measure(parameters);
            }
            boolean stuck = !steps.lower(parameters);
            boolean settled = progress.changedLess(value, tolerance);
            if (stages.goOn(settled || (stuck && sinceChoice == 0))) {
                steps.forget();
                progress.forget();
            } else {
                converged |= settled;
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
                    Map.of("choice", new double[] {sinceChoice, converged ? 1 : 0}),
                    evidence.state(),
                    steps.state(),
                    progress.state(),
                    stages.state());
        }

        @Override
        public void restore(Map<String, double[]> state) {
            double[] choice = new double[2];
            States.put(state, "choice", choice);
            sinceChoice = (int) choice[0];
            converged = choice[1] != 0;
            evidence.restore(state);
            steps.restore(state);
            progress.restore(state);
            stages.restore(state);
        }
    }
}
