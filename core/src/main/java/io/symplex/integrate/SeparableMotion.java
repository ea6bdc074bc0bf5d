package io.symplex.integrate;

import io.symplex.system.SeparableHamiltonian;

/** Moves of one realisation with H = T(p) + V(q). */
final class SeparableMotion implements Motion {

    private final SeparableHamiltonian system;
    private final double[] gradient; // scratch, [n]

    SeparableMotion(SeparableHamiltonian system) {
        this.system = system;
        this.gradient = new double[system.degreesOfFreedom()];
    }

    @Override
    public void kick(double time, double duration, double[] q, double[] p) {
        system.potentialGradient(q, gradient);
        for (int i = 0; i < gradient.length; i++) {
            p[i] -= duration * gradient[i];
        }
    }

    @Override
    public void drift(double duration, double[] q, double[] p) {
        system.kineticGradient(p, gradient);
        for (int i = 0; i < gradient.length; i++) {
            q[i] += duration * gradient[i];
        }
    }
}
