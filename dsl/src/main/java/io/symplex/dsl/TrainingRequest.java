package io.symplex.dsl;

import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingPlan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A plan, and who watches its training. Listeners are no part of the plan: they change nothing that is learned.
 *
 * @param plan what to do
 * @param watchers give each training its listeners, as a stage may be trained more than once
 */
record TrainingRequest(TrainingPlan plan, List<Function<TrainingPlan, TrainingListener>> watchers) {

    TrainingRequest {
        watchers = List.copyOf(watchers);
    }

    TrainingRequest(TrainingPlan plan) {
        this(plan, List.of());
    }

    TrainingRequest withPlan(TrainingPlan changed) {
        return new TrainingRequest(changed, watchers);
    }

    TrainingRequest withWatcher(Function<TrainingPlan, TrainingListener> watcher) {
        return new TrainingRequest(
                plan, Stream.concat(watchers.stream(), Stream.of(watcher)).toList());
    }

    List<TrainingListener> listeners() {
        return watchers.stream().map(watcher -> watcher.apply(plan)).toList();
    }
}
