package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods move a system with friction as the closed formula does. */
class BrakedTest {

    private static final double GAMMA = 0.3;

    private final Hamiltonian system = new HarmonicOscillator().withFriction(GAMMA);

    /** Methods, and the largest error of q over 10 units of time in steps of 0.01: a few dt to the order. */
    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(new SymplecticEuler(), 1e-2),
                Arguments.of(new AdjointSymplecticEuler(), 1e-2),
                Arguments.of(new ImplicitMidpoint(), 1e-4),
                Arguments.of(new Tao(), 1e-3),
                Arguments.of(new RungeKutta4(), 1e-9),
                Arguments.of(new GaussLegendre6(), 1e-12),
                Arguments.of(new DormandPrince853(), 1e-11));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void followsTheClosedFormula(Integrator method, double tolerance) {
        double[] q = {1, 1};
        double[] p = {0, 0};
        Stepper one = method.stepper(system, 1);
        Stepper two = method.stepper(system, 2);
        double[] oneQ = {1};
        double[] oneP = {0};

        for (int step = 1; step <= 1000; step++) {
            one.step(0.01, oneQ, oneP);
            two.step(0.01, q, p);
            assertThat(oneQ[0]).isCloseTo(exact(step * 0.01), within(tolerance));
        }
        assertThat(q[1]).isCloseTo(oneQ[0], within(1e-13));
    }

    /** q of q″ = −q − γ q′ from q = 1 at rest. */
    private static double exact(double t) {
        double omega = Math.sqrt(1 - GAMMA * GAMMA / 4);
        return Math.exp(-GAMMA * t / 2) * (Math.cos(omega * t) + GAMMA / (2 * omega) * Math.sin(omega * t));
    }

    @Test
    void energyOnlyFalls() {
        List<Trajectory> moved =
                List.of(new RungeKutta4().follow(system, State.of(1, 0), new double[] {0, 1, 2, 3}, 0.01));

        for (int k = 1; k < 4; k++) {
            assertThat(system.energy(moved.get(0).get(k)))
                    .isLessThan(system.energy(moved.get(0).get(k - 1)));
        }
    }

    @Test
    void methodsForEnergiesThatStayRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StormerVerlet().stepper(system, 1))
                .withMessage("system must be without friction for Störmer-Verlet, got WithFriction with some; take"
                        + " SymplecticEuler, ImplicitMidpoint, GaussLegendre4, GaussLegendre6, Tao, RungeKutta4 or"
                        + " DormandPrince853, which take any system");
    }
}
