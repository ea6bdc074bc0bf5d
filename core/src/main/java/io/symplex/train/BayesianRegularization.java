package io.symplex.train;

import io.symplex.internal.Checks;

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
 * several maxima, that of the freest law and those of simpler ones; so it begins three times more: with every α at N
 * from the best so far and from where it began, and with every α at 25 N from the best. Another is taken where it makes
 * the data more probable by a factor of e² at least, for the evidence is known no better. The first has two fifths of
 * the epochs at most, each other a fifth; what is kept is the best, whenever the training ends.
 *
 * <p>Up to 4,096 parameters; to choose takes as long as a few steps of many parameters, a step of many residuals hides
 * it. An epoch is one step; losses contain the decay, so they may rise where it changes, and those of another beginning
 * are its own. A beginning has converged when its loss changed by less than {@code tolerance}, relative, over ten
 * epochs.
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
        return new EvidenceDescent(decayed, epochs, this);
    }
}
