package io.symplex.integrate;

class TaoOfOrder4Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new Tao(4, 2);
    }

    @Override
    double errorConstant() {
        return 0.2369; // by steps.py, at 64 steps or fewer
    }

    @Override
    boolean isSymplectic() {
        return false; // but in the doubled space, see TaoTest
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
        return 4e-4;
    }
}
