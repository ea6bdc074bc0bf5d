package io.symplex.train;

import java.util.Map;
import java.util.OptionalDouble;

/** Watches the loss on what is held out, remembers the best parameters, and says when to stop. For one training. */
final class HeldOutLoss {

    /** Makes seeds of held-out draws other than those of the training. */
    private static final long OTHER_DRAWS = 0x5DEECE66DL;

    static final String LEAST = "least";
    private static final String WAITED = "waited";
    private static final String BEST = "best";

    private final int patience;
    private final FixedLoss loss;
    private final double[] best;
    private double least = Double.POSITIVE_INFINITY;
    private int waited;

    private HeldOutLoss(int patience, FixedLoss loss) {
        this.patience = patience;
        this.loss = loss;
        this.best = new double[loss.parameterCount()];
    }

    /**
     * Prepares it.
     *
     * @param plan the training, with the data that are held out; their starts are not learned
     */
    static HeldOutLoss of(TrainingPlan plan, LossEvaluator evaluator) {
        Objective objective = plan.objective() instanceof TrajectoryMatching matching
                ? matching.withFreeStarts(false).withShortFirst(0)
                : plan.objective();
        TrainingPlan heldOut = plan.withObjective(objective).withBatch(0).withSeed(plan.seed() ^ OTHER_DRAWS);
        return new HeldOutLoss(
                plan.holdOut().patience(), objective.prepare(heldOut, evaluator).fixed());
    }

    /** Takes notice of an epoch's outcome; returns whether to stop. */
    boolean stopAfter(double[] parameters) {
        double value = loss.value(parameters);
        if (value < least) {
            least = value;
            System.arraycopy(parameters, 0, best, 0, best.length);
            waited = 0;
        } else {
            waited++;
        }
        return isOver();
    }

    /** Returns what it remembers; nothing before the first epoch. */
    Map<String, double[]> state() {
        return least < Double.POSITIVE_INFINITY
                ? Map.of(LEAST, new double[] {least}, WAITED, new double[] {waited}, BEST, best.clone())
                : Map.of();
    }

    /** Goes on from where another was. */
    void restore(Map<String, double[]> state) {
        if (state.isEmpty()) {
            return;
        }
        double[] one = new double[1];
        States.put(state, LEAST, one);
        least = one[0];
        States.put(state, WAITED, one);
        waited = (int) one[0];
        States.put(state, BEST, best);
    }

    /** Returns whether it has waited long enough already. */
    boolean isOver() {
        return waited >= patience;
    }

    /** Puts the best network's parameters in place of the last; data parameters stay. */
    void takeBest(double[] parameters) {
        if (least < Double.POSITIVE_INFINITY) {
            System.arraycopy(best, 0, parameters, 0, best.length);
        }
    }

    /** Returns the least loss; empty before the first epoch. */
    OptionalDouble least() {
        return least < Double.POSITIVE_INFINITY ? OptionalDouble.of(least) : OptionalDouble.empty();
    }
}
