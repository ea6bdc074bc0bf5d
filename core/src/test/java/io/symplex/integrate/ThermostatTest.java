package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.CurvedOscillator;
import io.symplex.system.DoubleWell;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.Reals;
import io.symplex.system.SpringChain;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Damping, Langevin and BAOAB: what the formulas say, and what statistical mechanics says of long runs. */
class ThermostatTest {

    private final HarmonicOscillator oscillator = new HarmonicOscillator();

    @Test
    void dampingShrinksTheMomentumAfterEachStep() {
        double[] q = {1};
        double[] p = {0.5};
        double[] freeQ = q.clone();
        double[] freeP = p.clone();
        new Damping(0.3).stepper(new SymplecticEuler(), oscillator, 1).step(0.1, q, p);
        new SymplecticEuler().stepper(oscillator, 1).step(0.1, freeQ, freeP);

        assertThat(q).isEqualTo(freeQ);
        assertThat(p[0]).isEqualTo(freeP[0] * StrictMath.exp(-0.3 * 0.1));
    }

    @Test
    void aColdLangevinBathIsDampingBitForBit() {
        Simulation simulation = Simulation.of(100, 0.05);

        assertThat(simulation.withThermostat(new Langevin(0.3, 0, 1, 7)).run(oscillator, State.of(1, 0)))
                .isEqualTo(simulation.withThermostat(new Damping(0.3)).run(oscillator, State.of(1, 0)));
        assertThat(simulation.withThermostat(new Damping(0)).run(oscillator, State.of(1, 0)))
                .isEqualTo(simulation.run(oscillator, State.of(1, 0)));
    }

    @Test
    void sameSeedSameBitsAndARealisationDependsOnNoOther() {
        Simulation simulation = Simulation.of(50, 0.05).withThermostat(new Langevin(1, 0.5, 1, 7));
        State start = State.of(1, 0);

        List<Trajectory> three = simulation.run(oscillator, List.of(start, start, start));

        assertThat(three).isEqualTo(simulation.run(oscillator, List.of(start, start, start)));
        assertThat(three.get(0)).isEqualTo(simulation.run(oscillator, start));
        assertThat(three.get(1)).isNotEqualTo(three.get(0)).isNotEqualTo(three.get(2));
        assertThat(simulation.withThermostat(new Langevin(1, 0.5, 1, 8)).run(oscillator, start))
                .isNotEqualTo(three.get(0));
    }

    @Test
    void langevinKeepsTheStationaryStateThatItsFormulaHas() {
        // One step is linear, so its covariance has a fixed point: at Δt = 0.5 it is far from k_BT, and a wrong σ as
        // far.
        double dt = 0.5;
        double[] fixed = stationary(dt, 1, 2);

        Moments moments = new Moments(Simulation.of(2000, dt).withThermostat(new Langevin(1, 2, 1, 3)), oscillator);

        moments.assertMean(moments.q2, fixed[0]);
        moments.assertMean(moments.p2, fixed[1]);
        assertThat(fixed[0]).isLessThan(1.8); // not 2: it is the formula that is tested, not the law it approximates
    }

    /** ⟨q²⟩ and ⟨p²⟩ of symplectic Euler on the oscillator and Langevin's heat, by iteration of the covariance. */
    private static double[] stationary(double dt, double friction, double temperature) {
        double decay = Math.exp(-friction * dt);
        double noise = temperature * (1 - decay * decay);
        double[][] step = {{1 - dt * dt, dt}, {-dt * decay, decay}};
        double qq = 1;
        double qp = 0;
        double pp = 1;
        for (int k = 0; k < 1000; k++) {
            double[][] m = step;
            double newQq = m[0][0] * m[0][0] * qq + 2 * m[0][0] * m[0][1] * qp + m[0][1] * m[0][1] * pp;
            double newQp =
                    m[0][0] * m[1][0] * qq + (m[0][0] * m[1][1] + m[0][1] * m[1][0]) * qp + m[0][1] * m[1][1] * pp;
            pp = m[1][0] * m[1][0] * qq + 2 * m[1][0] * m[1][1] * qp + m[1][1] * m[1][1] * pp + noise;
            qq = newQq;
            qp = newQp;
        }
        return new double[] {qq, pp};
    }

