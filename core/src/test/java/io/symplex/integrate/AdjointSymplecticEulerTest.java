package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.system.HenonHeiles;
import org.junit.jupiter.api.Test;

class AdjointSymplecticEulerTest extends StepperContract {

    @Override
    Integrator integrator() {
        return new AdjointSymplecticEuler();
    }

    @Override
    double errorConstant() {
        return 0.4423; // by steps.py, at 64 steps or fewer
    }

    @Override
    boolean isReversible() {
        return false; // its adjoint kicks first
    }

    @Override
    boolean isForSeparableSystems() {
        return false;
    }

    @Override
    double energyBound() {
        return 0.09;
    }

    @Test
    void undoesAStepOfSymplecticEuler() {
        double[] q = {0.3, -0.2};
        double[] p = {0.1, 0.25};
        new SymplecticEuler().stepper(new HenonHeiles(), 1).step(0.1, q, p);
        new AdjointSymplecticEuler().stepper(new HenonHeiles(), 1).step(-0.1, q, p);

        assertThat(q).usingComparatorWithPrecision(1e-16).containsExactly(0.3, -0.2);
        assertThat(p).usingComparatorWithPrecision(1e-16).containsExactly(0.1, 0.25);
    }
}
