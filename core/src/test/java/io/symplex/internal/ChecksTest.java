package io.symplex.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void whatPassesIsReturned() {
        double[] values = {1, 2};

        assertThat(Checks.positive(Double.MIN_VALUE, "mass")).isEqualTo(Double.MIN_VALUE);
        assertThat(Checks.finite(-3, "q")).isEqualTo(-3);
        assertThat(Checks.atLeast(1, 1, "epochs")).isEqualTo(1);
        assertThat(Checks.allFinite(values, "q")).isSameAs(values);
        assertThat(Checks.length(values, 2, "q")).isSameAs(values);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void positiveRefusesTheRest(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.positive(value, "mass"))
                .withMessage("mass must be finite and > 0, got " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void notNegativeRefusesTheRest(double value) {
        assertThat(Checks.notNegative(0, "friction")).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.notNegative(value, "friction"))
                .withMessage("friction must be finite and >= 0, got " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void finiteRefusesTheRest(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.finite(value, "q"))
                .withMessage("q must be finite, got " + value);
    }

    @Test
    void allFiniteNamesTheIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.allFinite(new double[] {0, 1, Double.NaN}, "q"))
                .withMessage("q[2] must be finite, got NaN");
    }

    @Test
    void atLeastNamesTheBound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.atLeast(0, 1, "epochs"))
                .withMessage("epochs must be >= 1, got 0");
    }

    @Test
    void lengthSaysHowManyNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.length(new double[2], 1, "p"))
                .withMessage("p must have 1 number, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.length(new double[0], 3, "p"))
                .withMessage("p must have 3 numbers, got 0");
    }
}
