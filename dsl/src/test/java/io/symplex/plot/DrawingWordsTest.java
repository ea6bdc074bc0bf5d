package io.symplex.plot;

import static io.symplex.plot.Samples.unitFrame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingWordsTest {

    private static final Range UNIT = new Range(0, 1);
    private static final Field PLANE = Field.of(new Range(0, 100), new Range(0, 50), (x, y) -> y);

    @Test
    void everyKindIsCounted() {
        Axes all = Axes.of("all")
                .heatMap("V", PLANE)
                .contours("levels", PLANE)
                .arrows("flow", new double[] {1}, new double[] {2}, new double[] {3}, new double[] {4})
                .band("band", new double[] {0, 1}, new double[] {0, 0}, new double[] {1, 1}, new double[] {2, 2})
                .histogram("h", new double[] {1, 2})
                .density("d", new double[] {1, 2})
                .curve("c", UNIT, x -> x);

        assertThat(all)
                .hasToString(
                        "Axes 'all': 1 heat map, 1 set of level lines, 1 set of arrows, 2 histograms, 1 band, 1 line");
        assertThat(all.labels()).containsExactly("levels", "flow", "band", "h", "d", "c");
    }

    @Test
    void aFieldIsShownWithoutAMargin() {
        Panel panel = Axes.of("").heatMap("", PLANE).panel();

        assertThat(panel.xSpan()).isEqualTo(new Span(0, 100));
        assertThat(panel.ySpan()).isEqualTo(new Span(0, 50));
    }

    @Test
    void coloursGoUpwardsAndAHoleIsTransparent() {
        Heat heat = new Heat(
                "",
                Field.of(new double[] {0, 60, 100}, new double[] {0, 100}, new double[] {0, 0, Double.NaN, 1, 1, 1}),
                new Span(0, 1));
        Frame upwards = new Frame(unitFrame().area(), x -> x, y -> 100 - y);

        BufferedImage image = heat.image(upwards);

        assertThat(image.getRGB(5, 99)).isEqualTo(ColorMap.rgb(0.005));
        assertThat(image.getRGB(5, 0)).isEqualTo(ColorMap.rgb(0.995));
        assertThat(image.getRGB(80, 50)).isZero();
    }

    @Test
    void coloursGrowLighterStepByStep() {
        double before = 0;
        for (double share = 0; share <= 1; share += 0.01) {
            Color color = new Color(ColorMap.rgb(share));
            double light = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertThat(light).isGreaterThanOrEqualTo(before);
            before = light;
        }
        assertThat(ColorMap.rgb(-3)).isEqualTo(ColorMap.rgb(0));
        assertThat(ColorMap.rgb(7)).isEqualTo(ColorMap.rgb(1));
    }

    @Test
    void levelsAreRoundUnlessSaid() {
        assertThat(levels(Axes.of("").contours("", PLANE))).contains(10.0, 20.0).hasSizeBetween(6, 13);
        assertThat(levels(Axes.of("").contours("", PLANE, 3, 1))).containsExactly(3.0, 1.0);
        assertThat(LevelLabels.text(-0.1 - 0.2)).isEqualTo("−0.3");
        assertThat(LevelLabels.text(20000)).isEqualTo("20\u2009000");
    }

    private static List<Double> levels(Axes axes) {
        return ((Contours) axes.panel().layers().get(0)).levels();
    }

    @Test
    void anArrowPointsWhereTheFlowGoes() {
        Arrows right = new Arrows(
                "", Series.of("", new double[] {50}, new double[] {50}), Series.of("", new double[] {1}, new double[] {0
                }));
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();

        right.draw(g, unitFrame(), new Ink(Color.WHITE, 1, LineStyle.SOLID, 0));

        assertThat(inked(image, 38, 50)).isTrue(); // the longest: 26 pixels
        assertThat(inked(image, 62, 50)).isTrue();
        assertThat(inked(image, 35, 50)).isFalse();
        assertThat(inked(image, 59, 51)).isTrue(); // the head is at the right end
        assertThat(inked(image, 41, 52)).isFalse();
    }

    private static boolean inked(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFFFFFF) != 0;
    }

    @Test
    void aBandFillsWhatIsBetween() {
        Axes axes = Axes.of("")
                .band(
                        "b",
                        new double[] {0, 50, 100},
                        new double[] {10, 10, 10},
                        new double[] {50, 50, 50},
                        new double[] {90, 90, Double.NaN});
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);

        axes.panel().layers().get(0).draw(image.createGraphics(), unitFrame(), Ink.of(Color.WHITE, LineStyle.SOLID));

        assertThat(inked(image, 25, 20)).isTrue();
        assertThat(inked(image, 25, 80)).isTrue();
        assertThat(inked(image, 25, 95)).isFalse();
        assertThat(inked(image, 75, 20)).isFalse(); // the gap
        assertThat(axes.panel().ySpan().contains(10)).isTrue();
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        Axes axes = Axes.of("");
        double[] one = {1};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.heatMap("", PLANE).logX())
                .withMessage("x of the field must be > 0 on a log axis, got 0.0; leave out logX()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.contours("", PLANE).logY())
                .withMessage("y of the field must be > 0 on a log axis, got 0.0; leave out logY()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.contours("", PLANE, Double.NaN))
                .withMessage("levels[0] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.arrows("a", one, one, one, one).logY())
                .withMessage("arrows must have two linear axes, got a log axis; leave out logY()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> axes.arrows("a", one, one, new double[2], one))
                .withMessage("dx must have 1 number, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> axes.band("b", one, new double[] {0}, one, one).logY())
                .withMessage("y of the lower border of band 'b' must be > 0 somewhere on a log axis, got zeros only;"
                        + " leave out logY()");
    }

    @Test
    void aColourBarStandsBetweenThePlotAndTheEdgeAndTheLegendBelow() {
        Figure figure = Figure.of(
                Axes.of("a").heatMap("V", PLANE).line("l", new double[] {0, 1}, new double[] {0, 1}),
                Samples.panel("b"));

        List<Place> places = FigureLayout.of(figure);

        ColorBar bar = places.get(0).colorBar();
        assertThat(bar).isNotNull();
        assertThat(bar.area().x)
                .isGreaterThan(places.get(0).plot().x + places.get(0).plot().width);
        assertThat(places.get(0).plot().x + places.get(0).plot().width + bar.room())
                .isLessThan(figure.width());
        assertThat(bar.area().height).isEqualTo(places.get(0).plot().height);
        assertThat(places.get(0).legend().getMinY())
                .isGreaterThan(places.get(0).plot().getMaxY());
        assertThat(places.get(1).colorBar()).isNull();
        assertThat(places.get(0).plot().width).isEqualTo(places.get(1).plot().width);
    }
}
