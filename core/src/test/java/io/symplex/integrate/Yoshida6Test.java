package io.symplex.integrate;

class Yoshida6Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new Yoshida6();
    }

    @Override
    double errorConstant() {
        return 0.0019175; // by steps.py, at 64 steps or fewer
    }

    @Override
    int[] stepCounts() {
        return new int[] {8, 12, 16, 24, 32};
    }

    @Override
    double longDt() {
        return 0.1;
    }

    @Override
    double energyBound() {
        return 1e-6;
    }
}
