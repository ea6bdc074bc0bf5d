package io.symplex.plot;

import static io.symplex.plot.Samples.comparison;
import static io.symplex.plot.Samples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @Test
    void knowsItsPanelsAndTheirNames() {
        Figure figure = comparison();

        assertThat(figure.panels()).extracting(Axes::title).containsExactly("states", "errors");
        assertThat(figure.panels().get(0).labels()).containsExactly("q true", "q learned", "seen");
        assertThat(figure.title()).isEqualTo("Oscillator");
    }

    @Test
    void describesItselfInAShortSentence() {
        assertThat(comparison()).hasToString("Figure 'Oscillator': 2 panels, 3 lines, 1 set of points");
        assertThat(Figure.of(panel(""))).hasToString("Figure: 1 panel, 1 line");
    }

    @Test
    void everyWordReturnsANewFigure() {
        Figure plain = Figure.of(panel("a"));

        Figure other = plain.title("t").size(300, 200).columns(4);

        assertThat(plain.title()).isEmpty();
        assertThat(other.width()).isEqualTo(300);
        assertThat(other.height()).isEqualTo(200);
        assertThat(other)
                .isEqualTo(
                        Figure.of(List.of(panel("a"))).columns(4).size(300, 200).title("t"));
        assertThat(other)
                .isNotEqualTo(plain)
                .hasSameHashCodeAs(plain.title("t").size(300, 200).columns(4));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "8, 2", "9, 3"})
    void choosesItsColumnsByTheNumberOfPanels(int panels, int columns) {
        Figure figure = Figure.of(Collections.nCopies(panels, panel("a")));

        assertThat(figure.columns()).isEqualTo(columns);
    }

    @Test
    void hasNoMoreColumnsThanPanels() {
        assertThat(Figure.of(panel("a"), panel("b")).columns(5).columns()).isEqualTo(2);
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(Figure::of)
                .withMessage("a figure must have at least one panel, got none; say Figure.of(axes)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figure.of(panel("a"), Axes.of("b").horizontal(1)))
                .withMessage("panel 'b' must have a line or points, got none; add line(...)");
    }

    @Test
    void refusesImpossibleSizes() {
        Figure figure = Figure.of(panel("a"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.size(100, 400))
                .withMessage("width must be from 160 to 6000 pixels, got 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.size(400, 6001))
                .withMessage("height must be from 160 to 6000 pixels, got 6001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.columns(0))
                .withMessage("columns must be >= 1, got 0");
    }

    @Test
    void refusesToSqueezePanelsToNothing() {
        Figure figure = Figure.of(Collections.nCopies(6, panel("a"))).columns(1).size(400, 200);

        assertThatIllegalArgumentException()
                .isThrownBy(figure::toSvg)
                .withMessageMatching("size must leave each panel a plot area of at least 60 × 40 pixels,"
                        + " got \\d+ × -?\\d+ in a figure of 400 × 200; enlarge it or change columns");
    }
}
