package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/** Moves of one realisation with any H: the half of the gradient that is not wanted goes to scratch memory. */
final class CoupledMotion implements Motion {

    private final Hamiltonian system;
    private final double[] gradient; // scratch, [n]
    private final double[] spare; // scratch, [n]

    CoupledMotion(Hamiltonian system) {
        this.system = system;
        this.gradient = new double[system.degreesOfFreedom()];
        this.spare = new double[gradient.length];
    }

    @Override
    public void kick(double time, double duration, double[] q, double[] p) {
        system.gradient(q, p, gradient, spare);
        for (int i = 0; i < gradient.length; i++) {
            p[i] -= duration * gradient[i];
        }
    }

    @Override
    public void drift(double duration, double[] q, double[] p) {
        system.gradient(q, p, spare, gradient);
        for (int i = 0; i < gradient.length; i++) {
            q[i] += duration * gradient[i];
        }
    }
}
