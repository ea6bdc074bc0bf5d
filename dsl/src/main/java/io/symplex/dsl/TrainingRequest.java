package io.symplex.dsl;

import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingPlan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A plan, who watches its training, and where its state is kept. None of these others is part of the plan: they change
 * nothing that is learned.
 *
 * @param plan what to do
 * @param watchers give each training its listeners, as a stage may be trained more than once
 * @param checkpoints where its state is kept, and gone on from
 */
record TrainingRequest(
        TrainingPlan plan, List<Function<TrainingPlan, TrainingListener>> watchers, Checkpoints checkpoints) {

    TrainingRequest {
        watchers = List.copyOf(watchers);
    }

    TrainingRequest(TrainingPlan plan) {
        this(plan, List.of(), Checkpoints.NONE);
    }

    TrainingRequest withPlan(TrainingPlan changed) {
        return new TrainingRequest(changed, watchers, checkpoints);
    }

    TrainingRequest withCheckpoints(Checkpoints changed) {
        return new TrainingRequest(plan, watchers, changed);
    }

    TrainingRequest withWatcher(Function<TrainingPlan, TrainingListener> watcher) {
        return new TrainingRequest(
                plan, Stream.concat(watchers.stream(), Stream.of(watcher)).toList(), checkpoints);
    }

    List<TrainingListener> listeners() {
        return watchers.stream().map(watcher -> watcher.apply(plan)).toList();
    }
}
