package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PanelTest {

    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {1, 2, 100, 3};

    @Test
    void followsTheDataWithAMargin() {
        Panel panel = Axes.of("").line("y", X, Y).panel();

        assertThat(panel.xSpan().low()).isBetween(-0.1, -0.01);
        assertThat(panel.xSpan().high()).isBetween(3.01, 3.1);
        assertThat(panel.ySpan().low()).isLessThan(1);
        assertThat(panel.ySpan().high()).isGreaterThan(100);
    }

    @Test
    void fixedRangesAreKeptExactly() {
        Panel panel = Axes.of("").line("y", X, Y).xRange(-1, 7).yRange(0, 5).panel();

        assertThat(panel.xSpan()).isEqualTo(new Span(-1, 7));
        assertThat(panel.ySpan()).isEqualTo(new Span(0, 5));
    }

    @Test
    void theVerticalSpanFollowsWhatIsInsideTheHorizontalRange() {
        Panel panel = Axes.of("").line("y", X, Y).xRange(0, 1.5).panel();

        assertThat(panel.ySpan().high()).isLessThan(3);
    }

    @Test
    void aWindowWithoutDataShowsTheSpanOfAll() {
        Panel panel = Axes.of("").line("y", X, Y).xRange(10, 20).panel();

        assertThat(panel.ySpan().contains(100)).isTrue();
    }

    @Test
    void gapsAndInfinitiesDoNotCount() {
        double[] y = {1, Double.POSITIVE_INFINITY, Double.NaN, 2};

        Span span = Axes.of("").line("y", X, y).panel().ySpan();

        assertThat(span.low()).isBetween(0.9, 1.0);
        assertThat(span.high()).isBetween(2.0, 2.1);
    }

    @Test
    void aReferenceLineIsAlwaysInView() {
        assertThat(Axes.of("").line("y", X, Y).horizontal(-50).panel().ySpan().low())
                .isLessThan(-50);
    }

    @Test
    void constantsHaveRoomAroundThem() {
        double[] five = {5, 5, 5, 5};
        double[] zero = {0, 0, 0, 0};

        assertThat(Axes.of("").line("y", X, five).panel().ySpan()).isEqualTo(new Span(4.5, 5.5));
        assertThat(Axes.of("").line("y", X, zero).panel().ySpan()).isEqualTo(new Span(-1, 1));
        assertThat(Axes.of("").line("y", X, five).logY().panel().ySpan()).isEqualTo(new Span(2.5, 10));
    }
}
