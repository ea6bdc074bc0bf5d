package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What every symplectic method keeps; a subclass says how well. */
abstract class StepperContract {

    private static final double Q0 = 1.2;
    private static final double P0 = 0.3;

    abstract Integrator integrator();

    /** Whether a step of −dt undoes a step of dt. */
    abstract boolean isReversible();

    /** The largest |H − H(0)| of the pendulum at this dt over any number of steps, for steps of 0.01. */
    abstract double energyBound();

    @Test
    void errorShrinksAsItsOrderSays() {
        double[] truth = reference(1.0);
        int[] steps = {16, 32, 64, 128, 256};
        double[] logDt = new double[steps.length];
        double[] logError = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            double[] q = {Q0};
            double[] p = {P0};
            Stepper stepper = integrator().stepper(new PlanarPendulum(), 1);
            for (int k = 0; k < steps[i]; k++) {
                stepper.step(1.0 / steps[i], q, p);
            }
            logDt[i] = Math.log(1.0 / steps[i]);
            logError[i] = Math.log(Math.hypot(q[0] - truth[0], p[0] - truth[1]));
        }

        // The next term of the error is dt times smaller: over these dt it tilts the line by less than 0.1.
        assertThat(slope(logDt, logError)).isCloseTo(integrator().order(), within(0.1));
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
            assertThat(distance).isGreaterThan(1e-6);
        }
    }

    @Test
    void oneStepIsASymplecticMap() {
        double[][] jacobian = jacobian(0.1);

        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) { // JᵀΩJ = Ω; differences with a step of 2⁻¹⁷ are right to 1e-10
                double form = 0;
                for (int i = 0; i < 2; i++) {
                    form += jacobian[i][a] * jacobian[i + 2][b] - jacobian[i + 2][a] * jacobian[i][b];
                }
                double omega = b == a + 2 ? 1 : a == b + 2 ? -1 : 0;
                assertThat(form).as("ω(%d, %d)", a, b).isCloseTo(omega, within(1e-9));
            }
        }
    }

    @Test
    void energyStaysBoundedForAHundredThousandSteps() {
        Hamiltonian system = new PlanarPendulum();
        double[] q = {Q0};
        double[] p = {P0};
        double start = system.energy(q, p);
        Stepper stepper = integrator().stepper(system, 1);
        double early = 0;
        double late = 0;
        for (int k = 1; k <= 100_000; k++) {
            stepper.step(0.01, q, p);
            double drift = Math.abs(system.energy(q, p) - start);
            early = k <= 10_000 ? Math.max(early, drift) : early;
            late = k > 90_000 ? Math.max(late, drift) : late;
        }

        assertThat(early).isPositive().isLessThan(energyBound());
        assertThat(late).isLessThan(1.01 * early); // no growth: the same swing at the end as at the beginning
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
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] q = new double[8];
        double[] p = {1, 2, 3, 4, 5, 6, 7, 8};
        Stepper stepper = integrator().stepper(new HarmonicOscillator(), 8);

        long least = Long.MAX_VALUE; // of several tries: class loading and the compiler may allocate in the first
        for (int attempt = 0; attempt < 5; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 1000; k++) {
                stepper.step(0.01, q, p);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(least).isZero();
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

    /** Classical Runge-Kutta of order 4 with 2¹³ steps: error near 1e-15, far below every method's here. */
    private static double[] reference(double end) {
        int steps = 1 << 13;
        double h = end / steps;
        double q = Q0;
        double p = P0;
        for (int k = 0; k < steps; k++) {
            double q1 = p;
            double p1 = -Math.sin(q);
            double q2 = p + h / 2 * p1;
            double p2 = -Math.sin(q + h / 2 * q1);
            double q3 = p + h / 2 * p2;
            double p3 = -Math.sin(q + h / 2 * q2);
            double q4 = p + h * p3;
            double p4 = -Math.sin(q + h * q3);
            q += h / 6 * (q1 + 2 * q2 + 2 * q3 + q4);
            p += h / 6 * (p1 + 2 * p2 + 2 * p3 + p4);
        }
        return new double[] {q, p};
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

    /** Of one step of the Hénon-Heiles system, [4][4], rows and columns q0 q1 p0 p1, by central differences. */
    private double[][] jacobian(double dt) {
        double[][] jacobian = new double[4][4];
        double h = 0x1p-17;
        for (int column = 0; column < 4; column++) {
            double[] above = stepped(column, h, dt);
            double[] below = stepped(column, -h, dt);
            for (int row = 0; row < 4; row++) {
                jacobian[row][column] = (above[row] - below[row]) / (2 * h);
            }
        }
        return jacobian;
    }

    private double[] stepped(int coordinate, double shift, double dt) {
        double[] q = {0.3, -0.2};
        double[] p = {0.1, 0.25};
        (coordinate < 2 ? q : p)[coordinate % 2] += shift;
        integrator().stepper(new HenonHeiles(), 1).step(dt, q, p);
        return new double[] {q[0], q[1], p[0], p[1]};
    }
}
