package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Steps that can be solved by hand, and one that cannot be solved. */
class MidpointMapTest {

    private static final double ROUNDING = 1e-14;

    @Test
    void aStepSolvesTheRule() {
        double[] x = {0.5, 1};
        double[] kept = new double[2];

        new MidpointMap(new Quadratic()).forth(1, new double[1], new double[] {0.4}, x, kept, 0, 2);

        double q = (1 - Math.sqrt(1 - 0.8 * 0.7)) / 0.4; // the root of 0.2 q² − q + 0.7 = 0 that 0.5 leads to
        assertThat(kept[0]).isCloseTo(q, within(ROUNDING));
        assertThat(x).containsExactly(new double[] {2 * q - 0.5, 1}, within(2 * ROUNDING));
    }

    /** Of 2 q² − q + 3 = 0 there is no root; the other row has the bits it has alone. */
    @Test
    void aStepWithoutSolutionIsNaN() {
        double[] two = {1, 1, 0.5, 1};
        double[] alone = {0.5, 1};
        double[] kept = new double[4];

        new MidpointMap(new Quadratic()).forth(2, new double[2], new double[] {4, 0.4}, two, kept, 0, 4);
        new MidpointMap(new Quadratic()).forth(1, new double[1], new double[] {0.4}, alone, kept, 0, 2);

        assertThat(two).startsWith(Double.NaN, Double.NaN).endsWith(alone);
    }

    /** dq/dt = q² + 1, and p stands still. */
    private static final class Quadratic implements Field {

        private static final class Seen implements Tape {
            private final double[] x = new double[2 * MAX_ROWS];
        }

        @Override
        public int degreesOfFreedom() {
            return 1;
        }

        @Override
        public int parameterCount() {
            return 0;
        }

        @Override
        public void load(double[] parameters) {
            assertThat(parameters).isEmpty();
        }

        @Override
        public Tape tape() {
            return new Seen();
        }

        @Override
        public void rates(Tape tape, int rows, double[] times, double[] x, int offset, double[] out) {
            System.arraycopy(x, offset, ((Seen) tape).x, 0, 2 * rows);
            for (int r = 0; r < rows; r++) {
                out[2 * r] = x[offset + 2 * r] * x[offset + 2 * r] + 1;
                out[2 * r + 1] = 0;
            }
        }

        @Override
        public void clearGradient() {
            assertThat(parameterCount()).isZero();
        }

        @Override
        public void readGradient(double[] out) {
            assertThat(out).isEmpty();
        }

        @Override
        public void reverse(Tape tape, int rows, double[] adjoint, double[] out) {
            for (int r = 0; r < rows; r++) {
                out[2 * r] = 2 * ((Seen) tape).x[2 * r] * adjoint[2 * r];
                out[2 * r + 1] = 0;
            }
        }

        @Override
        public void reverseRows(
                Tape tape, int rows, double[] adjoint, double[] out, double[] outParameters, int stride) {
            reverse(tape, rows, adjoint, out);
        }
    }
}
