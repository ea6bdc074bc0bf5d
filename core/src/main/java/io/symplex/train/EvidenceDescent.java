package io.symplex.train;

import java.util.Map;

/**
 * Damped steps that choose the weight decay on the way, begun several times; see {@link BayesianRegularization}.
 *
 * <p>The parameters and the weights that others see are, between two epochs, those of the best beginning so far.
 */
final class EvidenceDescent implements Descent {

    /** Steps from one choice to the next: what a choice changed must first have its effect. */
    private static final int STEPS_OF_A_CHOICE = 3;

    /** With which weights it begins again, in units of the loss that noise explains: every α is so many times N. */
    private static final double[] AGAIN = {1, 25};

    /** The first beginning has half of the epochs; the others share the rest. */
    private static final int SHARES = 2 * AGAIN.length;

    private final int epochs;
    private final double tolerance;
    private final DampedSteps steps;
    private final Stages stages;
    private final Evidence evidence;
    private final Progress progress = new Progress();
    private final double[] weights; // the decay's own: of the best beginning, but within an epoch of the one under way
    private final double[] bestWeights;
    private final double[] triedWeights; // of the beginning under way, unless it is the first
    private final double[] tried; // its parameters
    private int done; // epochs
    private int again; // beginnings after the first
    private int sinceChoice;
    private boolean converged;
    private double bestLog = Double.NEGATIVE_INFINITY;
    private double noise; // of the best

    EvidenceDescent(Decayed decayed, int epochs, BayesianRegularization options) {
        FixedLoss loss = decayed.fixed();
        this.epochs = epochs;
        this.tolerance = options.tolerance();
        this.steps = new DampedSteps(loss, options.damping());
        this.stages = new Stages(loss, epochs / 2, DampedSteps.EPOCHS_OF_A_STAGE);
        this.evidence = new Evidence(decayed.decay(), loss.parameterCount());
        this.weights = decayed.decay().weights();
        this.bestWeights = weights.clone();
        this.triedWeights = weights.clone();
        this.tried = new double[loss.parameterCount()];
    }

    @Override
    public double epoch(double[] parameters) {
        boolean first = again == 0;
        if (!first) {
            copy(triedWeights, weights);
        }
        try {
            return step(first ? parameters : tried, parameters);
        } finally {
            if (again > 0) {
                copy(weights, triedWeights);
                copy(bestWeights, weights);
            }
        }
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private double step(double[] parameters, double[] best) {
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
        done++;
        if (stages.goOn(settled || (stuck && sinceChoice == 0))) {
            forget();
        } else if (settled || done >= (long) epochs * (SHARES / 2 + again) / SHARES) {
            end(parameters, best);
        }
        return value;
    }

    /** Compares the beginning that has ended with the best, and begins again, if that is still to be done. */
    private void end(double[] parameters, double[] best) {
        if (evidence.log() > bestLog) {
            bestLog = evidence.log();
            noise = evidence.noise();
            copy(parameters, best);
            copy(weights, bestWeights);
        }
        if (again == AGAIN.length || bestLog == Double.NEGATIVE_INFINITY) {
            converged = true;
            return;
        }
        copy(best, tried);
        evidence.begin(AGAIN[again++] * noise);
        sinceChoice = 0;
        forget();
    }

    private void forget() {
        steps.forget();
        progress.forget();
    }

    @Override
    public boolean converged() {
        return converged;
    }

    @Override
    public Map<String, double[]> state() {
        return States.join(
                Map.of(
                        "beginning",
                        new double[] {done, again, sinceChoice, converged ? 1 : 0, bestLog, noise},
                        "tried",
                        tried.clone(),
                        "triedWeights",
                        triedWeights.clone()),
                evidence.state(),
                steps.state(),
                progress.state(),
                stages.state());
    }

    @Override
    public void restore(Map<String, double[]> state) {
        double[] beginning = new double[6];
        States.put(state, "beginning", beginning);
        done = (int) beginning[0];
        again = (int) beginning[1];
        sinceChoice = (int) beginning[2];
        converged = beginning[3] != 0;
        bestLog = beginning[4];
        noise = beginning[5];
        States.put(state, "tried", tried);
        States.put(state, "triedWeights", triedWeights);
        evidence.restore(state);
        copy(weights, bestWeights);
        steps.restore(state);
        progress.restore(state);
        stages.restore(state);
    }
}
