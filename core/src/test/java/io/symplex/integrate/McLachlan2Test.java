package io.symplex.integrate;

class McLachlan2Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new McLachlan2();
    }

    @Override
    double errorConstant() {
        return 0.0046242; // by steps.py, at 64 steps or fewer
    }

    @Override
    double energyBound() {
        return 1.4e-4;
    }
}
