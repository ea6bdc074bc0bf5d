package io.symplex.examples;

import static io.symplex.dsl.Symplex.harmonicOscillator;

import io.symplex.dsl.Experiment;
import io.symplex.train.StopReason;
import io.symplex.train.TrainingListener;

/** Watches a training and ends it when it has stopped getting better. */
public final class WatchAndStop {

    private WatchAndStop() {}

    /** Stops when the loss was not at least a percent better than the best for some epochs. One for each training. */
    static final class Patience implements TrainingListener {

        private final int epochs;
        private double best = Double.POSITIVE_INFINITY;
        private int bestEpoch;

        Patience(int epochs) {
            this.epochs = epochs;
        }

        @Override
        public Decision epochEnded(int epoch, double loss) {
            if (loss < 0.99 * best) {
                best = loss;
                bestEpoch = epoch;
            }
            return epoch - bestEpoch < epochs ? Decision.CONTINUE : Decision.STOP;
        }
    }

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var learned = Experiment.of(harmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(1_000_000)
                .report(1000, (epoch, loss) -> System.out.printf("epoch %,6d | loss %.2e%n", epoch, loss))
                .listener(new Patience(1000))
                .train();

        System.out.println(learned);

        if (learned.stopReason() != StopReason.STOPPED_BY_LISTENER || !(learned.loss() < 1e-3)) {
            throw new AssertionError("the listener must end the training with a loss < 1e-3, got " + learned);
        }
    }
}
