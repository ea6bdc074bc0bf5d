package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FieldTest {

    private static final double[] X = {0, 1, 3};
    private static final double[] Y = {-1, 1};

    @Test
    void holdsValuesRowByRow() {
        Field field = Field.of(X, Y, new double[] {1, 2, 3, 4, 5, 6});

        assertThat(field.value(2, 0)).isEqualTo(3);
        assertThat(field.value(0, 1)).isEqualTo(4);
        assertThat(field.range()).isEqualTo(new Range(1, 6));
        assertThat(field).hasToString("3 × 2 values");
        assertThat(field)
                .isEqualTo(Field.of(X, Y, new double[] {1, 2, 3, 4, 5, 6}))
                .hasSameHashCodeAs(Field.of(X, Y, new double[] {1, 2, 3, 4, 5, 6}))
                .isNotEqualTo(Field.of(X, Y, new double[6]));
    }

    @Test
    void evaluatesAFunctionFromEndToEnd() {
        Field field = Field.of(new Range(-1, 1), new Range(0, 3), (x, y) -> 10 * x + y);

        assertThat(field.x(0)).isEqualTo(-1);
        assertThat(field.y(field.rows() - 1)).isEqualTo(3);
        assertThat(field.range()).isEqualTo(new Range(-10, 13));
    }

    @Test
    void aHoleDoesNotCount() {
        double[] values = {1, Double.NaN, Double.POSITIVE_INFINITY, -1e301, 2, 3};

        assertThat(Field.of(X, Y, values).range()).isEqualTo(new Range(1, 3));
        assertThat(Field.of(X, Y, values).value(0, 1)).isNaN();
    }

    @Test
    void aConstantHasRoomAroundIt() {
        assertThat(Field.of(X, Y, new double[6]).range()).isEqualTo(new Range(-1, 1));
    }

    @Test
    void refusesWhatIsNoGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.of(X, new double[] {1, 1}, new double[6]))
                .withMessage("y must rise, got 1.0 before 1.0 at index 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.of(new double[] {1}, Y, new double[2]))
                .withMessage("length of x must be >= 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.of(X, Y, new double[5]))
                .withMessage("values must have 6 numbers, got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.of(new Range(0, 1), new Range(0, 1), (x, y) -> Double.NaN))
                .withMessage("field must have at least one finite value, got none");
        double[] fine = new Range(0, 1).places(2001);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Field.of(fine, fine, new double[0]))
                .withMessage("field must have at most 4000000 values, got 2001 × 2001; make the grid coarser");
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(1, 1))
                .withMessage("range must rise, got 1.0 to 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(Double.NaN, 1))
                .withMessage("low must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(0, 1).places(1))
                .withMessage("count must be >= 2, got 1");
        assertThat(new Range(0, 1).places(3)).containsExactly(0, 0.5, 1);
    }
}
