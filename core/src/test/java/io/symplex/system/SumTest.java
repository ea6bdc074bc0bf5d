package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** A sum that is not separable; see {@link SeparableSumTest} for one that is. */
class SumTest extends HamiltonianContract {

    @Override
    protected Hamiltonian system() {
        return new CurvedOscillator().plus(new HenonHeiles()).times(0.5);
    }

    @Test
    void energiesAdd() {
        State state = State.of(new double[] {0.1, 0.2}, new double[] {0.3, 0.4});

        assertThat(system().energy(state))
                .isEqualTo(0.5 * (new CurvedOscillator().energy(state) + new HenonHeiles().energy(state)));
    }

    @Test
    void isNotSeparableAndEqualByValue() {
        assertThat(system())
                .isNotInstanceOf(SeparableHamiltonian.class)
                .isEqualTo(new CurvedOscillator().plus(new HenonHeiles()).times(0.5))
                .hasSameHashCodeAs(
                        new CurvedOscillator().plus(new HenonHeiles()).times(0.5))
                .isNotEqualTo(new CurvedOscillator().plus(new HenonHeiles()).times(2))
                .isNotEqualTo(new HenonHeiles().plus(new HenonHeiles()).times(0.5))
                .hasToString("0.5 * (CurvedOscillator[] + HenonHeiles[coupling=1.0])");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HenonHeiles().plus(new DoubleWell()))
                .withMessage("system must have as many degrees of freedom as the one it is added to (2), got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HenonHeiles().times(Double.NaN))
                .withMessage("factor must be finite, got NaN");
    }
}
