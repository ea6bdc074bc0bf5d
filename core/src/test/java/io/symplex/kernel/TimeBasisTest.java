package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeBasisTest {

    private static final int PLACES = 24_000;

    static Stream<TimeBasis> bases() {
        return Stream.of(
                new TimeBasis.Splines(2, 8, 1),
                new TimeBasis.Splines(2, 8, 2),
                new TimeBasis.Splines(2, 8, 6),
                new TimeBasis.Harmonics(6, 3));
    }

    /** By the midpoint rule over the span, or over a period; its error falls with the square of the places. */
    @ParameterizedTest
    @MethodSource("bases")
    void functionsHaveTheMeanZero(TimeBasis basis) {
        double[] sum = new double[basis.size()];
        double[] values = new double[basis.size()];
        for (int k = 0; k < PLACES; k++) {
            basis.values(2 + 6 * (k + 0.5) / PLACES, values);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += values[j] / PLACES;
            }
        }

        assertThat(sum).containsExactly(new double[sum.length], within(1e-8));
    }

    @Test
    void splinesJoinSmoothlyAndStayAtTheEnds() {
        TimeBasis splines = new TimeBasis.Splines(2, 8, 6);
        double h = 1e-4;
        double[] before = new double[splines.size()];
        double[] at = new double[splines.size()];
        double[] after = new double[splines.size()];
        double[] next = new double[splines.size()];
        splines.values(4 - h, before);
        splines.values(4, at);
        splines.values(4 + h, after);
        splines.values(4 + 2 * h, next);

        for (int j = 0; j < at.length; j++) {
            double left = (before[j] - 2 * at[j] + after[j]) / (h * h);
            double right = (at[j] - 2 * after[j] + next[j]) / (h * h);
            assertThat(right).isCloseTo(left, within(1e-3)); // second derivatives, up to h times the third
        }
        splines.values(8, at);
        splines.values(11, after);
        assertThat(after).isEqualTo(at);
    }

    @Test
    void harmonicsAreSinesAndCosines() {
        double[] out = new double[6];

        new TimeBasis.Harmonics(6, 3).values(1.7 + 600, out);

        for (int k = 1; k <= 3; k++) {
            assertThat(out[2 * k - 2]).isCloseTo(Math.cos(2 * Math.PI * k * 1.7 / 6), within(1e-12));
            assertThat(out[2 * k - 1]).isCloseTo(Math.sin(2 * Math.PI * k * 1.7 / 6), within(1e-12));
        }
    }
}
