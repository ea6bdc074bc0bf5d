package io.symplex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RealsTest {

    @Test
    void holdsItsNumbersAndCannotBeChanged() {
        double[] numbers = {1, 2};
        Reals row = Reals.of(numbers);
        numbers[0] = 9;
        row.toArray()[1] = 9;

        assertThat(row.size()).isEqualTo(2);
        assertThat(row.get(0)).isEqualTo(1);
        assertThat(row.toArray()).containsExactly(1, 2);
        assertThat(row).hasToString("[1.0, 2.0]");
    }

    @Test
    void isEqualByValue() {
        assertThat(Reals.repeat(2, 3))
                .isEqualTo(Reals.of(3, 3))
                .hasSameHashCodeAs(Reals.of(3, 3))
                .isNotEqualTo(Reals.of(3))
                .isNotEqualTo("[3.0, 3.0]");
    }

    @Test
    void refusesWhatIsNoRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(Reals::of)
                .withMessage("the number of values must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reals.of(1, Double.NaN))
                .withMessage("values[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reals.repeat(0, 1))
                .withMessage("size must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reals.of(1, 0).requirePositive("masses"))
                .withMessage("masses[1] must be finite and > 0, got 0.0");
    }
}
