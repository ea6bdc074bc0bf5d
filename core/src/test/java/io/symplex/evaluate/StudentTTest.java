package io.symplex.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** Two-sided points of the usual tables, given to three decimals: the probability is right to about 1e-3. */
    @ParameterizedTest(name = "{0} deviations, {1} degrees of freedom")
    @CsvSource({
        "12.706, 1, 0.95",
        "2.776, 4, 0.95",
        "2.262, 9, 0.95",
        "1.833, 9, 0.90",
        "0.703, 9, 0.50",
        "1.984, 100, 0.95",
        "1.960, Infinity, 0.95",
        "1.645, 1e9, 0.90"
    })
    void agreesWithTheTables(double deviations, double degreesOfFreedom, double probability) {
        assertThat(StudentT.within(deviations, degreesOfFreedom)).isCloseTo(probability, within(1e-3));
    }

    @Test
    void nothingLiesWithinNothingAndAllWithinInfinity() {
        assertThat(StudentT.within(0, 3)).isZero();
        assertThat(StudentT.within(Double.POSITIVE_INFINITY, 3)).isOne();
    }

    @Test
    void isSteadyWhereTheNormalDistributionTakesOver() {
        assertThat(StudentT.within(1.5, 9.99e6)).isCloseTo(StudentT.within(1.5, 1.01e7), within(1e-6));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.within(Double.NaN, 3))
                .withMessage("deviations must be >= 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.within(1, 0))
                .withMessage("degreesOfFreedom must be > 0, got 0.0");
    }
}
