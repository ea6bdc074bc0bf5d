package io.symplex.integrate;

class Yoshida4Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new Yoshida4();
    }

    @Override
    double errorConstant() {
        return 0.028769; // by steps.py, at 64 steps or fewer
    }

    @Override
    double energyBound() {
        return 2e-5;
    }
}
