package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    /** Sizes around those of rows taken together, with more rows than parameters. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 13, 16, 17, 50})
    void solvesTheNormalEquationsOfALinearSystem(int size) {
        RandomStream random = RandomStream.of(1, "rows");
        double[] expected = new double[size];
        random.uniform(-1, 1, expected);
        NormalEquations equations = new NormalEquations(size);
        for (int r = 0; r < 2 * size + 3; r++) {
            double[] row = new double[size];
            random.uniform(-1, 1, row);
            double residual = 0;
            for (int i = 0; i < size; i++) {
                residual += row[i] * expected[i];
            }
            equations.add(residual, row, 0, size);
        }
        Cholesky cholesky = new Cholesky(size);
        double[] x = equations.right().clone();

        assertThat(cholesky.factorize(equations.matrix(), new double[size])).isTrue();
        cholesky.solve(x);

        for (int i = 0; i < size; i++) {
            assertThat(x[i]).isCloseTo(expected[i], within(1e-9)); // the square of the condition, about 1e3, in ulps
        }
    }

    @Test
    void saysWhenAMatrixIsNotPositiveDefinite() {
        NormalEquations equations = new NormalEquations(3);
        equations.add(1, new double[] {1, 2, 3}, 0, 3); // of rank one
        Cholesky cholesky = new Cholesky(3);

        assertThat(cholesky.factorize(equations.matrix(), new double[3])).isFalse();
        assertThat(cholesky.factorize(equations.matrix(), new double[] {1, 1, 1}))
                .isTrue();
        assertThat(cholesky.factorize(equations.matrix(), new double[] {1, Double.NaN, 1}))
                .isFalse();
    }

    @Test
    void equationsForgetWhatTheyAreToldToForget() {
        NormalEquations equations = new NormalEquations(2);
        equations.add(3, new double[] {1, 2}, 0, 2);

        equations.clear();
        equations.add(2, new double[] {9, 3, 4}, 1, 1, 1, 1); // one of the first, one of the others

        assertThat(equations.sum()).isEqualTo(4);
        assertThat(equations.right()).containsExactly(6, 8);
        assertThat(equations.matrix().row(1)).startsWith(12, 16);
        assertThat(equations.size()).isEqualTo(2);
    }
}
