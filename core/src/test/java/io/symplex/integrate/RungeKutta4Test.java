package io.symplex.integrate;

class RungeKutta4Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new RungeKutta4();
    }

    @Override
    double errorConstant() {
        return 0.0057879; // by steps.py, at 64 steps or fewer
    }

    @Override
    boolean isReversible() {
        return false; // its error has no symmetry
    }

    @Override
    boolean isSymplectic() {
        return false; // its energy drifts
    }

    @Override
    boolean isForSeparableSystems() {
        return false;
    }

    @Override
    int[] stepCounts() {
        return new int[] {8, 16, 32, 64, 128};
    }

    @Override
    double energyBound() {
        return 2e-4;
    }
}
