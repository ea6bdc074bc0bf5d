package io.symplex.integrate;

import io.symplex.system.SeparableHamiltonian;

/** Moves of one realisation with one coordinate and H = T(p) + V(q): without loops three times as fast. */
final class LineMotion implements Motion {

    private final SeparableHamiltonian system;
    private final double[] gradient = new double[1]; // scratch

    LineMotion(SeparableHamiltonian system) {
        this.system = system;
    }

    @Override
    public void kick(double time, double duration, double[] q, double[] p) {
        system.potentialGradient(q, gradient);
        p[0] -= duration * gradient[0];
    }

    @Override
    public void drift(double duration, double[] q, double[] p) {
        system.kineticGradient(p, gradient);
        q[0] += duration * gradient[0];
    }
}
