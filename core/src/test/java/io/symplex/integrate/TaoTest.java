package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.DoublePendulum;
import org.junit.jupiter.api.Test;

class TaoTest extends StepperContract {

    @Override
    Integrator integrator() {
        return new Tao();
    }

    @Override
    double errorConstant() {
        return 0.11774; // by steps.py, at 64 steps or fewer
    }

    @Override
    boolean isSymplectic() {
        return false; // but in the doubled space, see below
    }

    @Override
    boolean keepsTheEnergyBounded() {
        return true;
    }

    @Override
    boolean isForSeparableSystems() {
        return false;
    }

    @Override
    double energyBound() {
        return 0.003;
    }

    @Test
    void oneStepIsASymplecticMapOfTheDoubledSpace() {
        for (double[] weights : new double[][] {{1}, Yoshida4.WEIGHTS}) {
            double[][] jacobian = new double[8][];
            for (int column = 0; column < 8; column++) {
                double[] above = stepped(weights, column, 0x1p-17);
                double[] below = stepped(weights, column, -0x1p-17);
                jacobian[column] = new double[8];
                for (int row = 0; row < 8; row++) {
                    jacobian[column][row] = (above[row] - below[row]) / 0x1p-16;
                }
            }
            for (int a = 0; a < 8; a++) {
                for (int b = 0; b < 8; b++) { // q x q x before p y p y: partners are four apart
                    double form = 0;
                    for (int i = 0; i < 4; i++) {
                        form += jacobian[a][i] * jacobian[b][i + 4] - jacobian[a][i + 4] * jacobian[b][i];
                    }
                    double omega = b == a + 4 ? 1 : a == b + 4 ? -1 : 0;
                    assertThat(form).as("ω(%d, %d)", a, b).isCloseTo(omega, within(2e-9));
                }
            }
        }
    }

    /** Of the double pendulum, whose copies are apart: q x, then p y, two numbers each. */
    private static double[] stepped(double[] weights, int coordinate, double shift) {
        double[] z = {0.3, -0.2, 0.35, -0.25, 0.1, 0.25, 0.12, 0.2};
        z[coordinate] += shift;
        double[] q = {z[0], z[1]};
        double[] x = {z[2], z[3]};
        double[] p = {z[4], z[5]};
        double[] y = {z[6], z[7]};
        new TaoStepper(weights, 2, new Gradients(new DoublePendulum(), 1)).step(0, 0.1, q, p, x, y);
        return new double[] {q[0], q[1], x[0], x[1], p[0], p[1], y[0], y[1]};
    }

    @Test
    void holdsTheEnergyOfADoublePendulumWhereSymplecticEulerDoesNot() {
        assertThat(largestDrift(new Tao(2, 20), 0.005)).isLessThan(1e-3);
        assertThat(largestDrift(new SymplecticEuler(), 0.005)).isGreaterThan(5e-3);
    }

    private static double largestDrift(Integrator method, double dt) {
        DoublePendulum system = new DoublePendulum();
        double[] q = {1, 0.5};
        double[] p = {0, 0};
        double start = system.energy(q, p);
        Stepper stepper = method.stepper(system, 1);
        double largest = 0;
        for (int k = 0; k < 100_000; k++) {
            stepper.step(dt, q, p);
            largest = Math.max(largest, Math.abs(system.energy(q, p) - start));
        }
        return largest;
    }

    @Test
    void aStateItDidNotReturnIsCopiedAnew() {
        Stepper used = new Tao().stepper(new DoublePendulum(), 1);
        used.step(0.1, new double[] {2, 1}, new double[] {1, 1});
        double[] q = {0.5, 0.1};
        double[] p = {0.2, 0.3};
        double[] freshQ = q.clone();
        double[] freshP = p.clone();

        used.step(0.1, q, p);
        new Tao().stepper(new DoublePendulum(), 1).step(0.1, freshQ, freshP);

        assertThat(q).isEqualTo(freshQ);
        assertThat(p).isEqualTo(freshP);
    }

    @Test
    void refusesWhatIsNoMethod() {
        assertThat(new Tao()).isEqualTo(new Tao(2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tao(3, 1)).withMessage("order must be 2 or 4, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tao(2, 0))
                .withMessage("binding must be finite and > 0, got 0.0");
    }
}
