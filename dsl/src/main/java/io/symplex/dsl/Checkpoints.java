package io.symplex.dsl;

import io.symplex.internal.Checks;
import io.symplex.plan.CheckpointFolder;
import io.symplex.train.Checkpointing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is said of the checkpoints of a training.
 *
 * @param folder where they are; nowhere if nothing was said
 * @param every how many epochs lie between two; 0: none is kept
 * @param resuming whether the training goes on from the last
 */
record Checkpoints(Optional<Path> folder, int every, boolean resuming) {

    static final Checkpoints NONE = new Checkpoints(Optional.empty(), 0, false);

    Checkpoints keptIn(Path named, int between) {
        return new Checkpoints(same(named), Checks.atLeast(between, 1, "every"), resuming);
    }

    Checkpoints resumedFrom(Path named) {
        return new Checkpoints(same(named), every, true);
    }

    /** Returns what was said, for a folder within that folder. */
    Checkpoints within(String name) {
        return new Checkpoints(folder.map(outer -> outer.resolve(name)), every, resuming);
    }

    private Optional<Path> same(Path named) {
        folder.filter(before -> !before.equals(named)).ifPresent(before -> {
            throw new IllegalArgumentException("checkpoint(…) and resume(…) must name one folder, got " + before
                    + " and " + named + "; copy the checkpoints to the new one");
        });
        return Optional.of(named);
    }

    /** Returns what keeps the state of one training. */
    Checkpointing start() {
        if (folder.isEmpty()) {
            return Checkpointing.NONE;
        }
        if (!resuming) {
            return CheckpointFolder.begin(folder.get(), every);
        }
        return every == 0 ? CheckpointFolder.resume(folder.get()) : CheckpointFolder.resume(folder.get(), every);
    }
}
