package io.symplex.train;

import java.util.Map;

/**
 * Steps of Levenberg and Marquardt, each of which lowers the loss; see {@link LevenbergMarquardt}. For one training.
 */
final class DampedSteps {

    /** How many steps beginnings of windows are worth: they need not be fitted well. */
    static final int EPOCHS_OF_A_STAGE = 5;

    /** The most parameters: their normal equations take 67 MB, and as much again. */
    private static final int MOST_PARAMETERS = 4096;

    private static final int MOST_TRIALS = 40;

    /** The least scale of a parameter, of the largest: what nothing depends on must not move either. */
    private static final double FLOOR = 1e-3;

    private final FixedLoss loss;
    private final double first; // μ
    private final NormalEquations equations;
    private final Cholesky cholesky;
    private final double[] trial;
    private final double[] step;
    private final double[] diagonal;
    private double value; // the loss here
    private double mu;
    private double growth = 2;

    /**
     * Creates the steps.
     *
     * @param loss what they lower
     * @param damping the first μ
     */
    DampedSteps(FixedLoss loss, double damping) {
        this.loss = loss;
        this.first = damping;
        this.mu = damping;
        int size = loss.parameterCount();
        equations = new NormalEquations(size);
        cholesky = new Cholesky(size);
        trial = new double[size];
        step = new double[size];
        diagonal = new double[size];
    }

    static void requireFew(EpochLoss loss, String what) {
        if (loss.parameterCount() > MOST_PARAMETERS) {
            throw new IllegalArgumentException("parameters must be at most " + MOST_PARAMETERS + " for " + what
                    + ", got " + loss.parameterCount() + "; say fewer hidden units, or optimizer(lBfgs())");
        }
    }

    /** Collects the normal equations here; returns the loss. */
    double measure(double[] parameters) {
        loss.normalEquations(parameters, equations);
        value = loss.scale() * equations.sum();
        return value;
    }

    /** Returns the normal equations themselves, as measured last. */
    NormalEquations equations() {
        return equations;
    }

    double scale() {
        return loss.scale();
    }

    /** Tries steps from where it was measured until one lowers the loss; returns whether one did. */
    boolean lower(double[] parameters) {
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

    /** Begins with the first μ again. */
    void forget() {
        mu = first;
        growth = 2;
    }

    /** Sets the step and returns by how much the sum of squares would fall if it were a square; 0: no step. */
    private double solve() {
        double largest = equations.matrix().largestDiagonal();
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

    Map<String, double[]> state() {
        return Map.of("damping", new double[] {mu, growth});
    }

    void restore(Map<String, double[]> state) {
        double[] damping = new double[2];
        States.put(state, "damping", damping);
        mu = damping[0];
        growth = damping[1];
    }
}
