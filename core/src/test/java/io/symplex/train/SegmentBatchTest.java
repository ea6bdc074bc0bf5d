package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentBatchTest {

    @ParameterizedTest(name = "{0} in steps of {1}: {2}")
    @CsvSource({
        "0.5, 0.01, 50",
        "0.3, 0.1, 3", // 0.3 / 0.1 = 2.9999999999999996
        "0.7, 0.1, 7", // 0.7 / 0.1 = 6.999999999999999
        "0.6, 0.2, 3", // 0.6 / 0.2 = 2.9999999999999996
        "1.1, 0.1, 11", // 1.1 / 0.1 = 11.000000000000002
        "0.51, 0.01, 51",
        "0.505, 0.01, 51",
        "0.004, 0.01, 1",
        "1000, 0.01, 100000"
    })
    void aWholeNumberOfStepsIsTakenExactly(double duration, double dt, int steps) {
        SegmentBatch batch = SegmentBatch.of(observations(trajectory(0, duration)), dt);

        assertThat(batch.steps(0)).isEqualTo(steps);
        assertThat(batch.dt(0)).isEqualTo(duration / steps);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void noStepIsLongerThanAskedForAndStepsAddUp(long seed) {
        RandomStream random = RandomStream.of(seed, "times");
        double[] times = new double[100];
        for (int k = 1; k < times.length; k++) {
            times[k] = times[k - 1] + Math.pow(10, random.uniform(-4, 1));
        }

        SegmentBatch batch = SegmentBatch.of(observations(trajectory(times)), 0.03);

        assertThat(batch.count()).isEqualTo(99);
        for (int r = 0; r < batch.count(); r++) {
            int row = (int) batch.starts()[2 * r]; // a state's position is its row
            double duration = times[row + 1] - times[row];
            assertThat(batch.dt(r)).isLessThanOrEqualTo(0.03 * (1 + 1e-9)).isPositive();
            assertThat(batch.steps(r) * batch.dt(r)).isCloseTo(duration, within(1e-14 * duration));
            assertThat((batch.steps(r) - 1) * 0.03).isLessThan(duration); // and no step too many
            assertThat(r == 0 || batch.steps(r) <= batch.steps(r - 1)).isTrue();
        }
    }

    @Test
    void rowsPairNeighboursOfOneTrajectoryInTheOrderOfFallingSteps() {
        Observations seen = Observations.of(List.of(
                trajectory(0, 0.1, 0.4), // rows 0, 1, 2 with p = −q
                trajectory(5), // a lone row has no neighbour
                trajectory(0, 0.2)));

        SegmentBatch batch = SegmentBatch.of(seen, 0.1);

        assertThat(batch.count()).isEqualTo(3);
        assertThat(batch.degreesOfFreedom()).isEqualTo(1);
        assertThat(List.of(batch.steps(0), batch.steps(1), batch.steps(2))).containsExactly(3, 2, 1);
        assertThat(batch.starts()).containsExactly(1, -1, 0, 0, 0, 0);
        assertThat(batch.ends()).containsExactly(2, -2, 1, -1, 1, -1);
    }

    @Test
    void equalStepCountsKeepTheOrderOfTheObservations() {
        SegmentBatch batch = SegmentBatch.of(observations(trajectory(0, 1, 2, 3)), 0.1);

        assertThat(batch.starts()).containsExactly(0, 0, 1, -1, 2, -2);
    }

    @Test
    void refusesWhatCannotBeMatched() {
        Observations two = observations(trajectory(0, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentBatch.of(two, 0))
                .withMessage("dt must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentBatch.of(two, 1e-6))
                .withMessage("dt must divide the time between two observations into at most 100,000 steps,"
                        + " got 1.0E-6 for a time of 1.0; choose a larger dt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentBatch.of(observations(trajectory(0)), 0.1))
                .withMessage("observations must have a trajectory of at least 2 rows for trajectory matching,"
                        + " got none; use gradient matching on single states with derivatives");
    }

    private static Observations observations(Trajectory trajectory) {
        return Observations.of(List.of(trajectory));
    }

    /** Row k is the state q = k, p = −k. */
    private static Trajectory trajectory(double... times) {
        double[] q = new double[times.length];
        double[] p = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            q[k] = k;
            p[k] = -k;
        }
        return Trajectory.of(1, times, q, p);
    }
}
