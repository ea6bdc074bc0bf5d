package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarchingSquaresTest {

    private static final double[] UNIT = {0, 1};

    @Test
    void aPlaneHasOneStraightLine() {
        Field plane = Field.of(new Range(0, 4), new Range(0, 4), (x, y) -> x + 2 * y);

        Polyline line = MarchingSquares.of(plane, 5.01);

        assertThat(runs(line)).hasSize(1);
        for (int i = 0; i < line.size(); i++) {
            assertThat(line.x(i) + 2 * line.y(i)).isCloseTo(5.01, within(1e-12)); // linear interpolation is exact
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 1.9})
    void aCircleIsClosedAndRound(double radius) {
        Field cone = Field.of(new Range(-2, 2), new Range(-2, 2), Math::hypot);

        Polyline line = MarchingSquares.of(cone, radius);

        assertThat(runs(line)).hasSize(1);
        assertThat(line.x(0)).isEqualTo(line.x(line.size() - 1));
        assertThat(line.y(0)).isEqualTo(line.y(line.size() - 1));
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += Math.hypot(line.x(i) - line.x(i - 1), line.y(i) - line.y(i - 1));
            assertThat(Math.hypot(line.x(i), line.y(i))).isCloseTo(radius, within(1e-3)); // h²/8r, h = 1/40
        }
        assertThat(length).isCloseTo(2 * Math.PI * radius, within(0.03 * radius));
    }

    @Test
    void everyWellHasItsOwnLine() {
        Field wells = Field.of(new Range(-2, 2), new Range(-2, 2), (q, p) -> p * p / 2 - q * q / 2 + q * q * q * q / 4);

        assertThat(runs(MarchingSquares.of(wells, -0.1))).hasSize(2);
        assertThat(runs(MarchingSquares.of(wells, 0.1))).hasSize(1);
        assertThat(runs(MarchingSquares.of(wells, -0.3))).isEmpty();
    }

    @Test
    void lineEndsAtTheBorder() {
        Polyline line = MarchingSquares.of(Field.of(UNIT, UNIT, new double[] {0, 1, 0, 1}), 0.25);

        assertThat(line.size()).isEqualTo(2);
        assertThat(line.x(0)).isEqualTo(0.25).isEqualTo(line.x(1));
        assertThat(Math.abs(line.y(1) - line.y(0))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.6})
    void theMiddleOfASaddleSaysWhichCornersBelongTogether(double level) {
        Field saddle = Field.of(UNIT, UNIT, new double[] {1, 0, 0, 1}); // high at (0, 0) and (1, 1), 0.5 in the middle

        Polyline line = MarchingSquares.of(saddle, level);

        boolean middleIsAbove = 0.5 >= level;
        assertThat(runs(line)).hasSize(2).allSatisfy(run -> {
            double besideDiagonal = line.x(run[0]) + line.x(run[1]) - line.y(run[0]) - line.y(run[1]);
            double alongDiagonal = line.x(run[0]) + line.x(run[1]) + line.y(run[0]) + line.y(run[1]) - 2;
            assertThat(Math.abs(besideDiagonal) > Math.abs(alongDiagonal)).isEqualTo(middleIsAbove);
        });
    }

    @Test
    void aHoleHasNoLine() {
        double[] grid = {0, 1, 2, 3, 4};
        double[] values = new double[25];
        for (int k = 0; k < 25; k++) {
            values[k] = k == 12 ? Double.NaN : k % 5;
        }

        Polyline line = MarchingSquares.of(Field.of(grid, grid, values), 1.5);

        assertThat(runs(line)).hasSize(2); // above and below the hole
    }

    @Test
    void everyCrossingIsOnOneLineOnly() {
        Field waves = Field.of(new Range(0, 20), new Range(0, 20), (x, y) -> Math.sin(x) * Math.cos(1.3 * y));
        int crossings = 0;
        for (int j = 0; j < waves.rows(); j++) {
            for (int i = 0; i < waves.columns(); i++) {
                boolean above = waves.value(i, j) >= 0.1;
                crossings += i + 1 < waves.columns() && above != waves.value(i + 1, j) >= 0.1 ? 1 : 0;
                crossings += j + 1 < waves.rows() && above != waves.value(i, j + 1) >= 0.1 ? 1 : 0;
            }
        }

        Polyline line = MarchingSquares.of(waves, 0.1);

        int vertices = 0;
        for (int[] run : runs(line)) {
            boolean closed = line.x(run[0]) == line.x(run[1]) && line.y(run[0]) == line.y(run[1]);
            vertices += run[1] - run[0] + (closed ? 0 : 1);
        }
        assertThat(vertices).isEqualTo(crossings);
    }

    /** Returns the first and last index of every run. */
    private static List<int[]> runs(Polyline line) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (!line.isGap(i) && (i == 0 || line.isGap(i - 1))) {
                runs.add(new int[] {i, i});
            }
            if (!line.isGap(i)) {
                runs.get(runs.size() - 1)[1] = i;
            }
        }
        return runs;
    }
}
