package io.symplex.scripts.display;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symplex.integrate.Trajectory;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlotTest {

    private static final Trajectory ORBIT = simulate(harmonicOscillator(), state(1.0, 0.0), 10, 0.1);

    @Test
    void whatHasAFigureIsDrawn() {
        assertThat(Plot.of(harmonicOscillator())).isPresent();
        assertThat(Plot.of(ORBIT)).isPresent();
        assertThat(Plot.of(List.of(ORBIT, ORBIT))).isPresent();
        assertThat(Plot.of(Plot.of(ORBIT).orElseThrow())).isPresent();
    }

    @Test
    void numbersAreDrawnOverTheirIndex() {
        assertThat(Plot.of(new double[] {1, 2, 4}).orElseThrow().toSvg()).contains("index");
        assertThat(Plot.of(List.of(1, 2.5f, 3L))).isPresent();
        assertThat(Plot.of(new double[] {7})).isPresent();
    }

    @Test
    void nothingElseIs() {
        assertThat(Plot.of("text")).isEmpty();
        assertThat(Plot.of(List.of("a"))).isEmpty();
        assertThat(Plot.of(new double[0])).isEmpty();
        assertThat(Plot.of(List.of())).isEmpty();
    }

    @Test
    void aFunctionNeedsARisingRange() {
        assertThat(Plot.function(Math::sin, 0, 1).panels()).hasSize(1);
        assertThatThrownBy(() -> Plot.function(Math::sin, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
