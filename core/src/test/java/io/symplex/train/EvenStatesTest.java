package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenStatesTest {

    private static final double AMPLITUDE = 1.5;

    @ParameterizedTest(name = "{0} degrees of freedom")
    @ValueSource(ints = {1, 2, 3, 4, 10})
    void everyCoordinateIsUniform(int n) {
        int draws = 2000;
        int count = 10;
        double[] sum = new double[2 * n];
        double[] squares = new double[2 * n];
        EvenStates even = new EvenStates(RandomStream.of(1, "states"), n, AMPLITUDE);
        double[] q = new double[count * n];
        double[] p = new double[count * n];
        for (int k = 0; k < draws; k++) {
            even.draw(q, p);
            for (int i = 0; i < q.length; i++) {
                sum[i % n] += q[i];
                squares[i % n] += q[i] * q[i];
                sum[n + i % n] += p[i];
                squares[n + i % n] += p[i] * p[i];
            }
        }

        int total = draws * count; // mean 0 ± a/√(3m), mean square a²/3 ± a²/3 √(0.8/m); five standard deviations
        for (int i = 0; i < 2 * n; i++) {
            assertThat(sum[i] / total).isCloseTo(0, within(5 * AMPLITUDE / Math.sqrt(3.0 * total)));
            assertThat(squares[i] / total)
                    .isCloseTo(
                            AMPLITUDE * AMPLITUDE / 3, within(5 * AMPLITUDE * AMPLITUDE / 3 * Math.sqrt(0.8 / total)));
        }
    }

    @Test
    void oneDegreeOfFreedomIsCoveredMoreEvenlyThanByChance() {
        int n = 1;
        int count = 50;
        double[] q = new double[count * n];
        double[] p = new double[count * n];
        EvenStates even = new EvenStates(RandomStream.of(2, "states"), n, AMPLITUDE);
        double spread = 0;
        for (int draw = 0; draw < 200; draw++) {
            even.draw(q, p);
            double mean = Arrays.stream(q).average().orElseThrow();
            spread += mean * mean / 200;
        }

        double byChance = AMPLITUDE * AMPLITUDE / 3 / (count * n);
        assertThat(spread).isLessThan(0.6 * byChance);
    }

    @Test
    void statesOfOneDrawKeepOutOfEachOthersWay() {
        double[] q = new double[50];
        double[] p = new double[50];
        EvenStates even = new EvenStates(RandomStream.of(3, "states"), 1, AMPLITUDE);

        for (int draw = 0; draw < 100; draw++) {
            even.draw(q, p);
            for (int a = 0; a < 50; a++) {
                for (int b = 0; b < a; b++) { // random ones come as close as 0.03; a grid would be 0.42 apart
                    assertThat(Math.hypot(q[a] - q[b], p[a] - p[b])).isGreaterThan(0.15);
                }
            }
        }
    }
}
