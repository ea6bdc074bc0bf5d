package io.symplex.integrate;

class McLachlan4Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new McLachlan4();
    }

    @Override
    double errorConstant() {
        return 1.3138e-4; // by steps.py, at 64 steps or fewer
    }

    @Override
    int[] stepCounts() {
        return new int[] {8, 16, 32, 64, 128};
    }

    @Override
    double longDt() {
        return 0.1;
    }

    @Override
    double energyBound() {
        return 2e-6;
    }
}
