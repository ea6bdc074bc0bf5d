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
        TimeValues times = new TimeValues(basis);
        for (int k = 0; k < PLACES; k++) {
            double[] values = times.at(2 + 6 * (k + 0.5) / PLACES);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += values[j] / PLACES;
            }
        }

        assertThat(sum).containsExactly(new double[sum.length], within(1e-8));
    }

    @Test
    void splinesJoinSmoothlyAndStayAtTheEnds() {
        TimeValues splines = new TimeValues(new TimeBasis.Splines(2, 8, 6));
        double h = 1e-4;
        double[] before = splines.at(4 - h).clone();
        double[] at = splines.at(4).clone();
        double[] after = splines.at(4 + h).clone();
        double[] next = splines.at(4 + 2 * h).clone();

        for (int j = 0; j < at.length; j++) {
            double left = (before[j] - 2 * at[j] + after[j]) / (h * h);
            double right = (at[j] - 2 * after[j] + next[j]) / (h * h);
            assertThat(right).isCloseTo(left, within(1e-3)); // second derivatives, up to h times the third
        }
        double[] end = splines.at(8).clone();
        assertThat(splines.at(11)).isEqualTo(end);
    }

    @Test
    void harmonicsAreSinesAndCosines() {
        double[] out = new TimeValues(new TimeBasis.Harmonics(6, 3)).at(1.7 + 600);

        for (int k = 1; k <= 3; k++) {
            assertThat(out[2 * k - 2]).isCloseTo(Math.cos(2 * Math.PI * k * 1.7 / 6), within(1e-12));
            assertThat(out[2 * k - 1]).isCloseTo(Math.sin(2 * Math.PI * k * 1.7 / 6), within(1e-12));
        }
    }
}
