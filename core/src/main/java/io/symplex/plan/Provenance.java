package io.symplex.plan;

import io.symplex.train.ObservedData;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;
import io.symplex.train.TrainingResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a model comes from, beside its plan.
 *
 * @param symplex the version of Symplex
 * @param java the version of Java and its maker
 * @param machine operating system and architecture; with the engine {@code jvm} bits do not depend on it
 * @param engine what computed
 * @param data the fingerprint of the data, or of the words that draw them; in words if no file can name their system
 * @param seed of every random number
 * @param time how long the training took, all parts of it
 * @param ended when it ended
 */
public record Provenance(
        String symplex,
        String java,
        String machine,
        String engine,
        String data,
        long seed,
        Duration time,
        Instant ended) {

    /**
     * Returns where the result of a training that has just ended comes from.
     *
     * @param result of the training
     * @return where it comes from
     */
    public static Provenance of(TrainingResult result) {
        return new Provenance(
                Optional.ofNullable(Provenance.class.getPackage().getImplementationVersion())
                        .orElse("development"),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                result.engine(),
                data(result.plan().data()),
                result.plan().seed(),
                result.time(),
                Instant.now());
    }

    private static String data(TrainingData data) {
        try {
            return Fingerprint.of(data);
        } catch (IllegalArgumentException own) {
            return "of " + system(data) + ", which no file can name";
        }
    }

    private static String system(TrainingData data) {
        if (data instanceof ObservedData) {
            return "observations";
        }
        SampledStates states =
                data instanceof SimulatedTrajectories simulated ? simulated.starts() : (SampledStates) data;
        return states.system().getClass().getName();
    }

    /** Returns a few lines, a fact each. */
    @Override
    public String toString() {
        return String.join(
                "\n",
                "symplex  " + symplex,
                "java     " + java,
                "machine  " + machine,
                "engine   " + engine,
                "data     " + data,
                "seed     " + seed,
                "time     " + time.toMillis() / 1e3 + " s",
                "ended    " + ended);
    }
}
