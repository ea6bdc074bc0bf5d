package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void equalRatiosAreEqualSteps() {
        Sparkline line = of(DoubleStream.iterate(1, loss -> loss / 10).limit(8));

        assertThat(line.text(32)).isEqualTo("█▇▆▅▄▃▂▁");
    }

    @Test
    void showsTheLatestPartOnItsOwnScale() {
        Sparkline line = of(DoubleStream.concat(DoubleStream.of(1e9), DoubleStream.of(4, 3, 2, 1)));

        assertThat(line.text(4)).isEqualTo("█▇▅▁");
    }

    @Test
    void keepsHalfOfHoweverManyThereAre() {
        Sparkline line = of(DoubleStream.iterate(1, loss -> loss * 0.9999).limit(100_000));

        assertThat(line.text(100)).hasSize(32).startsWith("█").endsWith("▁");
        assertThat(line.text(10)).hasSize(10).startsWith("█").endsWith("▁");
    }

    @Test
    void noiseIsNoMountain() {
        assertThat(of(DoubleStream.of(1, 1.001, 0.999, 1)).text(8)).isEqualTo("▄▄▄▄");
    }

    @Test
    void whatIsNotFiniteIsACross() {
        assertThat(of(DoubleStream.of(1, 10, Double.NaN, Double.POSITIVE_INFINITY))
                        .text(8))
                .isEqualTo("▁█××");
        assertThat(of(DoubleStream.of(Double.NaN)).text(8)).isEqualTo("×");
    }

    @Test
    void zeroIsTheLowest() {
        assertThat(of(DoubleStream.of(1, 100, 0)).text(8)).isEqualTo("▁█▁");
        assertThat(of(DoubleStream.of(0, 0)).text(8)).isEqualTo("▁▁");
    }

    @Test
    void isEmptyBeforeTheFirst() {
        assertThat(new Sparkline().text(8)).isEmpty();
    }

    private static Sparkline of(DoubleStream losses) {
        Sparkline line = new Sparkline();
        losses.forEach(line::add);
        return line;
    }
}
