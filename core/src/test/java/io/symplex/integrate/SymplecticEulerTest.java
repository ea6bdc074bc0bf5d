package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.system.CurvedOscillator;
import org.junit.jupiter.api.Test;

class SymplecticEulerTest extends StepperContract {

    @Override
    Integrator integrator() {
        return new SymplecticEuler();
    }

    @Override
    double errorConstant() {
        return 0.4419; // by steps.py, at 64 steps or fewer
    }

    @Override
    boolean isReversible() {
        return false; // its adjoint drifts first
    }

    @Override
    boolean isForSeparableSystems() {
        return false;
    }

    @Override
    double energyBound() {
        return 0.08;
    }

    @Test
    void kicksWithTheOldMomentumAndDriftsWithTheNew() {
        double[] q = {0.5, -1};
        double[] p = {1, 2};
        new SymplecticEuler().stepper(new CurvedOscillator(), 1).step(0.1, q, p);

        // by hand: |p|² = 5, 1 + |q|² = 2.25
        double p0 = 1 - 0.1 * (0.5 * 5 + 0.5);
        double p1 = 2 - 0.1 * (-1 * 5 - 2);
        assertThat(p).containsExactly(p0, p1);
        assertThat(q).containsExactly(0.5 + 0.1 * (p0 * 2.25), -1 + 0.1 * (p1 * 2.25));
    }

    @Test
    void isCalledAsTheLiteratureCallsIt() {
        assertThat(new SymplecticEuler().name()).isEqualTo("symplectic Euler");
        assertThat(new SymplecticEuler().order()).isEqualTo(1);
    }
}
