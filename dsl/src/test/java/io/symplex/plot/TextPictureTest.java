package io.symplex.plot;

import static io.symplex.plot.GoldenText.assertIsAsKept;
import static io.symplex.plot.Samples.comparison;
import static io.symplex.plot.Samples.panel;
import static io.symplex.plot.Samples.steps;
import static io.symplex.plot.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextPictureTest {

    private static final Field WELL =
            Field.of(new Range(-2.3, 2.3), new Range(-3, 3), (q, p) -> p * p / 2 + (q + 2) * q * (q - 1) * (q - 2));

    /** Values whose histogram is a bell, without a random number. */
    private static double[] bell(int n, double centre) {
        return values(n, i -> centre + Math.log((i + 0.5) / (n - i - 0.5)) / 1.7);
    }

    /** Pictures small enough to be looked at in a diff. */
    @Nested
    class Golden {

        @Test
        void linesWithMarkersPointsAndAReference() throws Exception {
            assertIsAsKept("comparison-80x24", comparison().text(80, 24));
        }

        @Test
        void theSameWithMoreRoom() throws Exception {
            assertIsAsKept("comparison-120x40", comparison().text(120, 40));
        }

        @Test
        void shadesWithAScaleAndLevelLines() throws Exception {
            Axes landscape = Axes.of("landscape").xLabel("q").yLabel("p").heatMap("H(q, p)", WELL);
            double[] orbitQ = values(101, i -> 1.5 + 0.3 * Math.cos(i / 16));
            double[] orbitP = values(101, i -> Math.sin(i / 16));

            assertIsAsKept("heat-60x16", Figure.of(landscape).text(60, 16));
            assertIsAsKept(
                    "heat-and-levels-60x16",
                    Figure.of(landscape.contours("", WELL, -4, 0, 4).line("orbit", orbitQ, orbitP))
                            .text(60, 16));
        }

        @Test
        void levelLinesSayTheirLevels() throws Exception {
            Axes panel = Axes.of("").xLabel("q").yLabel("p").contours("H", WELL, -6, -2, 2, 6);

            assertIsAsKept("levels-60x16", Figure.of(panel).text(60, 16));
        }

        @Test
        void barsWithACurveOnThem() throws Exception {
            DoubleUnaryOperator density = q -> 1.7 * Math.exp(-1.7 * q) / Math.pow(1 + Math.exp(-1.7 * q), 2);
            Axes panel = Axes.of("positions")
                    .xLabel("q")
                    .yLabel("density")
                    .density("simulated", bell(400, 0))
                    .curve("expected", new Range(-4, 4), density);

            assertIsAsKept("density-60x16", Figure.of(panel).text(60, 16));
        }

        @Test
        void aSecondHistogramIsAnOutline() throws Exception {
            Axes panel = Axes.of("").histogram("a", bell(400, 0), 20).histogram("b", bell(300, 1), 20);

            assertIsAsKept("histograms-60x16", Figure.of(panel).text(60, 16));
        }

        @Test
        void powersOfTenOnBothAxes() throws Exception {
            double[] dt = {1e-4, 1e-3, 1e-2, 1e-1};
            Axes panel = Axes.of("order")
                    .xLabel("dt")
                    .yLabel("error")
                    .logX()
                    .logY()
                    .line("Euler", dt, dt)
                    .line("Verlet", dt, new double[] {1e-8, 1e-6, 1e-4, 1e-2}, LineStyle.DOTTED);

            assertIsAsKept("log-60x16", Figure.of(panel).text(60, 16));
        }

        @Test
        void aBandAroundItsMiddle() throws Exception {
            double[] t = steps(100);
            Axes panel = Axes.of("")
                    .band(
                            "median of 5",
                            t,
                            values(100, i -> 0.5 * Math.exp(-i / 30)),
                            values(100, i -> Math.exp(-i / 30)),
                            values(100, i -> 1.7 * Math.exp(-i / 30)))
                    .line("other", t, values(100, i -> 1 - i / 110));

            assertIsAsKept("band-60x16", Figure.of(panel).text(60, 16));
        }

        @Test
        void arrowsShowAFlow() throws Exception {
            double[] x = values(35, i -> -1 + (i % 7) / 3);
            double[] y = values(35, i -> -1 + Math.floor(i / 7) / 2);
            double[] dx = y.clone();
            double[] dy = values(35, i -> -x[(int) i]);
            Axes panel = Axes.of("flow").equalAspect().arrows("", x, y, dx, dy);

            assertIsAsKept("arrows-40x20", Figure.of(panel).text(40, 20));
        }

        @Test
        void manyPanelsStandBesideEachOther() throws Exception {
            List<Axes> panels = IntStream.range(0, 4)
                    .mapToObj(k -> Axes.of("panel " + k)
                            .xLabel("t")
                            .line("sin", steps(100), values(100, i -> Math.sin(i / (8.0 + k)))))
                    .toList();

            assertIsAsKept("panels-80x24", Figure.of(panels).title("Four").text(80, 24));
        }

        @Test
        void aCrowdOfPointsIsDots() throws Exception {
            double[] x = values(600, i -> Math.sin(i * 1.234) * i / 600);
            double[] y = values(600, i -> Math.cos(i * 1.234) * i / 600);

            assertIsAsKept(
                    "crowd-40x16",
                    Figure.of(Axes.of("").equalAspect().points("states", x, y)).text(40, 16));
        }

        @Test
        void coloursInsteadOfMarkers() throws Exception {
            assertIsAsKept("comparison-indexed-60x16", comparison().text(60, 16, TextColors.INDEXED));
            assertIsAsKept("comparison-direct-60x16", comparison().text(60, 16, TextColors.DIRECT));
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 6", "23, 9", "40, 12", "80, 24", "132, 43", "200, 60"})
    void neverIsWiderThanAsked(int columns, int rows) {
        for (Figure figure : List.of(
                comparison(),
                Figure.of(Axes.of("a title that is longer than the picture is wide")
                        .heatMap("H(q, p)", WELL)),
                Figure.of(Collections.nCopies(7, panel("a"))).title("seven panels in a row of panels"))) {
            for (TextColors colors : TextColors.values()) {
                assertThat(figure.text(columns, rows, colors).lines())
                        .allSatisfy(
                                line -> assertThat(CellText.width(plain(line))).isLessThanOrEqualTo(columns));
            }
        }
    }

    @Test
    void isAsHighAsAskedOrHigherWherePanelsCouldNotBeRead() {
        assertThat(comparison().text(80, 24).lines())
                .hasSizeLessThanOrEqualTo(24)
                .hasSizeGreaterThan(20);
        assertThat(Figure.of(Collections.nCopies(20, panel("a"))).text(80, 24).lines())
                .hasSizeGreaterThan(24)
                .hasSizeLessThan(80);
    }

    @ParameterizedTest
    @EnumSource
    void coloursChangeNoCharacterButMarkers(TextColors colors) {
        Figure figure = Figure.of(panel("a").xLabel("x"));

        assertThat(plain(figure.text(60, 16, colors))).isEqualTo(figure.text(60, 16));
    }

    @Test
    void everyLineEndsInTheTerminalsOwnColours() {
        assertThat(comparison().text(60, 16, TextColors.INDEXED).lines())
                .anyMatch(line -> line.contains("\033[0;38;5;"))
                .allSatisfy(line -> assertThat(line.lastIndexOf("\033[0m")).isEqualTo(line.lastIndexOf("\033[")));
    }

    @Test
    void aColourTooDarkForADarkTerminalIsTheTerminalsOwn() {
        Axes axes = Axes.of("").arrows("flow", new double[] {0}, new double[] {0}, new double[] {1}, new double[] {0});

        assertThat(Figure.of(axes).text(40, 10, TextColors.DIRECT)).doesNotContain("38;2");
        assertThat(Figure.of(axes.heatMap("", WELL)).text(40, 10, TextColors.DIRECT))
                .contains("38;2;51;51;51;48;2;");
    }

    @Test
    void theSameFigureGivesTheSameText() {
        assertThat(comparison().text(80, 24)).isEqualTo(comparison().text(80, 24));
    }

    @Test
    void wideAndCombiningCharactersKeepTheirPlaces() {
        String text = Figure.of(panel("位置 q\u0307").yLabel("𝑞")).text(40, 10);

        assertThat(text.lines().findFirst().orElseThrow()).isEqualTo("↑ 𝑞  位置 q\u0307" + " ".repeat(24) + "─── y");
    }

    @Test
    void refusesImpossibleSizes() {
        Figure figure = Figure.of(panel("a"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.text(19, 24))
                .withMessage("columns must be >= 20, got 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.text(80, 5))
                .withMessage("rows must be >= 6, got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.text(80, 1001))
                .withMessage("rows must be <= 1000, got 1001");
    }

    private static String plain(String text) {
        return text.replaceAll("\033\\[[0-9;]*m", "")
                .lines()
                .map(String::stripTrailing)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
