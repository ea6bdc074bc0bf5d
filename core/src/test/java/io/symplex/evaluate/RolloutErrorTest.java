package io.symplex.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutErrorTest {

    private static final double[] TIMES = {0, 1};
    private final Trajectory truth = Trajectory.of(1, TIMES, new double[] {1, 2}, new double[] {3, 4});
    private final Trajectory off = Trajectory.of(1, TIMES, new double[] {1, 5}, new double[] {2, 5});

    @Test
    void isTheLargestAndTheRootMeanSquareDifference() {
        RolloutError error = RolloutError.of(truth, off);

        assertThat(error).isEqualTo(new RolloutError(3, 1, Math.sqrt(4.5), 1));
        assertThat(error.coordinateMeanSquaredError()).isCloseTo((0 + 9 + 1 + 1) / 4.0, within(1e-15));
        assertThat(error).hasToString("max |Δq| 3.0e+00, max |Δp| 1.0e+00, rms Δq 2.1e+00, rms Δp 1.0e+00");
    }

    @Test
    void isZeroForTheTruthItself() {
        assertThat(RolloutError.of(truth, truth)).isEqualTo(new RolloutError(0, 0, 0, 0));
    }

    @Test
    void takesAllCoordinates() {
        Trajectory two = Trajectory.of(2, new double[] {0}, new double[] {0, 0}, new double[] {0, 0});
        Trajectory there = Trajectory.of(2, new double[] {0}, new double[] {3, -4}, new double[] {0, 2});

        assertThat(RolloutError.of(two, there)).isEqualTo(new RolloutError(4, 2, Math.sqrt(12.5), Math.sqrt(2)));
    }

    @Test
    void goesOverSeveralPairsTogether() {
        Trajectory one = Trajectory.of(1, new double[] {0}, new double[] {0}, new double[] {0});
        Trajectory far = Trajectory.of(1, new double[] {0}, new double[] {6}, new double[] {0});

        RolloutError error = RolloutError.of(List.of(truth, one), List.of(off, far));

        assertThat(error.maxQ()).isEqualTo(6);
        assertThat(error.rmsQ()).isCloseTo(Math.sqrt((9 + 36) / 3.0), within(1e-15)); // every row weighs the same
    }

    @Test
    void aPredictionThatRanAwayIsNotANumber() {
        Trajectory lost = Trajectory.of(1, TIMES, new double[] {1, Double.NaN}, new double[] {3, 4});

        RolloutError error = RolloutError.of(truth, lost);

        assertThat(error.maxQ()).isNaN();
        assertThat(error.rmsQ()).isNaN();
        assertThat(error.maxP()).isZero();
        assertThat(error.coordinateMeanSquaredError()).isNaN();
    }

    @Test
    void timesMayDifferByRounding() {
        Trajectory simulated = Simulation.of(3, 0.1).run(new HarmonicOscillator(), State.of(1, 0));
        Trajectory read = Trajectory.of(1, new double[] {0, 0.1, 0.2, 0.3}, simulated.q(), simulated.p());

        assertThat(simulated.time(3)).isNotEqualTo(read.time(3));
        assertThat(RolloutError.of(read, simulated).maxQ()).isZero();
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Trajectory pair = Trajectory.of(2, TIMES, new double[4], new double[4]);
        Trajectory longer = Trajectory.of(1, new double[] {0, 1, 2}, new double[3], new double[3]);
        Trajectory later = Trajectory.of(1, new double[] {0, 1.5}, new double[2], new double[2]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RolloutError.of(truth, pair))
                .withMessage("predicted trajectory must have as many degrees of freedom as the true (1), got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RolloutError.of(truth, longer))
                .withMessage("predicted trajectory must have as many rows as the true (2), got 3;"
                        + " simulate the same steps and keep the same ones");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RolloutError.of(truth, later))
                .withMessage("predicted trajectory must have the times of the true, got 1.5 for 1.0 in row 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RolloutError.of(List.of(truth), List.of()))
                .withMessage("predicted trajectories must be as many as true ones (1), got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RolloutError.of(List.of(), List.of()))
                .withMessage("the number of true trajectories must be >= 1, got 0");
    }

    @Test
    void whatWasNotSeenIsLeftOut() {
        Trajectory seen = Trajectory.of(1, new double[] {0, 1, 2}, new double[] {0, Double.NaN, 2}, new double[] {
            Double.NaN, Double.NaN, Double.NaN
        });
        Trajectory predicted = Trajectory.of(1, new double[] {0, 1, 2}, new double[] {0, 9, 4}, new double[3]);

        RolloutError error = RolloutError.of(seen, predicted);

        assertThat(error.maxQ()).isEqualTo(2);
        assertThat(error.rmsQ()).isEqualTo(Math.sqrt(2));
        assertThat(error.maxP()).isNaN();
        assertThat(error.coordinateMeanSquaredError()).isEqualTo(error.rmsQ() * error.rmsQ());
    }
}
