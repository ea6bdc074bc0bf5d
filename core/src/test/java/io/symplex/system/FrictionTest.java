package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FrictionTest {

    private final Hamiltonian braked = new HarmonicOscillator(2, 3, 0).withFriction(0.5);

    @Test
    void brakesMomentaByVelocities() {
        TimeDerivatives rates = braked.timeDerivatives(1.0, 4.0);

        assertThat(rates.dq(0)).isEqualTo(2.0);
        assertThat(rates.dp(0)).isEqualTo(-3.0 - 0.5 * 2.0);
        assertThat(braked.energy(1.0, 4.0)).isEqualTo(new HarmonicOscillator(2, 3, 0).energy(1.0, 4.0));
    }

    @Test
    void staysWhereEnergiesAddAndMultiply() {
        Hamiltonian twice = braked.plus(new HarmonicOscillator().withFriction(0.25));

        assertThat(twice.friction()).contains(Friction.of(0.75));
        assertThat(new HarmonicOscillator().plus(braked).friction()).contains(Friction.of(0.5));
        assertThat(braked.times(2).friction()).contains(Friction.of(0.5));
        assertThat(new HarmonicOscillator().plus(new HarmonicOscillator()).friction())
                .isEmpty();
    }

    @Test
    void aMatrixLetsCoordinatesBrakeEachOther() {
        Friction friction = new Friction(2, Reals.of(2, -1, -1, 2));
        double[] gradientQ = {10, 20, 30, 40};

        friction.brake(2, new double[] {1, 2, 3, 4}, gradientQ);

        assertThat(gradientQ).containsExactly(10, 23, 32, 45);
        assertThat(friction.coefficient(0, 1)).isEqualTo(-1);
        assertThat(friction).hasToString("2.000 -1.000; -1.000 2.000");
        assertThat(Friction.of(0.5, 1)).hasToString("0.5000 1.000");
    }

    @Test
    void aSystemSaysWhetherItsEnergiesAreApart() {
        HarmonicOscillator oscillator = new HarmonicOscillator();

        assertThat(oscillator.separated()).containsSame(oscillator);
        assertThat(braked.separated()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HarmonicOscillator().withFriction(1, 2))
                .withMessage("friction must have a coefficient for each of the 1 coordinates, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Friction(2, Reals.of(1, 2)))
                .withMessage("matrix must have 2² numbers, got 2");
    }
}
