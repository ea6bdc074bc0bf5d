package io.symplex.integrate;

class Yoshida8Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new Yoshida8();
    }

    @Override
    double errorConstant() {
        return 2.6906e-4; // by steps.py, at 64 steps or fewer
    }

    @Override
    int[] stepCounts() {
        return new int[] {6, 8, 10, 12, 14};
    }

    @Override
    double longDt() {
        return 0.2;
    }

    @Override
    double energyBound() {
        return 3e-6;
    }
}
