package io.symplex.plot;

import static io.symplex.plot.Samples.steps;
import static io.symplex.plot.Samples.unitFrame;
import static io.symplex.plot.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolylineTest {

    private static final Rectangle2D WINDOW = new Rectangle2D.Double(0, 0, 100, 100);

    @Test
    void aMillionPointsKeepTheirPeaks() {
        int n = 1_000_000;
        double[] y = values(n, i -> 50 + Math.sin(i));
        y[314_159] = 99;
        y[271_828] = 1;

        Polyline seen = line(values(n, i -> i / 1e4), y).visible(unitFrame());

        assertThat(seen.size()).isLessThanOrEqualTo(4 * 200);
        assertThat(heights(seen)).contains(99.0, 1.0);
        assertThat(seen.x(0)).isZero();
        assertThat(seen.x(seen.size() - 1)).isEqualTo((n - 1) / 1e4);
    }

    @Test
    void aFewPointsAreAllKept() {
        Polyline seen = line(steps(100), steps(100)).visible(unitFrame());

        assertThat(seen.size()).isEqualTo(100);
    }

    @Test
    void anOrbitThatGoesRoundAndRoundIsDrawnOnce() {
        int n = 300_000;
        double[] x = values(n, i -> 50 + 40 * Math.cos(i * 0.01));
        double[] y = values(n, i -> 50 + 40 * Math.sin(i * 0.01));

        Polyline seen = line(x, y).visible(unitFrame());

        assertThat(seen.size()).isLessThan(20_000);
        assertThat(heights(seen).stream().mapToDouble(h -> h).max().orElseThrow())
                .isGreaterThan(89.99);
        assertThat(heights(seen).stream().mapToDouble(h -> h).min().orElseThrow())
                .isLessThan(10.01);
    }

    @Test
    void aValueThatIsNotFiniteMakesAGap() {
        double[] y = {1, 2, Double.NaN, 4, 5, Double.POSITIVE_INFINITY, 7};

        List<String> path = path(line(steps(7), y).visible(unitFrame()).clipped(WINDOW));

        assertThat(path).containsExactly("M 0 1", "L 1 2", "M 3 4", "L 4 5", "M 6 7", "L 6 7"); // the last is a dot
    }

    @Test
    void gapsSurviveThinning() {
        Polyline line = new Polyline(0);
        IntStream.range(0, 10).forEach(i -> line.add(0.01 * i, i));
        line.lift();
        IntStream.range(0, 10).forEach(i -> line.add(0.01 * i + 0.2, i));

        Polyline thin = line.thinned(0.5);

        assertThat(thin.size()).isEqualTo(5);
        assertThat(thin.isGap(2)).isTrue();
    }

    @Test
    void whatLeavesTheWindowIsCutAtItsEdge() {
        Polyline line = new Polyline(3);
        line.add(-50, 50);
        line.add(50, 50);
        line.add(50, 1e7);
        line.add(200, 1e7);
        line.add(200, 50);
        line.add(90, 50);

        assertThat(path(line.clipped(WINDOW))).containsExactly("M 0 50", "L 50 50", "L 50 100", "M 100 50", "L 90 50");
    }

    @Test
    void valuesFarOutsideStayFinite() {
        Frame frame = new Frame(WINDOW, x -> x * 1e200, y -> -y * 1e200);

        Path2D path = line(new double[] {0, 1e200}, new double[] {0, 1e200})
                .visible(frame)
                .clipped(WINDOW);

        assertThat(path(path)).containsExactly("M 0 0", "L 0 0");
    }

    @Test
    void aCrowdOfPointsIsThinnedToWhatTheEyeTellsApart() {
        int n = 200_000;
        Points points = new Points(
                "", Series.of("points", values(n, i -> (i * 0.618) % 100), values(n, i -> (i * 0.414) % 100)));

        assertThat(points.visible(unitFrame())).hasSizeBetween(5_000, 15_000);
        assertThat(new Points("", Series.of("points", steps(150), steps(150))).visible(unitFrame()))
                .hasSize(103); // up to a radius outside the window
    }

    private static Line line(double[] x, double[] y) {
        return new Line("", Series.of("line", x, y), LineStyle.SOLID);
    }

    private static List<Double> heights(Polyline line) {
        return IntStream.range(0, line.size())
                .filter(i -> !line.isGap(i))
                .mapToObj(line::y)
                .toList();
    }

    private static List<String> path(Path2D path) {
        List<String> steps = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            String word = i.currentSegment(at) == PathIterator.SEG_MOVETO ? "M" : "L";
            steps.add("%s %.0f %.0f".formatted(word, at[0] + 0.0, at[1] + 0.0));
        }
        return steps;
    }
}
