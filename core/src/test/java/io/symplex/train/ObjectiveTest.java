package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.GaussLegendre4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.StormerVerlet;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private final Recording evaluator = new Recording();

    private static TrainingPlan plan(TrainingData data, int batch, long seed) {
        return TrainingPlan.of(data, new GradientMatching()).withBatch(batch).withSeed(seed);
    }

    @Nested
    class OfGradientMatching {

        private final SampledStates data = new SampledStates(new HarmonicOscillator(), 10, 1);

        @Test
        void asksForTheLossOfAFreshBatchEveryEpoch() {
            StateSource expected = data.states(7);

            EpochLoss loss = new GradientMatching().prepare(plan(data, 0, 7), evaluator);

            assertThat(loss.batches()).isEqualTo(1);
            assertThat(loss.share(0)).isEqualTo(1);
            for (int epoch = 0; epoch < 3; epoch++) {
                loss.nextEpoch();
                assertThat(loss.evaluate(0, new double[] {42}, new double[1])).isEqualTo(42);
                assertThat(evaluator.seen.get(epoch)).isEqualTo(expected.next().x());
            }
        }

        @Test
        void dividesAnEpochIntoBatchesThatHaveEveryRowOnce() {
            StateSource whole = data.states(7);
            EpochLoss loss = new GradientMatching().prepare(plan(data, 4, 7), evaluator);

            assertThat(loss.batches()).isEqualTo(3);
            assertThat(loss.share(0) + loss.share(1) + loss.share(2)).isCloseTo(1, within(1e-15));
            for (int epoch = 0; epoch < 2; epoch++) {
                evaluator.seen.clear();
                loss.nextEpoch();
                for (int batch = 0; batch < 3; batch++) {
                    loss.evaluate(batch, new double[1], new double[1]);
                }
                assertThat(rows(evaluator.seen))
                        .containsExactlyInAnyOrderElementsOf(
                                rows(List.of(whole.next().x())));
            }
        }

        @Test
        void hasAName() {
            assertThat(new GradientMatching().name()).isEqualTo("gradient matching");
        }

        @Test
        void refusesStatesWithoutDerivatives() {
            Observations states = Observations.of(
                    List.of(Trajectory.of(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {3, 4})));

            assertThatIllegalStateException()
                    .isThrownBy(() -> new GradientMatching().prepare(plan(new ObservedData(states), 0, 0), evaluator))
                    .withMessage(
                            "observations must have time derivatives (columns dq…, dp…) for gradient matching, got states"
                                    + " alone; use trajectoryMatching(dt), or estimateDerivatives(…) where they are nearly exact");
        }
    }

    @Nested
    class OfTrajectoryMatching {

        private final SimulatedTrajectories data = new SimulatedTrajectories(
                new SampledStates(new HarmonicOscillator(), 3, 1),
                Simulation.of(200, 0.01).withKeepEvery(50));

        @Test
        void asksForTheSameSegmentsEveryEpoch() {
            EpochLoss loss = new TrajectoryMatching(0.01, false).prepare(plan(data, 0, 7), evaluator);

            loss.nextEpoch();
            assertThat(loss.evaluate(0, new double[] {43}, new double[1])).isEqualTo(43);
            loss.nextEpoch();
            loss.evaluate(0, new double[] {43}, new double[1]);

            double[] expected = SegmentBatch.of(data.observations(7), 0.01).starts();
            assertThat(expected).hasSize(3 * 4 * 2);
            assertThat(evaluator.seen).containsExactly(expected, expected);
            assertThat(evaluator.truncated).containsExactly(false, false);
        }

        @Test
        void dividesThemIntoBatchesThatHaveEveryRowOnce() {
            EpochLoss loss = new TrajectoryMatching(0.01, false).prepare(plan(data, 5, 7), evaluator);

            assertThat(loss.batches()).isEqualTo(3);
            assertThat(loss.share(1)).isEqualTo(4.0 / 12);
            loss.nextEpoch();
            for (int batch = 0; batch < 3; batch++) {
                loss.evaluate(batch, new double[1], new double[1]);
            }

            double[] whole = SegmentBatch.of(data.observations(7), 0.01).starts();
            assertThat(rows(evaluator.seen)).containsExactlyInAnyOrderElementsOf(rows(List.of(whole)));
        }

        @Test
        void passesOnWhetherTheGradientIsTruncated() {
            EpochLoss loss = new TrajectoryMatching(0.01, true).prepare(plan(data, 0, 7), evaluator);
            loss.nextEpoch();
            loss.evaluate(0, new double[1], new double[1]);

            assertThat(evaluator.truncated).containsExactly(true);
        }

        @Test
        void hasAName() {
            assertThat(new TrajectoryMatching(0.01, false).name()).isEqualTo("trajectory matching");
            assertThat(new TrajectoryMatching(0.01, true).name()).isEqualTo("trajectory matching, truncated gradient");
            assertThat(new TrajectoryMatching(0.01, false)
                            .withFreeStarts(true)
                            .withPositionsOnly(true)
                            .name())
                    .isEqualTo("trajectory matching, free starts, positions only");
        }

        @Test
        void dividesWindowsIntoBatchesThatHaveEachOnceWithItsStart() {
            TrajectoryMatching windows =
                    new TrajectoryMatching(0.01, false).withWindow(2).withFreeStarts(true);
            EpochLoss loss = windows.prepare(plan(data, 4, 7), evaluator);
            int network = plan(data, 4, 7).architecture().parameterCount();

            assertThat(loss.batches()).isEqualTo(2);
            assertThat(loss.parameterCount()).isEqualTo(network + 3 * 2 * 2);
            loss.nextEpoch();
            assertThat(loss.evaluate(0, new double[] {44}, new double[1])).isEqualTo(44);
            loss.evaluate(1, new double[] {44}, new double[1]);
            assertThat(evaluator.windows)
                    .containsExactlyInAnyOrderElementsOf(
                            Window.cut(data.observations(7).trajectories(), 2, 0.01).stream()
                                    .map(Window::slot)
                                    .toList());
            double[] first = Window.cut(data.observations(7).trajectories(), 2, 0.01)
                    .get(1)
                    .start();
            assertThat(loss.dataParameters()).hasSize(12).containsSequence(first[0], first[1]);
        }

        @Test
        void batchesAreOfShortWindowsIfThoseComeFirst() {
            TrajectoryMatching whole = new TrajectoryMatching(0.01, false)
                    .withWindow(TrajectoryMatching.WHOLE)
                    .withFreeStarts(true)
                    .withShortFirst(2);
            EpochLoss loss = whole.prepare(plan(data, 0, 7), evaluator);

            loss.nextEpoch();
            loss.evaluate(0, new double[] {44}, new double[1]);
            assertThat(evaluator.windows).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5); // four arrivals are two windows
            evaluator.windows.clear();
            assertThat(loss.fixed().evaluate(new double[] {45}, new double[1])).isEqualTo(45);
            assertThat(loss.kept(new double[] {46}, new double[1])).isEqualTo(46);
            assertThat(evaluator.windows).containsExactlyInAnyOrder(0, 1, 2, 0, 1, 2);
        }

        @Test
        void refusesWhatItCannotMatch() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(-0.01, false))
                    .withMessage("dt must be finite and > 0, got -0.01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false).withWindow(0))
                    .withMessage("window must be >= 1, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false).withIntegrator(new StormerVerlet()))
                    .withMessage("integrator must take systems that are not separable, as networks are, got"
                            + " Störmer-Verlet; take symplecticEuler() or rungeKutta4()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false).withShortFirst(-1))
                    .withMessage("shortFirst must be >= 0, got -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new TrajectoryMatching(0.01, false).withWindow(4).withShortFirst(4))
                    .withMessage("shortFirst must be less than the window, 4, got 4; say wholeTrajectories()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false).withIntegrator(new GaussLegendre4()))
                    .withMessage("integrator must be of a fixed step, and explicit or implicitMidpoint(), to be learned"
                            + " through, got " + new GaussLegendre4().name()
                            + "; take symplecticEuler(), rungeKutta4() or implicitMidpoint()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new TrajectoryMatching(0.01, false).withWindow(3).withTruncatedGradient())
                    .withMessage(
                            "truncatedGradient() must go by symplecticEuler() from one observation to the next, got"
                                    + " symplectic Euler, window 3; leave it out");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false)
                            .withPositionsOnly(true)
                            .withTruncatedGradient())
                    .withMessage("truncatedGradient() must compare positions and momenta, got positionsOnly();"
                            + " leave one of them out");
            TrainingPlan coupled = plan(data, 0, 7);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false)
                            .withPositionsOnly(true)
                            .prepare(coupled, evaluator))
                    .withMessage("masses must be known where only positions are compared, got " + coupled.architecture()
                            + "; say masses(…), or compare momenta too");
            assertThatIllegalStateException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false)
                            .prepare(plan(new SampledStates(new HarmonicOscillator(), 3, 1), 0, 0), evaluator))
                    .withMessage("data must be trajectories for trajectory matching, got single states;"
                            + " say simulate(steps, dt) after sample(…)");
        }
    }

    /** The rows of one degree of freedom. */
    private static List<List<Double>> rows(List<double[]> batches) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] batch : batches) {
            for (int r = 0; r < batch.length; r += 2) {
                rows.add(List.of(batch[r], batch[r + 1]));
            }
        }
        return rows;
    }

    /** Remembers what it was asked; its loss is the first parameter. */
    private static final class Recording implements LossEvaluator {
        private final List<double[]> seen = new ArrayList<>();
        private final List<Boolean> truncated = new ArrayList<>();
        private final List<Integer> windows = new ArrayList<>();

        @Override
        public double gradientMatching(double[] parameters, StateBatch batch, double[] out) {
            seen.add(batch.x().clone());
            return parameters[0];
        }

        @Override
        public double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean cut, double[] out) {
            seen.add(batch.starts().clone());
            truncated.add(cut);
            return parameters[0];
        }

        @Override
        public double windowMatching(double[] parameters, WindowBatch batch, double[] out) {
            batch.windows().forEach(window -> windows.add(window.slot()));
            return parameters[0];
        }

        @Override
        public String description() {
            return "recording";
        }
    }
}
