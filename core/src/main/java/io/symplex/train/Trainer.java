package io.symplex.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
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
        return run(plan, listeners, Checkpointing.NONE);
    }

    /**
     * Trains a new network in the calling thread, or goes on with one.
     *
     * @param plan what to do
     * @param listeners who watches; those that {@link TrainingListenerProvider}s supply watch too
     * @param checkpoints keeps the state on the way, and gives it back; a training that goes on ends with the same bits
     *     as one that was never stopped
     * @return what was learned
     * @throws DivergenceException if a loss is not finite, or a parameter after the last step
     * @throws EngineUnavailableException if the plan's engine is not on the class path
     * @throws IllegalStateException if the data do not have what the objective needs
     * @throws IllegalArgumentException if what was kept belongs to another plan, or is damaged
     */
    public static TrainingResult run(TrainingPlan plan, List<TrainingListener> listeners, Checkpointing checkpoints) {
        Engine engine = Engines.choose(plan.architecture(), plan.compute());
        DataScale.notice(plan.data()).ifPresent(LOG::warn);
        GapNotice.notices(plan).forEach(LOG::warn);
        try (LossEvaluator evaluator = engine.evaluator(plan.architecture(), plan.compute())) {
            DataSplit split = plan.holdOut().something()
                    ? plan.data().split(plan.holdOut().fraction(), plan.seed())
                    : null;
            TrainingPlan kept = split == null ? plan : plan.withData(split.kept());
            EpochLoss loss = decayed(plan, plan.objective().prepare(kept, evaluator));
            HeldOutLoss heldOut = split == null ? null : HeldOutLoss.of(plan.withData(split.heldOut()), evaluator);
            double[] start = DoubleStream.concat(
                            Arrays.stream(plan.architecture().initialParameters(plan.seed())),
                            Arrays.stream(loss.dataParameters()))
                    .toArray();
            try (Listeners all = Listeners.with(listeners, plan)) {
                return new Training(plan, loss, start, heldOut, all, checkpoints).run(evaluator::description);
            }
        }
    }

    private static EpochLoss decayed(TrainingPlan plan, EpochLoss loss) {
        double weight = plan.weightDecay() == 0 && plan.optimizer().choosesWeightDecay()
                ? BayesianRegularization.FIRST_DECAY
                : plan.weightDecay();
        return weight == 0
                ? loss
                : new Decayed(loss, new WeightDecay(plan.architecture().decayed(), weight));
    }
}
