package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.expression.FormulaForce;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods move a driven oscillator as the closed formula does, to their order, from any time on. */
class ForcedTest {

    private static final double GAMMA = 0.2;
    private static final double OMEGA = 1.3;
    private static final double AMPLITUDE = 0.7;
    private static final double T0 = 0.4;
    private static final FormulaForce DRIVE = FormulaForce.of("A*cos(w*t) where A = " + AMPLITUDE + ", w = " + OMEGA);

    static Stream<Integrator> anySystem() {
        return Stream.of(
                new SymplecticEuler(),
                new AdjointSymplecticEuler(),
                new ImplicitMidpoint(),
                new GaussLegendre4(),
                new GaussLegendre6(),
                new Tao(),
                new Tao(4, 2),
                new RungeKutta4());
    }

    static Stream<Integrator> splittings() {
        return Stream.of(
                new StormerVerlet(),
                new McLachlan2(),
                new McLachlan4(),
                new Yoshida4(),
                new Yoshida6(),
                new Yoshida8());
    }

    @ParameterizedTest
    @MethodSource("anySystem")
    void methodsKeepTheirOrderWithFriction(Integrator method) {
        assertOrder(method, GAMMA);
    }

    @ParameterizedTest
    @MethodSource("splittings")
    void splittingsKeepTheirOrderWithoutFriction(Integrator method) {
        assertOrder(method, 0);
    }

    private static void assertOrder(Integrator method, double gamma) {
        double coarse = method.order() > 4 ? 0.4 : 0.1; // far from rounding, and near enough to the limit
        double measured = Math.log(error(method, gamma, coarse) / error(method, gamma, coarse / 2)) / Math.log(2);

        assertThat(measured).isGreaterThan(method.order() - 0.35);
    }

    @Test
    void theAdaptiveMethodIsExact() {
        assertThat(error(new DormandPrince853(), GAMMA, 0.1)).isLessThan(1e-11);
    }

    /** The largest error of q and p over 8 units of time that begin at T0. */
    private static double error(Integrator method, double gamma, double dt) {
        Hamiltonian free = new HarmonicOscillator();
        Hamiltonian system = (gamma == 0 ? free : free.withFriction(gamma)).withForce(DRIVE);
        State start = State.of(exact(gamma, T0)[0], exact(gamma, T0)[1]);
        Trajectory moved = Simulation.of((int) Math.round(8 / dt), dt)
                .withIntegrator(method)
                .withStartTime(T0)
                .run(system, start);
        double error = 0;
        for (int k = 0; k < moved.size(); k++) {
            double[] truth = exact(gamma, moved.time(k));
            error = Math.max(error, Math.abs(moved.q(0)[k] - truth[0]));
            error = Math.max(error, Math.abs(moved.p(0)[k] - truth[1]));
        }
        return error;
    }

    /** q and p of q″ + γ q′ + q = A cos ωt: a free motion from q = 1 at rest, beside the driven one. */
    private static double[] exact(double gamma, double t) {
        double nu = Math.sqrt(1 - gamma * gamma / 4);
        double decay = Math.exp(-gamma * t / 2);
        double freeQ = decay * (Math.cos(nu * t) + gamma / (2 * nu) * Math.sin(nu * t));
        double freeP = -decay * Math.sin(nu * t) / nu;
        double stiff = 1 - OMEGA * OMEGA;
        double size = AMPLITUDE / (stiff * stiff + gamma * gamma * OMEGA * OMEGA);
        double cosine = stiff * size;
        double sine = gamma * OMEGA * size;
        return new double[] {
            freeQ + cosine * Math.cos(OMEGA * t) + sine * Math.sin(OMEGA * t),
            freeP + OMEGA * (sine * Math.cos(OMEGA * t) - cosine * Math.sin(OMEGA * t))
        };
    }

    @Test
    void followsObservationsByTheirTimes() {
        Hamiltonian system = new HarmonicOscillator().withFriction(GAMMA).withForce(DRIVE);
        double[] start = exact(GAMMA, 2);

        Trajectory moved =
                new RungeKutta4().follow(system, State.of(start[0], start[1]), new double[] {2, 2.5, 4}, 0.01);

        assertThat(moved.q(0)[2]).isCloseTo(exact(GAMMA, 4)[0], within(1e-9));
    }

    @Test
    void realisationsOfABatchMoveAsAlone() {
        Hamiltonian system = new HarmonicOscillator().withForce(DRIVE);
        State[] starts = {State.of(1, 0), State.of(-0.5, 0.3)};
        for (Integrator method : List.of(new SymplecticEuler(), new Yoshida4(), new RungeKutta4(), new Tao())) {
            Simulation simulation = Simulation.of(50, 0.1).withIntegrator(method);

            List<Trajectory> both = simulation.run(system, List.of(starts));

            assertThat(both.get(1).q(0)[50])
                    .isCloseTo(simulation.run(system, starts[1]).q(0)[50], within(1e-13));
        }
    }

    @Test
    void thermostatsKeepTheTime() {
        Hamiltonian system = new HarmonicOscillator().withForce(DRIVE);
        Simulation driven = Simulation.of(100, 0.01).withStartTime(T0);
        Trajectory free = driven.run(system, State.of(1, 0));

        Trajectory cooled = driven.withThermostat(new Damping(0)).run(system, State.of(1, 0));

        assertThat(cooled).isEqualTo(free);
    }

    @Test
    void baoabRefusesAForce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Baoab(1, 1, 1, 0)
                        .stepper(new StormerVerlet(), new HarmonicOscillator().withForce(DRIVE), 1))
                .withMessageContaining("take the thermostat Langevin, which takes any system");
    }

    @Test
    void ratesTakeTheForceOfTheirTime() {
        Hamiltonian system = new HarmonicOscillator().withFriction(GAMMA).withForce(DRIVE);
        double[] dq = new double[2];
        double[] dp = new double[2];

        system.timeDerivatives(2, new double[] {0, 3}, new double[] {1, 1}, new double[] {0.5, 0.5}, dq, dp);

        assertThat(dp[1] - dp[0]).isCloseTo(AMPLITUDE * (Math.cos(3 * OMEGA) - 1), within(1e-14));
        assertThat(system.timeDerivatives(3, State.of(1, 0.5)).dp())
                .containsExactly(new double[] {dp[1]}, within(1e-15));
        assertThat(system.timeDerivatives(1, 0.5).dp()).containsExactly(new double[] {dp[0]}, within(1e-15));
        assertThat(dq).containsExactly(0.5, 0.5);
    }
}
