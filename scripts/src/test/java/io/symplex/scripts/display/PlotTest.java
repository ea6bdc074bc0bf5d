package io.symplex.scripts.display;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symplex.data.Observations;
import io.symplex.dsl.Ensemble;
import io.symplex.dsl.EnsembleComparison;
import io.symplex.dsl.EnsembleTrajectory;
import io.symplex.dsl.Experiment;
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
    void anEnsembleAndWhatItSaysAreDrawn() {
        Observations seen = Observations.of(List.of(ORBIT));
        Ensemble ensemble = Experiment.of(seen)
                .trajectoryMatching(0.1)
                .hidden(4)
                .epochs(5)
                .ensemble(2)
                .train();

        assertThat(Plot.of(ensemble)).contains(ensemble.figure());
        EnsembleTrajectory motion = ensemble.simulate(state(1.0, 0.0), 10, 0.1);
        assertThat(Plot.of(motion)).contains(motion.figure());
        EnsembleComparison comparison = ensemble.compare(seen, 0.1);
        assertThat(Plot.of(comparison)).contains(comparison.figure());
        assertThat(Plot.of(comparison.calibration()))
                .contains(comparison.calibration().figure());
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
