package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private final HarmonicOscillator oscillator = new HarmonicOscillator();

    @Test
    void keepsTheStartAndEveryStep() {
        Trajectory orbit = Simulation.of(3, 0.5).run(oscillator, State.of(1, 0));

        assertThat(orbit.times()).containsExactly(0, 0.5, 1, 1.5);
        assertThat(orbit.first()).isEqualTo(State.of(1, 0));
        assertThat(orbit.get(1)).isEqualTo(State.of(0.75, -0.5)); // p = 0 − 0.5·1, then q = 1 + 0.5·p
    }

    @Test
    void followsTheTrueMotion() {
        Trajectory orbit = Simulation.of(2000, 0.01).run(oscillator, State.of(1, 0));

        for (int k = 0; k < orbit.size(); k++) { // the error of a method of order 1 stays below dt here
            assertThat(orbit.get(k).q(0)).isCloseTo(Math.cos(0.01 * k), within(0.01));
            assertThat(orbit.get(k).p(0)).isCloseTo(-Math.sin(0.01 * k), within(0.01));
        }
    }

    @Test
    void keepsEveryKthState() {
        Simulation all = Simulation.of(7, 0.1);
        Trajectory everyThird = all.withKeepEvery(3).run(oscillator, State.of(1, 0));
        Trajectory every = all.run(oscillator, State.of(1, 0));

        assertThat(everyThird.times()).containsExactly(0, 3 * 0.1, 6 * 0.1);
        assertThat(everyThird.get(1)).isEqualTo(every.get(3));
        assertThat(everyThird.last()).isEqualTo(every.get(6));
    }

    @Test
    void runsSeveralStartsAsEachAlone() {
        Simulation simulation = Simulation.of(20, 0.05);
        State one = State.of(new double[] {0.1, 0.2}, new double[] {0.3, 0});
        State two = State.of(new double[] {-0.2, 0.1}, new double[] {0, 0.1});

        List<Trajectory> both = simulation.run(new HenonHeiles(), List.of(one, two));

        assertThat(both)
                .containsExactly(simulation.run(new HenonHeiles(), one), simulation.run(new HenonHeiles(), two));
    }

    @Test
    void isAValueChangedByCopies() {
        Simulation simulation = Simulation.of(10, 0.1);

        assertThat(simulation).isEqualTo(new Simulation(new SymplecticEuler(), 10, 0.1, 1));
        assertThat(simulation.withKeepEvery(5).keepEvery()).isEqualTo(5);
        assertThat(simulation.withIntegrator(new SymplecticEuler())).isEqualTo(simulation);
    }

    @Test
    void refusesWhatCannotBeRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(0, 0.1))
                .withMessage("steps must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(10, Double.NaN))
                .withMessage("dt must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(10, -0.1))
                .withMessage("dt must be finite and > 0, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(10, 0.1).withKeepEvery(0))
                .withMessage("keepEvery must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(10, 0.1).withKeepEvery(11))
                .withMessage("keepEvery must be <= steps (10), got 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(10, 0.1).run(oscillator, List.of()))
                .withMessage("the number of starts must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(10, 0.1).run(new HenonHeiles(), State.of(1, 0)))
                .withMessage("state must have 2 positions and as many momenta, got 1");
    }

    @Test
    void moreRowsThanAnArrayHoldsAreRefused() {
        Simulation endless = Simulation.of(Integer.MAX_VALUE, 0.01);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> endless.run(new HarmonicOscillator(), State.of(1, 0)))
                .withMessage(
                        "positions kept of a realisation must be at most 2^31 - 9 numbers, got 2147483648; keep fewer"
                                + " states");
    }
}
