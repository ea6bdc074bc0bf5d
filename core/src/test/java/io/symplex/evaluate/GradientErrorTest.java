package io.symplex.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientErrorTest {

    private final Observations states =
            Observations.of(List.of(Trajectory.of(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {3, 4})));

    @Test
    void isZeroForTheTrueEnergy() {
        Observations seen = states.withDerivatives(new double[] {3, 4}, new double[] {-1, -2});

        assertThat(GradientError.of(new HarmonicOscillator(), seen)).isEqualTo(new GradientError(0, 0));
    }

    @Test
    void isTheMeanSquareOverTheRows() {
        Observations seen = states.withDerivatives(new double[] {3, 6}, new double[] {-1, -3});

        GradientError error = GradientError.of(new HarmonicOscillator(), seen);

        assertThat(error).isEqualTo(new GradientError(4 / 2.0, 1 / 2.0));
        assertThat(error.total()).isEqualTo(2.5);
        assertThat(error).hasToString("mean square error 2.500e+00 (dq/dt 2.000e+00, dp/dt 5.000e-01)");
    }

    @Test
    void isTheMeanOverTheCoordinatesToo() {
        Observations rest = Observations.of(List.of(Trajectory.of(2, new double[] {0}, new double[2], new double[2])))
                .withDerivatives(new double[] {1, 2}, new double[] {0, 3});

        GradientError error = GradientError.of(new HenonHeiles(), rest); // at rest every true rate is zero

        assertThat(error.positions()).isCloseTo((1 + 4) / 2.0, within(1e-15));
        assertThat(error.momenta()).isCloseTo(9 / 2.0, within(1e-15));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradientError.of(new HenonHeiles(), states))
                .withMessage("system must have as many degrees of freedom as the observations (1), got 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> GradientError.of(new HarmonicOscillator(), states))
                .withMessage(
                        "observations must have derivatives, got states alone; give dq and dp for every row, or estimate"
                                + " them with withEstimatedDerivatives(…)");
    }
}
