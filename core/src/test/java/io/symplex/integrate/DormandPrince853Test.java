package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.DoublePendulum;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Kepler;
import io.symplex.system.Pendulum;
import io.symplex.system.State;
import io.symplex.system.ThreeBody;
import io.symplex.system.TodaLattice;
import org.junit.jupiter.api.Test;

/** The reference: right to nearly all digits, on what is known exactly. */
class DormandPrince853Test {

    private final Integrator reference = new DormandPrince853();

    @Test
    void followsThePendulumToTwelveDigits() {
        double[] q = {1.2};
        double[] p = {0.3};
        reference.stepper(new Pendulum(), 1).step(1, q, p);

        assertThat(q[0]).isCloseTo(GoldenSteps.TRUE_Q, within(1e-12));
        assertThat(p[0]).isCloseTo(GoldenSteps.TRUE_P, within(1e-12));
    }

    @Test
    void aKeplerEllipseClosesAfterItsPeriod() { // eccentricity 0.6, a = 1, period 2π
        State start = State.of(new double[] {0.4, 0}, new double[] {0, 2});

        State end = Simulation.of(1, 2 * Math.PI)
                .withIntegrator(reference)
                .run(new Kepler(), start)
                .last();

        assertThat(end.q()).usingComparatorWithPrecision(1e-10).containsExactly(0.4, 0);
        assertThat(end.p()).usingComparatorWithPrecision(1e-10).containsExactly(0, 2);
    }

    @Test
    void threeBodiesDanceInAFigureEight() { // Chenciner and Montgomery, Annals of Mathematics 152 (2000)
        State start = State.of(
                new double[] {0.97000436, -0.24308753, -0.97000436, 0.24308753, 0, 0},
                new double[] {0.466203685, 0.43236573, 0.466203685, 0.43236573, -0.93240737, -0.86473146});

        State end = Simulation.of(1, 6.32591398)
                .withIntegrator(reference)
                .run(new ThreeBody(), start)
                .last();

        for (int i = 0; i < 6; i++) { // the start and the period are known to 8 digits
            assertThat(end.q(i)).isCloseTo(start.q(i), within(1e-6));
            assertThat(end.p(i)).isCloseTo(start.p(i), within(1e-6));
        }
    }

    @Test
    void aTodaLatticeKeepsHenonsThirdIntegral() {
        State start = State.of(new double[] {0.3, -0.2, 0.9, 0.1}, new double[] {0.5, 1.1, -0.7, 0.2});

        State end = Simulation.of(10, 1)
                .withIntegrator(reference)
                .run(new TodaLattice(4), start)
                .last();

        assertThat(henonsThird(end)).isCloseTo(henonsThird(start), within(1e-11));
    }

    private static double henonsThird(State s) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            sum += Math.pow(s.p(i), 3) / 3 + (s.p(i) + s.p(next)) * Math.exp(s.q(i) - s.q(next));
        }
        return sum;
    }

    @Test
    void takesASystemThatIsNotSeparableAndAgreesWithGaussLegendre() {
        State start = State.of(new double[] {1, 0.5}, new double[] {0.2, -0.1});
        Simulation simulation = Simulation.of(400, 0.005);

        State truth = simulation
                .withIntegrator(reference)
                .run(new DoublePendulum(), start)
                .last();
        State other = simulation
                .withIntegrator(new GaussLegendre6())
                .run(new DoublePendulum(), start)
                .last();

        assertThat(truth.q()).usingComparatorWithPrecision(1e-11).containsExactly(other.q());
        assertThat(truth.p()).usingComparatorWithPrecision(1e-11).containsExactly(other.p());
    }

    @Test
    void aBatchIsAsManySingleRealisationsBitForBitAndAStepBackUndoesAStep() {
        double[] q = {0.1, 0.2, -0.3, 0.4};
        double[] p = {0.0, 0.1, 0.2, -0.1};
        double[] oneQ = {-0.3, 0.4};
        double[] oneP = {0.2, -0.1};
        Stepper batch = reference.stepper(new HenonHeiles(), 2);
        batch.step(0.5, q, p);
        reference.stepper(new HenonHeiles(), 1).step(0.5, oneQ, oneP);

        assertThat(oneQ).containsExactly(q[2], q[3]);
        assertThat(oneP).containsExactly(p[2], p[3]);
        batch.step(-0.5, q, p);
        batch.step(0, q, p);
        assertThat(q).usingComparatorWithPrecision(1e-13).containsExactly(0.1, 0.2, -0.3, 0.4);
    }

    @Test
    void saysWhereTheMotionIsNotSmooth() {
        assertThatIllegalStateException() // falling into the centre
                .isThrownBy(() -> reference.stepper(new Kepler(), 1).step(2, new double[] {1, 0}, new double[] {0, 0}))
                .withMessage("motion must be smooth for Dormand-Prince 8(5,3) to keep its tolerances, 1.0E-13 and"
                        + " 1.0E-13, got more than 10,000,000 evaluations or too short steps within dt = 2.0; choose a"
                        + " smaller dt or larger tolerances, or keep bodies from colliding");
    }

    @Test
    void isAValueWithANameAndAnOrder() {
        assertThat(reference)
                .isEqualTo(new DormandPrince853(1e-13, 1e-13))
                .hasSameHashCodeAs(new DormandPrince853(1e-13, 1e-13));
        assertThat(reference.name()).isEqualTo("Dormand-Prince 8(5,3)");
        assertThat(reference.order()).isEqualTo(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DormandPrince853(0, 1))
                .withMessage("absoluteTolerance must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DormandPrince853(1, Double.NaN))
                .withMessage("relativeTolerance must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reference.stepper(new HarmonicOscillator(), 0))
                .withMessage("count must be >= 1, got 0");
    }
}
