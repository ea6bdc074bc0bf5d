package io.symplex.train;

import java.util.List;
import java.util.Map;

/**
 * Damped steps that choose the weight decay on the way, begun several times; see {@link BayesianRegularization}.
 *
 * <p>The parameters and the weights that others see are, between two epochs, those of the best beginning so far.
 */
final class EvidenceDescent implements Descent {

    /** Steps from one choice to the next: what a choice changed must first have its effect. */
    private static final int STEPS_OF_A_CHOICE = 3;

    /** How it begins again, one after the other. */
    private static final List<Beginning> AGAIN =
            List.of(new Beginning(true, 1), new Beginning(false, 1), new Beginning(true, 25));

    /**
     * How much more probable, as a logarithm, the data must be to give up the best so far: the evidence is known no
     * better.
     */
    private static final double LEAST_GAIN = 2;

    /** The first beginning has twice as many epochs as each of the others. */
    private static final int SHARES = 2 + AGAIN.size();

    private final Decayed decayed;
    private final int epochs;
    private final BayesianRegularization options;
    private DampedSteps steps;
    private Stages stages;
    private final Evidence evidence;
    private final Progress progress = new Progress();
    private final double[] weights; // the decay's own: of the best beginning, but within an epoch of the one under way
    private final double[] bestWeights;
    private final double[] triedWeights; // of the beginning under way, unless it is the first
    private final double[] tried; // its parameters
    private final double[] start; // parameters where the first began
    private int done; // epochs
    private int again; // beginnings after the first
    private int sinceChoice;
    private boolean converged;
    private double bestLog = Double.NEGATIVE_INFINITY;
    private double noise; // of the best

    /**
     * A beginning after the first.
     *
     * @param fromBest whether from the best so far, else from where the first began
     * @param strength what α is, of N: with which weights, in units of the loss that noise explains
     */
    private record Beginning(boolean fromBest, double strength) {}

    EvidenceDescent(Decayed decayed, int epochs, BayesianRegularization options) {
        this.decayed = decayed;
        this.epochs = epochs;
        this.options = options;
        beginStages(2);
        this.evidence = new Evidence(decayed.decay(), decayed.parameterCount());
        this.weights = decayed.decay().weights();
        this.bestWeights = weights.clone();
        this.triedWeights = weights.clone();
        this.tried = new double[decayed.parameterCount()];
        this.start = new double[decayed.parameterCount()];
    }

    private void beginStages(int shares) {
        FixedLoss loss = decayed.fixed();
        steps = new DampedSteps(loss, options.damping());
        stages = new Stages(loss, (int) ((long) shares * epochs / SHARES), DampedSteps.EPOCHS_OF_A_STAGE);
    }

    @Override
    public double epoch(double[] parameters) {
        boolean first = again == 0;
        if (!first) {
            copy(triedWeights, weights);
        } else if (done == 0) {
            copy(parameters, start);
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
        boolean settled = progress.changedLess(value, options.tolerance());
        done++;
        if (stages.goOn(settled || (stuck && sinceChoice == 0))) {
            forget();
            evidence.forget();
        } else if (settled || isOver()) {
            end(parameters, best);
        }
        return value;
    }

    /** Returns whether a beginning has had its share; the first goes on until it can be compared. */
    private boolean isOver() {
        boolean comparable = stages.left() == 0 && !Double.isNaN(evidence.log());
        return (again > 0 || comparable) && done >= (long) epochs * (2 + again) / SHARES;
    }

    /** Compares the beginning that has ended with the best, and begins again, if that is still to be done. */
    private void end(double[] parameters, double[] best) {
        if (stages.left() == 0 && evidence.log() > bestLog + LEAST_GAIN) {
            bestLog = evidence.log();
            noise = evidence.noise();
            copy(parameters, best);
            copy(weights, bestWeights);
        }
        if (again == AGAIN.size() || bestLog == Double.NEGATIVE_INFINITY) {
            converged = true;
            return;
        }
        Beginning next = AGAIN.get(again++);
        copy(next.fromBest ? best : start, tried);
        if (next.fromBest) {
            stages.skip();
        } else {
            beginStages(1);
        }
        evidence.begin(next.strength * noise);
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
                        "start",
                        start.clone(),
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
        States.put(state, "start", start);
        States.put(state, "tried", tried);
        States.put(state, "triedWeights", triedWeights);
        evidence.restore(state);
        copy(weights, bestWeights);
        steps.restore(state);
        progress.restore(state);
        stages.restore(state);
    }
}
