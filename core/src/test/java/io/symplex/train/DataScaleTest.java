package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataScaleTest {

    private final HarmonicOscillator system = new HarmonicOscillator();

    @Test
    void ordinaryNumbersAreNoticedBySilence() {
        assertThat(DataScale.notice(new SampledStates(system, 5, 1.5))).isEmpty();
        assertThat(DataScale.notice(seen(0.3, 12))).isEmpty();
    }

    @Test
    void largeAndSmallOnesAreSaid() {
        SampledStates small = new SampledStates(system, 5, 1e-3);

        assertThat(DataScale.notice(small))
                .contains(
                        "the coordinates of the data are about 0.0010 in size; a network learns best where they are about 1:"
                                + " choose such units, by scaled(times, positions, momenta) of observations");
        assertThat(DataScale.notice(new SimulatedTrajectories(small, Simulation.of(2, 0.1))))
                .isPresent();
        assertThat(DataScale.notice(seen(1, 220)).orElseThrow()).contains("about 2.2e+02 in size");
        assertThat(DataScale.notice(seen(0.001, 1)).orElseThrow()).contains("about 0.0010 in size");
    }

    private static ObservedData seen(double q, double p) {
        double[] times = {0, 1};
        return new ObservedData(
                Observations.of(List.of(Trajectory.of(1, times, new double[] {q, -q}, new double[] {p, -p}))));
    }
}
