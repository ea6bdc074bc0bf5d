package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulating to given times, and how the way there is divided. */
final class FollowTest {

    private final HarmonicOscillator system = new HarmonicOscillator();
    private final State start = State.of(1, 0);

    @Test
    void evenTimesGiveTheSameBitsAsASimulation() {
        Trajectory expected = Simulation.of(200, 0.015625).withKeepEvery(32).run(system, start);

        Trajectory followed = new SymplecticEuler().follow(system, start, expected.times(), 0.015625);

        assertThat(followed).isEqualTo(expected);
    }

    @Test
    void irregularTimesAreMetExactly() {
        double[] times = {2, 2.3, 2.31, 5};

        Trajectory followed = new SymplecticEuler().follow(system, start, times, 1e-4);

        assertThat(followed.times()).isEqualTo(times);
        for (int k = 0; k < times.length; k++) { // order 1: the error is below dt times the time
            assertThat(Math.abs(followed.get(k).q(0) - Math.cos(times[k] - 2))).isLessThan(3e-4);
            assertThat(Math.abs(followed.get(k).p(0) + Math.sin(times[k] - 2))).isLessThan(3e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.01, 50", "0.3, 0.1, 3", "0.31, 0.1, 4", "0.05, 0.1, 1", "1e3, 0.01, 100000"})
    void noSubstepIsLongerThanAllowed(double duration, double longest, int count) {
        Substeps way = Substeps.of(duration, longest);

        assertThat(way.count()).isEqualTo(count);
        assertThat(way.dt()).isEqualTo(duration / count);
        assertThat(way.dt()).isLessThanOrEqualTo(longest * (1 + 2e-9));
    }

    @Test
    void whatCannotBeDividedIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Substeps.of(1, Double.NaN))
                .withMessage("dt must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Substeps.of(1, 1e-6))
                .withMessage(
                        "dt must divide the time between two observations into at most 100,000 steps, got 1.0E-6 for a"
                                + " time of 1.0; choose a larger dt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymplecticEuler().follow(system, start, new double[] {0, 0}, 0.1))
                .withMessageStartingWith("times must rise, got 0.0 after 0.0 in row 1");
    }
}
