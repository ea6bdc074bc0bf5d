package io.symplex.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {4, 255, 256, 257, 1000})
    void solvesForASupport(int rows) {
        LeastSquares equations = new LeastSquares(4);
        RandomStream random = RandomStream.of(1, "least squares");
        double[] a = new double[4];
        for (int r = 0; r < rows; r++) {
            random.uniform(-1, 1, a);
            a[3] *= 1e6;
            equations.add(a, 2 * a[0] - 3 * a[2] + 1e-6 * a[3], 1);
        }
        double[] x = new double[4];

        double rest = equations.solve(new int[] {0, 2, 3}, x);

        assertThat(rest).isCloseTo(0, within(1e-20));
        assertThat(x[0]).isCloseTo(2, within(1e-12));
        assertThat(x[1]).isZero();
        assertThat(x[2]).isCloseTo(-3, within(1e-12));
        assertThat(x[3]).isCloseTo(1e-6, within(1e-18));
        assertThat(equations.rows()).isEqualTo(rows);
    }

    @Test
    void eliminationForetellsWhatLeastSquaresGive() {
        LeastSquares equations = new LeastSquares(5);
        RandomStream random = RandomStream.of(2, "least squares");
        double[] a = new double[5];
        for (int r = 0; r < 100; r++) {
            random.uniform(-1, 1, a);
            a[4] += a[3];
            equations.add(a, a[0] + 0.3 * a[3] + 0.2 * random.gaussian(), 1);
        }
        double[] all = new double[5];
        double full = equations.solve(new int[] {0, 1, 2, 3, 4}, all);

        Elimination elimination = new Elimination(equations.normal(), all);
        double growth = elimination.growth(elimination.weakest());
        int[] kept = elimination.by(1).kept();
        double[] fewer = new double[5];
        double rest = equations.solve(kept, fewer);

        assertThat(rest - full).isCloseTo(growth, within(1e-10));
        assertThat(elimination.coefficients()).containsExactly(fewer, within(1e-10));
    }

    @Test
    void findsDependentColumns() {
        LeastSquares equations = new LeastSquares(3);
        RandomStream random = RandomStream.of(3, "least squares");
        for (int r = 0; r < 20; r++) {
            double x = random.uniform(-1, 1);
            double y = random.uniform(-1, 1);
            equations.add(new double[] {x, y, 2 * x - y}, 0, 1);
        }

        assertThat(equations.dependence(1e-9)).containsExactly(new double[] {2, -1, -1}, within(1e-9));
    }
}
