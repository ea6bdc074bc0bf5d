package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.State;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CancellationException;
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
    void anInterruptEndsIt() {
        Simulation endless = Simulation.of(Integer.MAX_VALUE, 0.01).withKeepEvery(1_000_000);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> endless.run(oscillator, State.of(1, 0), (row, time, q, p) -> {
                    if (row == 1) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .withMessage("the simulation was interrupted after 1,000,000 of 2,147,483,647 steps");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptThatCameBeforeIsNoneOfIts() {
        Thread.currentThread().interrupt();

        assertThat(Simulation.of(3, 0.5).run(oscillator, State.of(1, 0)).size()).isEqualTo(4);
        assertThat(Thread.interrupted()).isTrue();
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
    void leavesOutTheStartAndBeginsAtAnotherTime() {
        Simulation all = Simulation.of(4, 0.5);
        Trajectory later =
                all.withKeepEvery(2).withKeepFirst(false).withStartTime(10).run(oscillator, State.of(1, 0));

        assertThat(later.times()).containsExactly(11, 12);
        assertThat(later.get(0)).isEqualTo(all.run(oscillator, State.of(1, 0)).get(2));
        assertThat(all.rows()).isEqualTo(5);
        assertThat(all.withKeepEvery(3).withKeepFirst(false).rows()).isEqualTo(1);
    }

    @Test
    void handsRowsToASinkOrWritesThemIntoArrays() {
        Simulation simulation = Simulation.of(7, 0.1).withKeepEvery(3).withStartTime(1);
        List<State> starts = List.of(
                State.of(new double[] {0.1, 0.2}, new double[] {0.3, 0}),
                State.of(new double[] {-0.2, 0.1}, new double[] {0, 0.1}));
        List<Trajectory> expected = simulation.run(new HenonHeiles(), starts);
        double[] times = new double[3];
        double[] q = new double[3 * 2 * 2];
        double[] p = new double[3 * 2 * 2];
        double[] seen = new double[3];

        simulation.run(new HenonHeiles(), starts, times, q, p);
        simulation.run(new HenonHeiles(), starts, (row, time, rowQ, rowP) -> seen[row] = rowQ[2] + rowP[3]);

        assertThat(times).containsExactly(expected.get(0).times());
        for (int row = 0; row < 3; row++) {
            for (int r = 0; r < 2; r++) {
                for (int i = 0; i < 2; i++) {
                    assertThat(q[(row * 2 + r) * 2 + i])
                            .isEqualTo(expected.get(r).get(row).q(i));
                    assertThat(p[(row * 2 + r) * 2 + i])
                            .isEqualTo(expected.get(r).get(row).p(i));
                }
            }
            State second = expected.get(1).get(row);
            assertThat(seen[row]).isEqualTo(second.q(0) + second.p(1));
        }
    }

    @Test
    void aLongRunIntoASinkNeedsNoMemory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        double[] largest = new double[1];
        Simulation.of(5_000_000, 0.01).run(oscillator, State.of(1, 0), (row, time, q, p) -> {
            largest[0] = Math.max(largest[0], Math.abs(q[0]));
        });

        assertThat(largest[0]).isCloseTo(1, within(0.01));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000); // rows would need 120 MB
    }

    @Test
    void refusesArraysThatDoNotFit() {
        Simulation simulation = Simulation.of(4, 0.1);
        List<State> starts = List.of(State.of(1, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.run(oscillator, starts, new double[4], new double[5], new double[5]))
                .withMessage("outTimes must have 5 numbers, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.run(oscillator, starts, new double[5], new double[6], new double[5]))
                .withMessage("outQ must have 5 numbers, got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.run(oscillator, starts, new double[5], new double[5], new double[0]))
                .withMessage("outP must have 5 numbers, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.withStartTime(Double.NaN))
                .withMessage("startTime must be finite, got NaN");
    }

    @Test
    void isAValueChangedByCopies() {
        Simulation simulation = Simulation.of(10, 0.1);

        assertThat(simulation).isEqualTo(new Simulation(new SymplecticEuler(), 10, 0.1, 1));
        assertThat(simulation.withKeepEvery(5).keepEvery()).isEqualTo(5);
        assertThat(simulation.withIntegrator(new SymplecticEuler())).isEqualTo(simulation);
        assertThat(simulation)
                .isEqualTo(new Simulation(new SymplecticEuler(), 10, 0.1, 1, true, 0, new NoThermostat()));
        assertThat(simulation
                        .withKeepEvery(2)
                        .withKeepFirst(false)
                        .withStartTime(3)
                        .withIntegrator(new StormerVerlet())
                        .withThermostat(new Damping(0.1)))
                .isEqualTo(new Simulation(new StormerVerlet(), 10, 0.1, 2, false, 3, new Damping(0.1)));
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

    @Test
    void leadsFromOneTimeToAnother() {
        assertThat(Simulation.between(0, 20, 0.01)).isEqualTo(Simulation.of(2000, 0.01));
        assertThat(Simulation.between(-1, 0.5, 0.1))
                .isEqualTo(Simulation.of(15, 0.1).withStartTime(-1));
        assertThat(Simulation.between(1e6, 1e6 + 0.3, 0.1).steps()).isEqualTo(3); // but for rounding
    }

    @Test
    void refusesStepsThatDoNotEndAtTheEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.between(0, 1, 0.3))
                .withMessage("dt must lead from 0.0 to 1.0 in a whole number of steps, got 0.3;"
                        + " choose another dt or end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.between(1, 0, 0.1))
                .withMessageStartingWith("dt must lead from 1.0 to 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.between(0, 0, 0.1))
                .withMessageStartingWith("dt must lead from 0.0 to 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.between(0, 1e12, 0.1))
                .withMessageStartingWith("dt must lead from 0.0 to 1.0E12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.between(Double.NaN, 1, 0.1))
                .withMessage("startTime must be finite, got NaN");
    }
}
