package io.symplex.plot;

import static io.symplex.plot.Samples.comparison;
import static io.symplex.plot.Samples.panel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureLayoutTest {

    @Test
    void stackedPlotAreasLineUp() {
        List<Rectangle> plots = plots(comparison());

        assertThat(plots.get(0).x).isEqualTo(plots.get(1).x);
        assertThat(plots.get(0).width).isEqualTo(plots.get(1).width);
        assertThat(plots.get(0).height).isEqualTo(plots.get(1).height);
        assertThat(plots.get(0).getMaxY()).isLessThan(plots.get(1).getMinY());
    }

    @Test
    void theChartDrawsItsDataExactlyInItsPlace() {
        Graphics2D g = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB).createGraphics();

        for (Place place : FigureLayout.of(comparison())) {
            assertThat(new PanelPainter(place).chart(g)).isEqualTo(place.plot());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void legendsCoverNoPlotAreaAndLieInsideTheFigure(int columns) {
        Axes many = panel("many")
                .line("second", new double[] {1}, new double[] {1})
                .points("a third one with a label so long that it has to stand alone", new double[] {1}, new double[] {1
                });
        Figure figure = Figure.of(many, panel("b"), many, panel("c"), many).columns(columns);

        List<Place> places = FigureLayout.of(figure);

        Rectangle whole = new Rectangle(figure.width(), figure.height());
        for (Place place : places) {
            assertThat(whole.contains(place.legend())).isTrue();
            assertThat(plots(figure)).noneMatch(plot -> plot.intersects(place.legend()));
        }
    }

    @Test
    void aNarrowLegendStandsBesideASingleColumnAndBelowSeveral() {
        Place beside = FigureLayout.of(Figure.of(panel("a"))).get(0);
        Place below =
                FigureLayout.of(Figure.of(panel("a"), panel("b")).columns(2)).get(0);

        assertThat(beside.legend().getMinX()).isGreaterThan(beside.plot().getMaxX());
        assertThat(below.legend().getMinY()).isGreaterThan(below.plot().getMaxY());
    }

    @Test
    void aPanelWithoutNamesHasNoLegend() {
        Axes nameless = Axes.of("a").line("", new double[] {0, 1}, new double[] {0, 1});

        assertThat(FigureLayout.of(Figure.of(nameless)).get(0).legend().isEmpty())
                .isTrue();
    }

    @Test
    void equalScalesMakeAUnitEquallyLong() {
        Axes wide = Axes.of("phase")
                .line("orbit", new double[] {-3, 3}, new double[] {-1, 1})
                .equalAspect();

        Place place = FigureLayout.of(Figure.of(wide).size(700, 300)).get(0);

        double perX = place.plot().width / place.view().x().size();
        double perY = place.plot().height / place.view().y().size();
        assertThat(perX).isCloseTo(perY, within(1e-9 * perX));
        assertThat(place.view().y().contains(-1)).isTrue();
    }

    @Test
    void equalScalesWithinFixedRangesShrinkThePlotArea() {
        Axes fixed = panel("phase").xRange(0, 2).yRange(0, 2).equalAspect();

        Place place = FigureLayout.of(Figure.of(fixed).size(700, 300)).get(0);

        assertThat(place.plot().width).isEqualTo(place.plot().height);
        assertThat(place.view().x()).isEqualTo(new Span(0, 2));
    }

    @Test
    void leavesRoomForTheWidestTickLabelOfAnyPanel() {
        Axes offset = Axes.of("offset").line("y", new double[] {0, 1}, new double[] {0.500001, 0.500002});

        Place alone = FigureLayout.of(Figure.of(panel("a"))).get(0);
        Place together = FigureLayout.of(Figure.of(panel("a"), offset)).get(0);

        assertThat(together.plot().x).isGreaterThan(alone.plot().x);
    }

    @Test
    void manyPanelsStandInRowsAndColumns() {
        List<Rectangle> plots =
                plots(Figure.of(Collections.nCopies(5, panel("a"))).columns(2));

        assertThat(plots.get(0).y).isEqualTo(plots.get(1).y);
        assertThat(plots.get(0).x).isEqualTo(plots.get(2).x).isEqualTo(plots.get(4).x);
        assertThat(plots.get(1).x).isEqualTo(plots.get(3).x).isGreaterThan(plots.get(0).x);
    }

    private static List<Rectangle> plots(Figure figure) {
        return FigureLayout.of(figure).stream().map(Place::plot).toList();
    }
}
