package io.symplex.dsl;

import static io.symplex.dsl.Symplex.energies;
import static io.symplex.dsl.Symplex.figure;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.linspace;
import static io.symplex.dsl.Symplex.observations;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.springChain;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.dsl.Symplex.threeBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymplexTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheOscillator() {
        assertThat(harmonicOscillator()).isEqualTo(new HarmonicOscillator(1, 1, 0));
        assertThat(harmonicOscillator(2, 3, 0.5)).isEqualTo(new HarmonicOscillator(2, 3, 0.5));
    }

    @Test
    void refusesAnOscillatorThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> harmonicOscillator(-1, 1, 0))
                .withMessage("mass must be finite and > 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> harmonicOscillator(1, 0, 0))
                .withMessage("springConstant must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> harmonicOscillator(1, 1, Double.NaN))
                .withMessage("equilibriumPosition must be finite, got NaN");
    }

    @Test
    void namesStates() {
        assertThat(state(1.0, -0.5)).isEqualTo(State.of(1.0, -0.5));
        assertThat(state(new double[] {1, 2}, new double[] {3, 4}))
                .isEqualTo(State.of(new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void refusesAStateThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(Double.NaN, 0))
                .withMessage("q must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state(new double[] {1, 2}, new double[] {3}))
                .withMessage("p must have 2 numbers, got 1");
    }

    @Test
    void readsObservations() {
        Observations seen = Seen.withDerivatives(new CoupledOscillators(0.5));
        Path file = folder.resolve("train.csv");
        seen.write(file);

        assertThat(observations(file)).isEqualTo(seen);
        assertThat(observations(file.toString())).isEqualTo(seen);
    }

    @Test
    void simulatesFromAStateAndKeepsEveryStep() {
        Trajectory orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 628, 0.01);

        assertThat(orbit.size()).isEqualTo(629);
        assertThat(orbit.first()).isEqualTo(state(1.0, 0.0));
        assertThat(orbit.last().q(0)).isCloseTo(1, within(0.01)); // once around
    }

    @Test
    void refusesASimulationThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulate(harmonicOscillator(), state(1, 0), 0, 0.01))
                .withMessage("steps must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulate(harmonicOscillator(), state(1, 0), 10, Double.NaN))
                .withMessage("dt must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulate(new CoupledOscillators(0.5), state(1, 0), 10, 0.01))
                .withMessage("state must have 2 positions and as many momenta, got 1");
    }

    @Test
    void simulatesFromOneTimeToAnother() {
        Trajectory swing = simulate(harmonicOscillator(), state(1.0, 0.0), simulation(1.0, 2.0, 0.25));

        assertThat(swing.times()).containsExactly(1, 1.25, 1.5, 1.75, 2);
        assertThat(simulation(0.0, 20.0, 0.01)).isEqualTo(simulation(2000, 0.01));
    }

    @Test
    void tellsTheEnergiesAlongATrajectory() {
        Trajectory orbit = simulate(harmonicOscillator(), state(1.0, 0.0), 2, 0.5); // p: 0, −1/2, −7/8; q: 1, 3/4, 5/16

        assertThat(energies(harmonicOscillator().kineticPart(), orbit)).containsExactly(0, 0.125, 0.3828125);
        assertThat(energies(harmonicOscillator(), orbit)).containsExactly(0.5, 0.40625, 0.431640625);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> energies(new CoupledOscillators(0.5), orbit))
                .withMessage("system must have as many degrees of freedom as the trajectory (1), got 2");
    }

    @Test
    void spacesNumbersEvenly() {
        assertThat(linspace(-1, 1, 5)).containsExactly(-1, -0.5, 0, 0.5, 1);
        assertThat(linspace(0.1, 0.7, 100)).startsWith(0.1).endsWith(0.7).isSorted();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linspace(0, 1, 1))
                .withMessage("count must be >= 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linspace(0, Double.NaN, 3))
                .withMessage("last must be finite, got NaN");
    }

    @Test
    void saysHowManyCoordinatesOfATrajectoryItDraws() {
        Figure six = figure(
                simulate(threeBody(), state(new double[] {0, 0, 1, 0, 0, 2}, new double[6]), simulation(10, 0.01)));
        Figure ten = figure(simulate(springChain(10), state(new double[10], new double[10]), 10, 0.01));

        assertThat(six.panels()).extracting(Axes::title).containsExactly("positions", "momenta");
        assertThat(six.panels().get(0).labels()).hasSize(6).endsWith("q₅");
        assertThat(ten.panels())
                .extracting(Axes::title)
                .containsExactly("positions, the first 7 of 10", "momenta, the first 7 of 10");
        assertThat(ten.panels().get(1).labels()).hasSize(7).endsWith("p₆");
    }

    @Test
    void drawsATrajectory() {
        Figure one = figure(simulate(harmonicOscillator(), state(1, 0), 100, 0.1));
        Figure two = figure(
                simulate(new CoupledOscillators(0.5), state(new double[] {1, 0}, new double[] {0, 1}), 100, 0.1));

        assertThat(one.title()).isEqualTo("Trajectory");
        assertThat(one.panels()).extracting(Axes::title).containsExactly("states");
        assertThat(one.panels().get(0).labels()).containsExactly("q", "p");
        assertThat(two.panels()).extracting(Axes::title).containsExactly("positions", "momenta");
        assertThat(two.panels().get(0).labels()).containsExactly("q₀", "q₁");
        assertThat(two.panels().get(1).labels()).containsExactly("p₀", "p₁");
    }
}
