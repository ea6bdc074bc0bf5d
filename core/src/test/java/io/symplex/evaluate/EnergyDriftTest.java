package io.symplex.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import org.junit.jupiter.api.Test;

class EnergyDriftTest {

    private static final double[] TIMES = {0, 1, 2};
    private final HarmonicOscillator oscillator = new HarmonicOscillator();
    private final Trajectory orbit = Trajectory.of(1, TIMES, new double[] {2, 1, 2}, new double[] {0, 0, 1});

    @Test
    void isTheLargestAndTheFinalDistanceFromTheFirstEnergy() {
        assertThat(EnergyDrift.energies(oscillator, orbit)).containsExactly(2, 0.5, 2.5);

        EnergyDrift drift = EnergyDrift.of(oscillator, orbit);

        assertThat(drift).isEqualTo(new EnergyDrift(2, 1.5, 0.5));
        assertThat(drift.relative()).isEqualTo(0.75);
        assertThat(drift).hasToString("largest 1.5e+00 (75 %), final 5.0e-01, from H = 2.00000");
    }

    @Test
    void hasNoRelativePartWhereTheEnergyBeginsAtZero() {
        Trajectory fromRest = Trajectory.of(1, TIMES, new double[] {0, 1, 0}, new double[] {0, 0, 0});

        EnergyDrift drift = EnergyDrift.of(oscillator, fromRest);

        assertThat(drift.relative()).isNaN();
        assertThat(drift).hasToString("largest 5.0e-01, final 0.0e+00, from H = 0.00000");
    }

    @Test
    void isRelativeToTheSizeOfANegativeEnergy() {
        assertThat(new EnergyDrift(-2, 1, 0).relative()).isEqualTo(0.5);
    }

    @Test
    void aMotionThatRanAwayIsNotANumber() {
        Trajectory lost = Trajectory.of(1, TIMES, new double[] {1, Double.NaN, 1}, new double[] {0, 0, 0});

        assertThat(EnergyDrift.of(oscillator, lost).largest()).isNaN();
    }

    @Test
    void refusesAnotherSystem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnergyDrift.of(new HenonHeiles(), orbit))
                .withMessage("system must have as many degrees of freedom as the trajectory (1), got 2");
    }
}
