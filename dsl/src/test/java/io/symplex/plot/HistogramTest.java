package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void countsEveryValueOnce() {
        Series counts = Histogram.of(new double[] {4, 0, 1, 1.5, 2, 3.9}, 4).counts("h");

        assertThat(counts).isEqualTo(Series.of("h", new double[] {0, 1, 2, 3}, new double[] {1, 2, 1, 2}));
    }

    @Test
    void densityHasTheAreaOne() {
        Histogram histogram = Histogram.of(Samples.values(1000, i -> Math.sin(i) * 7));
        Series densities = histogram.densities("h");

        double area = 0;
        for (int i = 0; i < densities.size(); i++) {
            area += densities.y(i) * histogram.width();
        }
        assertThat(area).isCloseTo(1, within(1e-12));
    }

    @Test
    void choosesItsBinsByTheSpreadAndTheNumberOfValues() {
        double[] even = Samples.values(1001, i -> i); // interquartile range 500: bins of 2 · 500 / 10.003

        assertThat(Histogram.of(even).counts("h").size()).isEqualTo(11);
        double[] outlier = Arrays.copyOf(even, 1002);
        outlier[1001] = 1e9;
        assertThat(Histogram.of(outlier).counts("h").size()).isEqualTo(200);
    }

    @Test
    void equalValuesHaveOneBinAroundThem() {
        Histogram same = Histogram.of(new double[] {5});

        assertThat(same.counts("h")).isEqualTo(Series.of("h", new double[] {4.5}, new double[] {1}));
        assertThat(same.width()).isEqualTo(1);
        assertThat(Histogram.of(new double[] {5, 5, 5}).counts("h"))
                .isEqualTo(Series.of("h", new double[] {4.5}, new double[] {3}));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        Axes axes = Axes.of("");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.histogram("h", new double[0]))
                .withMessage("number of values must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.density("h", new double[] {1, Double.NaN}))
                .withMessage("values[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.histogram("h", new double[] {1}, 0))
                .withMessage("bins must be >= 1, got 0");
    }

    @Test
    void standsOnTheAxis() {
        double[] values = {1, 1, 1, 2};

        assertThat(Axes.of("").histogram("h", values, 2).panel().ySpan().low()).isZero();
        Span log = Axes.of("").histogram("h", values, 3).logY().panel().ySpan(); // the middle bin is empty
        assertThat(log.low()).isBetween(0.4, 0.5);
        assertThat(log.high()).isBetween(3.0, 4.0);
    }
}
