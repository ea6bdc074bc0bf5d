package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The adaptive method on any equation, at the times of the caller. */
class DifferentialEquationTest {

    private static final DormandPrince853 METHOD = new DormandPrince853(1e-12, 1e-12);

    @Test
    void arrivesAtIrregularTimes() {
        double[] times = {-1, -0.9, 0.3, 0.30001, 2, 5};

        double[][] way = METHOD.solve(of(y -> -y), new double[] {2}, times, new double[] {1});

        assertThat(way[0]).containsExactly(2);
        for (int k = 0; k < times.length; k++) {
            assertThat(way[k][0]).isCloseTo(2 * Math.exp(-1 - times[k]), within(1e-10));
        }
    }

    @Test
    void oneTimeIsTheStart() {
        assertThat(METHOD.solve(of(y -> y), new double[] {3}, new double[] {7}, new double[] {1}))
                .isDeepEqualTo(new double[][] {{3}});
    }

    @Test
    void aNumberWithAHugeScaleDoesNotShortenSteps() {
        DifferentialEquation fastBesideSlow = new DifferentialEquation() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public void rates(double[] y, double[] out) {
                out[0] = -y[0];
                out[1] = 1e-3 * y[1];
            }
        };

        double[][] way =
                METHOD.solve(fastBesideSlow, new double[] {1, 1}, new double[] {0, 1}, new double[] {1, 1e200});

        assertThat(way[1]).containsExactly(new double[] {Math.exp(-1), Math.exp(1e-3)}, within(1e-10));
    }

    @Test
    void saysThatAMotionRunsAway() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        METHOD.solve(of(y -> y * y), new double[] {1}, new double[] {0, 0.5, 2}, new double[] {1}))
                .withMessage("motion must be smooth for the Dormand-Prince method to keep its tolerances, got more than"
                        + " 200,000 evaluations or too short steps; choose larger tolerances or a shorter time");
    }

    private static DifferentialEquation of(DoubleUnaryOperator rate) {
        return new DifferentialEquation() {
            @Override
            public int dimension() {
                return 1;
            }

            @Override
            public void rates(double[] y, double[] out) {
                out[0] = rate.applyAsDouble(y[0]);
            }
        };
    }
}
