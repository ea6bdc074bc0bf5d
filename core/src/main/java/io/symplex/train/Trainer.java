package io.symplex.train;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out training plans.
 *
 * <pre>{@code
 * var data = new SampledStates(new HarmonicOscillator(), 50, 1.5);
 * TrainingResult result = Trainer.run(TrainingPlan.of(data, new GradientMatching()), List.of());
 * }</pre>
 */
public final class Trainer {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    private Trainer() {}

    /**
     * Trains a new network in the calling thread.
     *
     * <p>If the thread is interrupted, the training ends at once, in the midst of an epoch if that is long, keeps what
     * the last whole step learned, and leaves the thread's interrupt status set.
     *
     * @param plan what to do
     * @param listeners who watches; those that {@link TrainingListenerProvider}s supply watch too
     * @return what was learned
     * @throws DivergenceException if a loss is not finite, or a parameter after the last step
     * @throws EngineUnavailableException if the plan's engine is not on the class path
     * @throws IllegalStateException if the data do not have what the objective needs
     */
    public static TrainingResult run(TrainingPlan plan, List<TrainingListener> listeners) {
        Engine engine = Engines.choose(plan.architecture(), plan.compute());
        DataScale.notice(plan.data()).ifPresent(LOG::warn);
        try (LossEvaluator evaluator = engine.evaluator(plan.architecture(), plan.compute())) {
            EpochLoss loss = plan.objective().prepare(plan.data(), plan.batch(), plan.seed(), evaluator);
            double[] start = plan.architecture().initialParameters(plan.seed());
            try (Listeners all = Listeners.with(listeners, plan)) {
                return new Training(plan, loss, start, all).run(evaluator::description);
            }
        }
    }
}
