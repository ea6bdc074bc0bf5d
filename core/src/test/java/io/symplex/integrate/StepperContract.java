package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.symplex.system.CurvedOscillator;
import io.symplex.system.DoublePendulum;
import io.symplex.system.Duffing;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Pendulum;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every method with fixed steps keeps; a subclass says how well. */
abstract class StepperContract {

    abstract Integrator integrator();

    /** The error of the pendulum at time 1 from (1.2, 0.3) is this times dt to the order, where dt is small. */
    abstract double errorConstant();

    /** Whether a step of −dt undoes a step of dt. */
    boolean isReversible() {
        return true;
    }

    /** Whether a step is a symplectic map of (q, p) where H is separable. */
    boolean isSymplectic() {
        return true;
    }

    /** Whether a step is one where H is not separable, too. */
    boolean isSymplecticForAnySystem() {
        return false;
    }

    /** Whether the error of the energy does not grow with time. */
    boolean keepsTheEnergyBounded() {
        return isSymplectic();
    }

    /** Whether the system has to be separable. */
    boolean isForSeparableSystems() {
        return true;
    }

    /** Steps to time 1 by which the order is measured: as fine as rounding allows. */
    int[] stepCounts() {
        return new int[] {16, 32, 64, 128, 256};
    }

    /** A step at which the error of the energy is far above rounding, and the largest error at that step. */
    double longDt() {
        return 0.05;
    }

    /** The largest |H − H(0)| of the Duffing oscillator from (1.2, 0.3) over any number of steps of longDt. */
    abstract double energyBound();

    @Test
    void errorShrinksAsItsOrderSays() {
        int[] steps = stepCounts();
        double[] logDt = new double[steps.length];
        double[] logError = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            logDt[i] = Math.log(1.0 / steps[i]);
            logError[i] = Math.log(errorOfThePendulum(steps[i]));
        }

