package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void holdsPositionsAndMomenta() {
        State state = State.of(new double[] {1, 2}, new double[] {3, 4});

        assertThat(state.degreesOfFreedom()).isEqualTo(2);
        assertThat(state.q()).containsExactly(1, 2);
        assertThat(state.p()).containsExactly(3, 4);
        assertThat(state.q(1)).isEqualTo(2);
        assertThat(state.p(0)).isEqualTo(3);
    }

    @Test
    void comesApartIntoPositionsAndMomenta() {
        State state = State.of(new double[] {1, 2}, new double[] {3, 4});

        assertThat(state.component1()).containsExactly(1, 2);
        assertThat(state.component2()).containsExactly(3, 4);
    }

    @Test
    void isEqualByValue() {
        assertThat(State.of(1, 2))
                .isEqualTo(State.of(new double[] {1}, new double[] {2}))
                .hasSameHashCodeAs(State.of(new double[] {1}, new double[] {2}))
                .isNotEqualTo(State.of(2, 1))
                .isNotEqualTo(State.of(1, 3))
                .isNotEqualTo("q = 1.0, p = 2.0");
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] q = {1};
        double[] p = {2};
        State state = State.of(q, p);

        q[0] = 9;
        p[0] = 9;
        state.q()[0] = 9;
        state.p()[0] = 9;
        state.component1()[0] = 9;
        state.component2()[0] = 9;

        assertThat(state).isEqualTo(State.of(1, 2));
    }

    @Test
    void printsItsNumbers() {
        assertThat(State.of(1, -0.5)).hasToString("q = 1.0, p = -0.5");
        assertThat(State.of(new double[] {1, 2}, new double[] {0, -1})).hasToString("q = [1.0, 2.0], p = [0.0, -1.0]");
    }

    @Test
    void refusesWhatIsNoState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(Double.NaN, 0))
                .withMessage("q must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(0, Double.POSITIVE_INFINITY))
                .withMessage("p must be finite, got Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(new double[] {1, Double.NaN}, new double[] {0, 0}))
                .withMessage("q[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(new double[] {1, 2}, new double[] {0, Double.NaN}))
                .withMessage("p[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(new double[0], new double[0]))
                .withMessage("the number of positions must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(new double[] {1, 2}, new double[] {0}))
                .withMessage("p must have 2 numbers, got 1");
    }

    @Test
    void knowsWhichSystemItFits() {
        State one = State.of(1, 2);

        assertThat(one.requireDegreesOfFreedom(1)).isSameAs(one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.requireDegreesOfFreedom(2))
                .withMessage("state must have 2 positions and as many momenta, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> State.of(new double[2], new double[2]).requireDegreesOfFreedom(1))
                .withMessage("state must have 1 position and as many momenta, got 2");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> one.q(1));
    }
}
