package io.symplex.integrate;

import io.symplex.system.Hamiltonian;

/** Moves of several realisations with any H. */
final class BatchMotion implements Motion {

    private final Hamiltonian system;
    private final int count;
    private final double[] gradient; // scratch, [count, n]

    BatchMotion(Hamiltonian system, int count) {
        this.system = system;
        this.count = count;
        this.gradient = new double[count * system.degreesOfFreedom()];
    }

    @Override
    public void kick(double time, double duration, double[] q, double[] p) {
        system.positionGradients(count, q, p, gradient);
        for (int i = 0; i < gradient.length; i++) {
            p[i] -= duration * gradient[i];
        }
    }

    @Override
    public void drift(double duration, double[] q, double[] p) {
        system.momentumGradients(count, q, p, gradient);
        for (int i = 0; i < gradient.length; i++) {
            q[i] += duration * gradient[i];
        }
    }
}
