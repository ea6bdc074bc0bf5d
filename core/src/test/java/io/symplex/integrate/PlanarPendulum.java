package io.symplex.integrate;

import io.symplex.system.SeparableHamiltonian;

/** A nonlinear test system: {@code H = p²/2 + 1 − cos q}. Its gradients allocate nothing. */
record PlanarPendulum() implements SeparableHamiltonian {

    @Override
    public int degreesOfFreedom() {
        return 1;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return p[0] * p[0] / 2;
    }

    @Override
    public double potentialEnergy(double[] q) {
        return 1 - Math.cos(q[0]);
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = p[0];
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        out[0] = Math.sin(q[0]);
    }
}
