package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StormerVerletTest extends StepperContract {

    @Override
    Integrator integrator() {
        return new StormerVerlet();
    }

    @Override
    double errorConstant() {
        return 0.034573; // by steps.py, at 64 steps or fewer
    }

    @Override
    double energyBound() {
        return 0.002;
    }

    @Test
    void isCalledAsTheLiteratureCallsIt() {
        assertThat(new StormerVerlet().name()).isEqualTo("Störmer-Verlet");
        assertThat(new StormerVerlet().order()).isEqualTo(2);
    }
}