    @Test
    void baoabKeepsThePositionsOfAnOscillatorExactAtAnyStep() { // ⟨q²⟩ = k_BT/k, ⟨p²⟩ = m k_BT (1 − ω²Δt²/4)
        double dt = 0.8;
        Simulation simulation = Simulation.of(2000, dt).withThermostat(new Baoab(1, 2, 1.5, 3));

        Moments moments = new Moments(simulation, new HarmonicOscillator(1.5, 0.6, 0));

        moments.assertMean(moments.q2, 2 / 0.6);
        moments.assertMean(moments.p2, 1.5 * 2 * (1 - 0.6 / 1.5 * dt * dt / 4));
    }

    @Test
    void everyCoordinateHoldsHalfTheTemperatureWhateverItsMass() { // ⟨p²/m⟩ = k_BT
        SpringChain chain = new SpringChain(new double[] {0.5, 1, 4}, new double[] {1, 2, 1, 0.5});
        for (Thermostat bath : List.of(new Langevin(1, 0.7, chain.masses(), 5), new Baoab(1, 0.7, chain.masses(), 5))) {
            double[] sums = new double[3];
            double[] squares = new double[3]; // of the means of the realisations
            int count = 500;
            double[][] mean = new double[count][3];
            Simulation.of(8000, 0.02)
                    .withKeepEvery(5)
                    .withKeepFirst(false)
                    .withThermostat(bath)
                    .run(chain, Collections.nCopies(count, State.of(new double[3], new double[3])), (row, t, q, p) -> {
                        for (int i = 0; row >= 400 && i < p.length; i++) { // the first quarter warms up
                            mean[i / 3][i % 3] += p[i] * p[i] / chain.masses().get(i % 3) / 1200;
                        }
                    });
            for (double[] one : mean) {
                for (int i = 0; i < 3; i++) {
                    sums[i] += one[i] / count;
                    squares[i] += one[i] * one[i] / count;
                }
            }
            for (int i = 0; i < 3; i++) {
                double error = Math.sqrt((squares[i] - sums[i] * sums[i]) / (count - 1));
                assertThat(error).isLessThan(0.007); // one part in 100 of k_BT: a wrong σ is tens of errors away
                // the error of the step adds at most Δt γ/2 k_BT here
                assertThat(sums[i]).as("coordinate %d of %s", i, bath).isCloseTo(0.7, within(4 * error + 0.007));
            }
        }
    }

    @Test
    void positionsInTheDoubleWellAreDistributedAsBoltzmannSays() {
        isDistributedAsBoltzmannSays(Simulation.of(1500, 0.04), new Baoab(1, 3, 1, 11));
        // after steps of Störmer-Verlet so short its error, of order Δt², is not seen
        isDistributedAsBoltzmannSays(
                Simulation.of(2000, 0.03).withIntegrator(new StormerVerlet()), new Langevin(1, 3, 1, 11));
    }

    private static void isDistributedAsBoltzmannSays(Simulation simulation, Thermostat bath) {
        DoubleWell well = new DoubleWell();
        int count = 20_000; // realisations, independent at the end of a run that forgets its start
        double[] end = new double[count];
        simulation
                .withKeepEvery(simulation.steps())
                .withKeepFirst(false)
                .withThermostat(bath)
                .run(
                        well,
                        Collections.nCopies(count, State.of(0.4, 0)),
                        (row, time, q, p) -> System.arraycopy(q, 0, end, 0, count));

        assertThat(chiSquare(end, boltzmann(well, 3))).isLessThan(43.8); // once in 1,000 by chance
        assertThat(chiSquare(end, boltzmann(well, 1.1 * 3))).isGreaterThan(100); // a tenth off is seen
    }

