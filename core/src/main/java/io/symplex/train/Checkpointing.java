package io.symplex.train;

import java.util.Optional;

/** Keeps the state of a training, and gives it back to one that goes on. */
public interface Checkpointing {

    /** Keeps nothing. */
    Checkpointing NONE = new Checkpointing() {
        @Override
        public Optional<TrainingState> begin(TrainingPlan plan) {
            return Optional.empty();
        }

        @Override
        public boolean isDueAfter(int epoch) {
            return false;
        }

        @Override
        public void keep(TrainingState state) {}

        @Override
        public boolean keepsEnd() {
            return false;
        }
    };

    /**
     * Called once before the first epoch.
     *
     * @param plan what will be done
     * @return where to go on; empty: at the beginning
     * @throws IllegalArgumentException if what was kept belongs to another plan, or is damaged
     */
    Optional<TrainingState> begin(TrainingPlan plan);

    /**
     * Says whether the state is wanted.
     *
     * @param epoch the epoch that ended, from 1
     * @return whether it is
     */
    boolean isDueAfter(int epoch);

    /**
     * Says whether the last state is wanted, however the training ends.
     *
     * @return whether it is
     */
    boolean keepsEnd();

    /**
     * Keeps a state. A failure to do so must not end the training.
     *
     * @param state what to keep
     */
    void keep(TrainingState state);
}