        // The next term of the error is dt or dt² times smaller: over these dt it tilts the line by less than 0.1.
        assertThat(slope(logDt, logError)).isCloseTo(integrator().order(), within(0.1));
        int finest = steps[steps.length - 1];
        double constant =
                errorOfThePendulum(finest) * Math.pow(finest, integrator().order());
        assertThat(constant / errorConstant()).isCloseTo(1, within(0.05));
    }

    @ParameterizedTest
    @MethodSource("io.symplex.integrate.GoldenSteps#all")
    void eightStepsAreThoseOfExactArithmetic(GoldenSteps golden) {
        if (!golden.method().equals(integrator().name())) {
            return;
        }
        double[] q = golden.startQ();
        double[] p = golden.startP();
        Stepper stepper = integrator().stepper(golden.hamiltonian(), 1);
        for (int k = 0; k < 8; k++) {
            stepper.step(0.125, q, p);
        }

        // Eight steps of up to 31 substeps of numbers up to 3: their rounding stays below 20 units of the last place.
        assertThat(q[0]).isCloseTo(golden.q(), within(20 * Math.ulp(1.0)));
        assertThat(p[0]).isCloseTo(golden.p(), within(20 * Math.ulp(1.0)));
    }

    @Test
    void hasGoldenSteps() {
        assertThat(GoldenSteps.all())
                .extracting(GoldenSteps::method)
                .contains(integrator().name());
    }

    @Test
    void aStepBackUndoesAStepOnlyIfTheMethodIsReversible() {
        double[] q = {0.3, -0.2};
        double[] p = {0.1, 0.25};
        Stepper stepper = integrator().stepper(new HenonHeiles(), 1);
        for (int k = 0; k < 100; k++) {
            stepper.step(0.05, q, p);
        }
        for (int k = 0; k < 100; k++) {
            stepper.step(-0.05, q, p);
        }

        double distance = Math.max(Math.hypot(q[0] - 0.3, q[1] + 0.2), Math.hypot(p[0] - 0.1, p[1] - 0.25));
        if (isReversible()) {
            assertThat(distance).isLessThan(1e-13); // rounding of 200 steps
        } else {
            assertThat(distance).isGreaterThan(1e-8);
        }
    }

    @Test
    void oneStepIsASymplecticMapOnlyIfTheMethodIs() {
        double worst = distanceFromSymplectic(jacobian(new HenonHeiles(), 0.2));

        if (isSymplectic()) {
            assertThat(worst).isLessThan(1e-9);
        } else {
            assertThat(worst).isGreaterThan(1e-7);
        }
    }

    @Test
    void oneStepOfASystemThatIsNotSeparableIsASymplecticMapOnlyIfTheMethodSaysSo() {
        if (isForSeparableSystems()) {
            return;
        }
        double worst = distanceFromSymplectic(jacobian(new DoublePendulum(), 0.2));

        if (isSymplecticForAnySystem()) {
            assertThat(worst).isLessThan(1e-9);
        } else {
            assertThat(worst).isGreaterThan(1e-7);
        }
    }

    /** The largest entry of JᵀΩJ − Ω; differences with a step of 2⁻¹⁷ are right to 1e-10. */
    private static double distanceFromSymplectic(double[][] jacobian) {
        double worst = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                double form = 0;
                for (int i = 0; i < 2; i++) {
                    form += jacobian[i][a] * jacobian[i + 2][b] - jacobian[i + 2][a] * jacobian[i][b];
                }
                double omega = b == a + 2 ? 1 : a == b + 2 ? -1 : 0;
                worst = Math.max(worst, Math.abs(form - omega));
            }
        }
        return worst;
    }

    @Test
    void energyStaysBoundedForAMillionSteps() {
        Hamiltonian system = new Duffing(1, 1, 1);
        double[] q = {1.2};
        double[] p = {0.3};
        double start = system.energy(q, p);
        Stepper stepper = integrator().stepper(system, 1);
        double early = 0;
        double late = 0;
        for (int k = 1; k <= 1_000_000; k++) {
            stepper.step(longDt(), q, p);
            if (k <= 20_000) {
                early = Math.max(early, Math.abs(system.energy(q, p) - start));
            } else if (k > 980_000) {
                late = Math.max(late, Math.abs(system.energy(q, p) - start));
            }
        }

        assertThat(early).isPositive().isLessThan(energyBound()).isGreaterThan(energyBound() / 2);
        if (keepsTheEnergyBounded()) {
            assertThat(late).isLessThan(1.01 * early); // no growth: the same swing at the end as at the beginning
        } else {
            assertThat(late).isGreaterThan(2 * early);
        }
    }

    @Test
    void aBatchIsAsManySingleRealisationsBitForBit() {
        double[] q = {0.1, 0.2, -0.3, 0.4, 0.05, -0.1};
        double[] p = {0.0, 0.1, 0.2, -0.1, 0.3, 0.15};
        double[] batchQ = q.clone();
        double[] batchP = p.clone();
        Stepper batch = integrator().stepper(new HenonHeiles(), 3);
        batch.step(0.05, batchQ, batchP);
        batch.step(0.05, batchQ, batchP);

        Stepper single = integrator().stepper(new HenonHeiles(), 1);
        for (int r = 0; r < 3; r++) {
            double[] oneQ = {q[2 * r], q[2 * r + 1]};
            double[] oneP = {p[2 * r], p[2 * r + 1]};
            single.step(0.05, oneQ, oneP);
            single.step(0.05, oneQ, oneP);
            assertThat(oneQ).containsExactly(batchQ[2 * r], batchQ[2 * r + 1]);
            assertThat(oneP).containsExactly(batchP[2 * r], batchP[2 * r + 1]);
        }
    }

    @Test
    void aStepAllocatesNothing() {
        assertThat(allocated(new HarmonicOscillator(), 1)).isZero();
        assertThat(allocated(new HarmonicOscillator(), 8)).isZero();
        if (!isForSeparableSystems()) {
            assertThat(allocated(new CurvedOscillator(), 1)).isZero(); // though it overrides nothing
        }
    }

    @Test
    void aSystemThatIsNotSeparableIsTakenOrRefusedWithTheNamesOfOtherMethods() {
        if (isForSeparableSystems()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> integrator().stepper(new CurvedOscillator(), 1))
                    .withMessage("system must be separable, H = T(p) + V(q), for "
                            + integrator().name()
                            + ", got CurvedOscillator; take ImplicitMidpoint, GaussLegendre4, GaussLegendre6, Tao,"
                            + " RungeKutta4 or DormandPrince853, which take any system");
        } else {
            double[] q = {0.5, -1};
            integrator().stepper(new CurvedOscillator(), 1).step(0.01, q, new double[] {1, 2});
            assertThat(q).usingComparatorWithPrecision(0.02).containsExactly(0.5 + 0.01 * 2.25, -1 + 0.01 * 4.5);
        }
    }

    @Test
    void isAValueWithANameAndAnOrder() {
        assertThat(integrator()).isEqualTo(integrator()).hasSameHashCodeAs(integrator());
        assertThat(integrator().name()).isNotBlank();
        assertThat(integrator().order()).isPositive();
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> integrator().stepper(new HarmonicOscillator(), 0))
                .withMessage("count must be >= 1, got 0");
    }

    private double errorOfThePendulum(int steps) {
        double[] q = {1.2};
        double[] p = {0.3};
        Stepper stepper = integrator().stepper(new Pendulum(), 1);
        for (int k = 0; k < steps; k++) {
            stepper.step(1.0 / steps, q, p);
        }
        return Math.hypot(q[0] - GoldenSteps.TRUE_Q, p[0] - GoldenSteps.TRUE_P);
    }

    private long allocated(Hamiltonian system, int count) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] q = new double[count * system.degreesOfFreedom()];
        double[] p = new double[q.length];
        p[0] = 0.5;
        Stepper stepper = integrator().stepper(system, count);
        long least = Long.MAX_VALUE; // of several tries: class loading and the compiler may allocate in the first
        for (int attempt = 0; attempt < 5; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 1000; k++) {
                stepper.step(0.01, q, p);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private static double slope(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += (x[i] - meanX) * (y[i] - meanY);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        return above / below;
    }

    /** Of one step of a system with two degrees of freedom, rows and columns q0 q1 p0 p1, by central differences. */
    private double[][] jacobian(Hamiltonian system, double dt) {
        double[][] jacobian = new double[4][4];
        double h = 0x1p-17;
        for (int column = 0; column < 4; column++) {
            double[] above = stepped(system, column, h, dt);
            double[] below = stepped(system, column, -h, dt);
            for (int row = 0; row < 4; row++) {
                jacobian[row][column] = (above[row] - below[row]) / (2 * h);
            }
        }
        return jacobian;
    }

    private double[] stepped(Hamiltonian system, int coordinate, double shift, double dt) {
        double[] q = {0.3, -0.2};
        double[] p = {0.1, 0.25};
        (coordinate < 2 ? q : p)[coordinate % 2] += shift;
        integrator().stepper(system, 1).step(dt, q, p);
        return new double[] {q[0], q[1], p[0], p[1]};
    }
}