    /** The 19 positions that divide e^(−V/k_BT) into 20 equal parts. */
    private static double[] boltzmann(DoubleWell well, double temperature) {
        int cells = 100_000;
        double[] sums = new double[cells + 1];
        for (int i = 0; i < cells; i++) {
            double q = -4 + 8.0 * (i + 0.5) / cells;
            sums[i + 1] = sums[i] + Math.exp(-well.energy(q, 0) / temperature);
        }
        double[] bounds = new double[19];
        for (int k = 1; k < 20; k++) {
            int at = Arrays.binarySearch(sums, sums[cells] * k / 20);
            bounds[k - 1] = -4 + 8.0 * (at < 0 ? -at - 1 : at) / cells;
        }
        return bounds;
    }

    private static double chiSquare(double[] values, double[] bounds) {
        int[] bins = new int[20];
        for (double value : values) {
            int at = Arrays.binarySearch(bounds, value);
            bins[at < 0 ? -at - 1 : at]++;
        }
        double expected = values.length / 20.0;
        double sum = 0;
        for (int bin : bins) {
            sum += (bin - expected) * (bin - expected) / expected;
        }
        return sum;
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Damping(-1))
                .withMessage("friction must be finite and >= 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Langevin(Double.NaN, 1, 1, 0))
                .withMessage("friction must be finite and >= 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Langevin(1, -1, 1, 0))
                .withMessage("temperature must be finite and >= 0, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Langevin(1, 1, 0, 0))
                .withMessage("mass must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Langevin(1, 1, Reals.of(1, -2), 0))
                .withMessage("masses[1] must be finite and > 0, got -2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Baoab(1, Double.POSITIVE_INFINITY, 1, 0))
                .withMessage("temperature must be finite and >= 0, got Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Langevin(1, 1, Reals.of(1, 2), 0).stepper(new SymplecticEuler(), oscillator, 1))
                .withMessage("masses must have 1 number or one for each of 1 coordinates, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Damping(1)
                        .stepper(new SymplecticEuler(), oscillator, 1)
                        .step(-0.1, new double[1], new double[1]))
                .withMessage("dt must be finite and > 0, got -0.1");
    }

    @Test
    void baoabSplitsTheStepOfVerletAlone() {
        Baoab bath = new Baoab(1, 1, 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bath.stepper(new Yoshida4(), oscillator, 1))
                .withMessage("integrator must be Störmer-Verlet or symplectic Euler for BAOAB, got Yoshida 4; say"
                        + " withIntegrator(new StormerVerlet())");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bath.stepper(new StormerVerlet(), new CurvedOscillator(), 1))
                .withMessage("system must be separable, H = T(p) + V(q), for BAOAB, got CurvedOscillator; take the"
                        + " thermostat Langevin, which takes any system");
        Simulation verlet = Simulation.of(100, 0.05).withIntegrator(new StormerVerlet());
        Trajectory cold = verlet.withThermostat(new Baoab(0, 0, 1, 0)).run(oscillator, State.of(1, 0));
        Trajectory free = verlet.run(oscillator, State.of(1, 0));
        assertThat(cold.q())
                .usingComparatorWithPrecision(1e-14)
                .containsExactly(free.q()); // without a bath it is Verlet
    }

    /** ⟨q²⟩ and ⟨p²⟩ of 1,000 realisations, each averaged over time after a quarter of the run. */
    private static final class Moments {

        private static final int COUNT = 1000;
        private final double[] q2 = new double[COUNT];
        private final double[] p2 = new double[COUNT];

        Moments(Simulation simulation, HarmonicOscillator system) {
            int from = simulation.steps() / 4;
            int rows = simulation.steps() - from;
            simulation.run(system, Collections.nCopies(COUNT, State.of(0, 0)), (row, time, q, p) -> {
                for (int r = 0; row > from && r < COUNT; r++) {
                    q2[r] += q[r] * q[r] / rows;
                    p2[r] += p[r] * p[r] / rows;
                }
            });
        }

        /** Within four errors of the mean, which are below 1 part in 100, so that a σ off by a few of them is told. */
        void assertMean(double[] values, double expected) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance =
                    Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / (COUNT - 1);
            double error = Math.sqrt(variance / COUNT);
            assertThat(error).isLessThan(0.005 * expected);
            assertThat(mean).isCloseTo(expected, within(4 * error));
        }
    }
}
