package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AxesTest {

    private static final double[] X = {0, 1, 2};
    private static final double[] Y = {1, 3, 2};

    @Test
    void everyWordReturnsANewPanelAndLeavesTheOldOne() {
        Axes empty = Axes.of("states");

        Axes full = empty.line("q", X, Y).points("seen", X, Y);

        assertThat(empty.labels()).isEmpty();
        assertThat(full.labels()).containsExactly("q", "seen");
        assertThat(full.title()).isEqualTo("states");
    }

    @Test
    void laterChangesOfAnArrayDoNotReachThePanel() {
        double[] y = Y.clone();
        Axes axes = Axes.of("").line("q", X, y);

        y[0] = 99;

        assertThat(axes).isEqualTo(Axes.of("").line("q", X, Y));
    }

    @Test
    void panelsAreEqualByValue() {
        Axes axes = Axes.of("a").line("q", X, Y).horizontal(1).xRange(0, 1).logY();

        assertThat(axes)
                .isEqualTo(
                        Axes.of("a").line("q", X, Y).horizontal(1).xRange(0, 1).logY())
                .hasSameHashCodeAs(
                        Axes.of("a").line("q", X, Y).horizontal(1).xRange(0, 1).logY())
                .isNotEqualTo(Axes.of("a").line("q", X, Y).horizontal(1).xRange(0, 1));
    }

    @Test
    void describesItselfInAShortSentence() {
        assertThat(Axes.of("")).hasToString("Axes: nothing drawn");
        assertThat(Axes.of("states").line("q", X, Y).line("p", X, Y).points("seen", X, Y))
                .hasToString("Axes 'states': 2 lines, 1 set of points");
        assertThat(Axes.of("states").points("a", X, Y).points("b", X, Y))
                .hasToString("Axes 'states': 2 sets of points");
    }

    @Test
    void namelessLayersAreNotInTheLegend() {
        assertThat(Axes.of("").line("", X, Y).horizontal(2).labels()).isEmpty();
    }

    /** The error of a simulation is zero where it starts; that is no reason to draw nothing. */
    @Test
    void aZeroIsAGapOnALogAxis() {
        double[] error = {0, 1e-3, 1e-2};
        Axes logarithmic = Axes.of("").line("Δq", X, error).logY();

        assertThat(logarithmic)
                .isEqualTo(Axes.of("")
                        .line("Δq", X, new double[] {Double.NaN, 1e-3, 1e-2})
                        .logY());
        assertThat(Axes.of("").logY().line("Δq", X, error)).isEqualTo(logarithmic);
        assertThat(Axes.of("").points("", X, Y).logX())
                .isEqualTo(Axes.of("")
                        .points("", new double[] {Double.NaN, 1, 2}, Y)
                        .logX());
        assertThat(logarithmic.panel().ySpan().low()).isBetween(5e-4, 1e-3);
    }

    @Nested
    class Refuses {

        @Test
        void columnsOfDifferentLengths() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").line("q true", X, new double[] {1, 2}))
                    .withMessage("line 'q true' must have as many y as x, got 2 y for 3 x");
        }

        @Test
        void nothingToDraw() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").line("q", new double[0], new double[0]))
                    .withMessage("line 'q' must have at least one finite point, got no point");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").points("q", X, new double[] {Double.NaN, Double.NaN, Double.NaN}))
                    .withMessage("points 'q' must have at least one finite point, got none among 3");
        }

        @Test
        void whatHasNoLogarithmInEitherOrderOfWords() {
            double[] error = {0.1, -0.2, Double.NaN};
            String message = "y of line 'Δq' must be >= 0 on a log axis, got -0.2 at index 1;"
                    + " make it NaN to leave a gap, or leave out logY()";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").line("Δq", X, error).logY())
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").logY().line("Δq", X, error))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Axes.of("").points("Δq", new double[] {-1, 0, 1}, Y).logX())
                    .withMessage("x of points 'Δq' must be >= 0 on a log axis, got -1.0 at index 0;"
                            + " make it NaN to leave a gap, or leave out logX()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").line("Δq", X, new double[3]).logY())
                    .withMessage(
                            "y of line 'Δq' must be > 0 somewhere on a log axis, got zeros only; leave out logY()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Axes.of("").histogram("h", new double[] {0, 1}).logX())
                    .withMessage("values of histogram 'h' must be > 0 on a log axis, got a bin from 0.0; leave out"
                            + " logX()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").logY().horizontal(-1))
                    .withMessage(
                            "y of horizontal must be > 0 on a log axis, got -1.0; leave it out, or leave out logY()");
        }

        @Test
        void rangesThatDoNotRise() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").xRange(3, 1))
                    .withMessage("xRange must rise, got 3.0 to 1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").yRange(Double.NaN, 1))
                    .withMessage("yRange must be finite, got NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").yRange(0, 1).logY())
                    .withMessage("yRange must be > 0 on a log axis, got 0.0 to 1.0");
        }

        @Test
        void equalScalesOnALogAxis() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").logX().equalAspect())
                    .withMessage("equalAspect must have two linear axes, got a log axis;"
                            + " leave out equalAspect(), logX() and logY()");
        }

        @Test
        void aReferenceLineNowhere() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").horizontal(Double.NaN))
                    .withMessage("y of horizontal must be finite, got NaN");
        }

        @Test
        void textsOfSeveralLines() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("two\nlines"))
                    .withMessage("title must be one line of plain text, got character U+000A in it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axes.of("").line("\uD800", X, Y))
                    .withMessage("label must be one line of plain text, got character U+D800 in it");
        }
    }
}
