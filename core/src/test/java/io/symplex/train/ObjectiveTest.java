package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private final Recording evaluator = new Recording();

    @Nested
    class OfGradientMatching {

        @Test
        void asksForTheLossOfAFreshBatchEveryEpoch() {
            SampledStates data = new SampledStates(new HarmonicOscillator(), 3, 1);
            StateSource expected = data.states(7);

            EpochLoss loss = new GradientMatching().prepare(data, 7, evaluator);

            assertThat(loss.evaluate(new double[] {42}, new double[1])).isEqualTo(42);
            assertThat(evaluator.seen).containsExactly(expected.next().x().clone());
            loss.evaluate(new double[] {42}, new double[1]);
            assertThat(evaluator.seen.get(1)).isEqualTo(expected.next().x());
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
                    .isThrownBy(() -> new GradientMatching().prepare(new ObservedData(states), 0, evaluator))
                    .withMessage("gradient matching needs the time derivatives of the states (columns dq…, dp…),"
                            + " got states alone; use trajectoryMatching()");
        }
    }

    @Nested
    class OfTrajectoryMatching {

        private final SimulatedTrajectories data = new SimulatedTrajectories(
                new HarmonicOscillator(), 3, 1, Simulation.of(200, 0.01).withKeepEvery(50));

        @Test
        void asksForTheSameSegmentsEveryEpoch() {
            EpochLoss loss = new TrajectoryMatching(0.01, false).prepare(data, 7, evaluator);

            assertThat(loss.evaluate(new double[] {43}, new double[1])).isEqualTo(43);
            loss.evaluate(new double[] {43}, new double[1]);

            double[] expected = SegmentBatch.of(data.observations(7), 0.01).starts();
            assertThat(expected).hasSize(3 * 4 * 2);
            assertThat(evaluator.seen).containsExactly(expected, expected);
            assertThat(evaluator.truncated).containsExactly(false, false);
        }

        @Test
        void passesOnWhetherTheGradientIsTruncated() {
            new TrajectoryMatching(0.01, true).prepare(data, 7, evaluator).evaluate(new double[1], new double[1]);

            assertThat(evaluator.truncated).containsExactly(true);
        }

        @Test
        void hasAName() {
            assertThat(new TrajectoryMatching(0.01, false).name()).isEqualTo("trajectory matching");
            assertThat(new TrajectoryMatching(0.01, true).name()).isEqualTo("trajectory matching, truncated gradient");
        }

        @Test
        void refusesWhatItCannotMatch() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TrajectoryMatching(-0.01, false))
                    .withMessage("dt must be finite and > 0, got -0.01");
            assertThatIllegalStateException()
                    .isThrownBy(() -> new TrajectoryMatching(0.01, false)
                            .prepare(new SampledStates(new HarmonicOscillator(), 3, 1), 0, evaluator))
                    .withMessage("trajectory matching needs trajectories, got single states;"
                            + " say simulate(steps, dt) after sample(...)");
        }
    }

    /** Remembers what it was asked; its loss is the first parameter. */
    private static final class Recording implements LossEvaluator {
        private final List<double[]> seen = new ArrayList<>();
        private final List<Boolean> truncated = new ArrayList<>();

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
        public String description() {
            return "recording";
        }
    }
}
