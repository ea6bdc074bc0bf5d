package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TimeDerivativesTest {

    @Test
    void holdsTheRates() {
        TimeDerivatives rates = TimeDerivatives.of(new double[] {1, 2}, new double[] {3, 4});

        assertThat(rates.dq()).containsExactly(1, 2);
        assertThat(rates.dp()).containsExactly(3, 4);
        assertThat(rates.dq(1)).isEqualTo(2);
        assertThat(rates.dp(0)).isEqualTo(3);
    }

    @Test
    void isEqualByValue() {
        assertThat(one(1, 2)).isEqualTo(one(1, 2)).hasSameHashCodeAs(one(1, 2));
        assertThat(one(1, 2)).isNotEqualTo(one(2, 1)).isNotEqualTo(one(1, 1)).isNotEqualTo("1, 2");
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] dq = {1};
        TimeDerivatives rates = TimeDerivatives.of(dq, new double[] {2});

        dq[0] = 9;
        rates.dq()[0] = 9;
        rates.dp()[0] = 9;

        assertThat(rates).isEqualTo(one(1, 2));
    }

    @Test
    void printsItsNumbers() {
        assertThat(one(0, -1)).hasToString("dq/dt = 0.0, dp/dt = -1.0");
        assertThat(TimeDerivatives.of(new double[] {1, 2}, new double[] {3, 4}))
                .hasToString("dq/dt = [1.0, 2.0], dp/dt = [3.0, 4.0]");
    }

    @Test
    void refusesUnequalLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeDerivatives.of(new double[2], new double[1]))
                .withMessage("dp must have 2 numbers, got 1");
    }

    private static TimeDerivatives one(double dq, double dp) {
        return TimeDerivatives.of(new double[] {dq}, new double[] {dp});
    }
}
