package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldOutTest {

    private static final SampledStates STATES = new SampledStates(new HarmonicOscillator(), 10, 1.5);

    private final Observations noisy = noisy(10);

    @Test
    void endsWhenTheHeldOutLossFallsNoMoreAndKeepsTheBest() {
        TrainingPlan plan = TrainingPlan.of(new ObservedData(noisy), new GradientMatching())
                .withArchitecture(Perceptron.of(1, 16, 8))
                .withOptimizer(LevenbergMarquardt.DEFAULTS.withTolerance(0))
                .withEpochs(200);

        TrainingResult stopped = Trainer.run(plan.withHoldOut(new HoldOut(0.3, 5)), List.of());
        DataSplit split = plan.data().split(0.3, plan.seed());
        TrainingResult overfitted = Trainer.run(plan.withData(split.kept()), List.of());

        assertThat(stopped.stopReason())
                .isEqualTo(StopReason.HELD_OUT_LOSS_ROSE)
                .hasToString("the held-out loss fell no more");
        assertThat(stopped.epochs()).isLessThan(200);
        assertThat(overfitted.heldOutLoss()).isEmpty();
        double least = lossOf(plan, split.heldOut(), stopped);
        assertThat(stopped.heldOutLoss()).hasValue(least); // the parameters kept are those of the least
        assertThat(least).isLessThan(lossOf(plan, split.heldOut(), overfitted));
    }

    private static double lossOf(TrainingPlan plan, TrainingData data, TrainingResult result) {
        try (LossEvaluator evaluator =
                Engines.choose(plan.architecture(), plan.compute()).evaluator(plan.architecture(), plan.compute())) {
            return plan.objective()
                    .prepare(plan.withData(data), evaluator)
                    .fixed()
                    .value(result.model().parameters());
        }
    }

    @Test
    void holdsOutWholeTrajectoriesEachOnce() {
        DataSplit split = new ObservedData(noisy).split(0.3, 4);

        assertThat(split.heldOut().observations(0).trajectories()).hasSize(3);
        List<Trajectory> all = new ArrayList<>(split.heldOut().observations(0).trajectories());
        all.addAll(split.kept().observations(0).trajectories());
        assertThat(all).containsExactlyInAnyOrderElementsOf(noisy.trajectories());
        assertThat(new ObservedData(noisy).split(0.3, 5)).isNotEqualTo(split);
        assertThat(new ObservedData(noisy)
                        .split(0.001, 4)
                        .heldOut()
                        .observations(0)
                        .trajectories())
                .hasSize(1);
        assertThat(new ObservedData(noisy)
                        .split(0.999, 4)
                        .kept()
                        .observations(0)
                        .trajectories())
                .hasSize(1);
    }

    @Test
    void holdsOutSimulatedTrajectoriesAndOtherDraws() {
        SimulatedTrajectories simulated = new SimulatedTrajectories(STATES, Simulation.of(3, 0.1));
        assertThat(simulated.split(0.5, 1).heldOut().observations(1).trajectories())
                .hasSize(5)
                .isSubsetOf(simulated.observations(1).trajectories());

        TrainingPlan plan = TrainingPlan.of(STATES, new GradientMatching())
                .withArchitecture(Perceptron.of(1, 8))
                .withEpochs(300)
                .withHoldOut(new HoldOut(0.5, 300));
        TrainingResult result = Trainer.run(plan, List.of());
        assertThat(result.heldOutLoss().orElseThrow()).isPositive().isLessThan(result.losses()[0]);
    }

    @Test
    void freeStartsAreHeldOutWhereTheyWereSeen() {
        TrajectoryMatching objective =
                new TrajectoryMatching(0.1, false).withFreeStarts(true).withWindow(TrajectoryMatching.WHOLE);
        TrainingPlan plan = TrainingPlan.of(new ObservedData(noisy), objective)
                .withArchitecture(Perceptron.of(1, 5))
                .withEpochs(5)
                .withHoldOut(new HoldOut(0.3, 5));

        assertThat(Trainer.run(plan, List.of()).heldOutLoss()).isPresent();
    }

    @Test
    void refusesWhatCannotBeHeldOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldOut(1, 1))
                .withMessage("fraction must be in [0, 1), got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldOut(0.5, 0))
                .withMessage("patience must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObservedData(noisy(1)).split(0.5, 0))
                .withMessage("observations must have at least 2 trajectories to hold one out, got 1; leave"
                        + " earlyStopping(…) out");
    }

    /** Trajectories of the oscillator with noise, also in the derivatives. */
    private static Observations noisy(int count) {
        RandomStream random = RandomStream.of(3, "noise");
        Observations seen = new SimulatedTrajectories(
                        new SampledStates(new HarmonicOscillator(), count, 1.5), Simulation.of(4, 0.1))
                .observations(2);
        double[] dq = seen.dq();
        double[] dp = seen.dp();
        IntStream.range(0, dq.length).forEach(i -> {
            dq[i] += 0.2 * random.gaussian();
            dp[i] += 0.2 * random.gaussian();
        });
        return seen.withDerivatives(dq, dp);
    }
}
