package io.symplex.sweep;

import io.symplex.data.Observations;
import io.symplex.dsl.Learned;
import io.symplex.evaluate.RolloutError;
import io.symplex.internal.Checks;
import io.symplex.system.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How well what a training of a sweep learned predicts, beside its loss.
 *
 * <pre>{@code
 * sweep.rollout(state(1.0, 0.0), 2000, 0.01);          // beside the true system
 * sweep.rollout(observations("test.csv"), 0.01);       // beside what was seen
 * }</pre>
 */
public sealed interface Rollout {

    /**
     * Measures.
     *
     * @param learned what a training learned
     * @return its errors, NaN where it runs away; empty if nothing is measured
     */
    Optional<RolloutError> of(Learned learned);

    /** Nothing is measured. */
    record None() implements Rollout {

        @Override
        public Optional<RolloutError> of(Learned learned) {
            return Optional.empty();
        }
    }

    /**
     * From one state, beside the system that was learned from.
     *
     * @param q positions of the start, shape [n]
     * @param p momenta of the start, shape [n]
     * @param steps how many, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     */
    record From(List<Double> q, List<Double> p, int steps, double dt) implements Rollout {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if one is out of its range
         */
        public From {
            q = List.copyOf(q);
            p = List.copyOf(p);
            Checks.atLeast(steps, 1, "steps");
            Checks.positive(dt, "dt");
        }

        private State start() {
            return State.of(array(q), array(p));
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public Optional<RolloutError> of(Learned learned) {
            return Optional.of(
                    unlessAway(() -> learned.compare(start(), steps, dt).error()));
        }
    }

    /**
     * From the first states of all trajectories that were seen.
     *
     * @param observations what was seen
     * @param dt the longest step, finite, {@code > 0}
     */
    record Seen(Observations observations, double dt) implements Rollout {

        /**
         * Checks the step.
         *
         * @throws IllegalArgumentException if it is out of its range
         */
        public Seen {
            Checks.positive(dt, "dt");
        }

        @Override
        public Optional<RolloutError> of(Learned learned) {
            return Optional.of(
                    unlessAway(() -> learned.compare(observations, dt).error()));
        }
    }

    private static RolloutError unlessAway(Supplier<RolloutError> error) {
        try {
            return error.get();
        } catch (IllegalStateException runsAway) {
            return new RolloutError(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }
}
