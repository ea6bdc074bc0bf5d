package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.data.SmoothingSpline;
import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.Kinetic;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Pendulum;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pendulum of known mass, seen by its angle alone and with noise. */
class PositionsOnlyTest {

    private static final double NOISE = 0.02;
    private static final double MASS = 2;

    private final Pendulum system = new Pendulum(MASS, 1, 1);

    /**
     * 210 angles tell V, some six numbers, and twenty starts. The deviation of a fitted angle is about NOISE ·
     * √(26/210), 0.4 NOISE. From one state on over twice the time that was seen the error of the frequency goes on
     * growing: a factor of two for the time and one for the largest of 200 errors.
     */
    private static final double PREDICTED = 4 * 0.4 * NOISE;

    @Test
    void anglesTellTheMotionAndTheirNoise() {
        TrainingResult result = Trainer.run(plan(angles()), List.of());

        assertThat(result.noise().orElseThrow()).isCloseTo(NOISE, within(0.2 * NOISE)); // 170 numbers are free: 3 σ
        Simulation orbit = Simulation.of(200, 0.05).withIntegrator(new RungeKutta4());
        RolloutError error =
                RolloutError.of(orbit.run(system, State.of(1, 0)), orbit.run(result.model(), State.of(1, 0)));
        assertThat(error.maxQ()).isLessThan(PREDICTED);
        assertThat(error.maxP()).isLessThan(MASS * PREDICTED); // its frequency is 1
    }

    @Test
    void whatMomentaSayIsNotLookedAt() {
        Observations angles = angles();
        Observations shifted = Observations.of(angles.trajectories().stream()
                .map(t -> Trajectory.of(
                        1,
                        t.times(),
                        t.q(),
                        Arrays.stream(t.p()).map(p -> p + 0.1).toArray()))
                .toList());
        try (LossEvaluator evaluator = WindowMatchingTest.evaluator(network())) {
            EpochLoss seen = objective().prepare(plan(angles), evaluator);
            EpochLoss moved = objective().prepare(plan(shifted), evaluator);
            double[] parameters = WindowMatchingTest.parameters(network(), windows(angles));

            assertThat(moved.fixed().value(parameters)).isEqualTo(seen.fixed().value(parameters));
            assertThat(moved.noise(parameters)).isEqualTo(seen.noise(parameters));
        }
    }

    @Test
    void aStartTakesUpAllThatTwoPositionsSay() {
        Observations two = Observations.of(
                List.of(Trajectory.of(1, new double[] {0, 1}, new double[] {1, 0.5}, new double[] {0, -1})));
        try (LossEvaluator evaluator = WindowMatchingTest.evaluator(network())) {
            EpochLoss loss = objective().prepare(plan(two), evaluator);

            assertThat(loss.noise(WindowMatchingTest.parameters(network(), windows(two))))
                    .isEmpty();
        }
    }

    private static WindowBatch windows(Observations seen) {
        List<Window> windows = Window.cut(seen.trajectories(), TrajectoryMatching.WHOLE, 0.125);
        return new WindowBatch(new RungeKutta4().explicit().orElseThrow(), windows, true, true);
    }

    private static StructuredNetwork network() {
        return StructuredNetwork.of(Perceptron.of(1, 8)).withKinetic(Kinetic.ofMasses(List.of(MASS)));
    }

    private static TrajectoryMatching objective() {
        return new TrajectoryMatching(0.125, false)
                .withIntegrator(new RungeKutta4())
                .withWindow(TrajectoryMatching.WHOLE)
                .withFreeStarts(true)
                .withShortFirst(4)
                .withPositionsOnly(true);
    }

    private static TrainingPlan plan(Observations seen) {
        return TrainingPlan.of(new ObservedData(seen), objective())
                .withArchitecture(network())
                .withOptimizer(Adam.DEFAULTS.withLearningRate(1e-2).then(300, LevenbergMarquardt.DEFAULTS))
                .withWeightDecay(1e-6)
                .withEpochs(340);
    }

    /** Ten trajectories of 21 rows over five units of time. */
    private Observations angles() {
        RandomStream random = RandomStream.of(5, "noise");
        List<Trajectory> clean = Simulation.of(500, 0.01)
                .withIntegrator(new RungeKutta4())
                .withKeepEvery(25)
                .run(system, new SampledStates(system, 10, 1.5).firstStates(5));
        return Observations.of(clean.stream()
                        .map(t -> Trajectory.of(
                                1,
                                t.times(),
                                Arrays.stream(t.q())
                                        .map(q -> q + NOISE * random.gaussian())
                                        .toArray(),
                                new double[t.size()]))
                        .toList())
                .withEstimatedMomenta(SmoothingSpline.CROSS_VALIDATED, MASS);
    }
}
