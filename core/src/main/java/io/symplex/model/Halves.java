package io.symplex.model;

import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;

/** A network that is T(p) + V(q), seen as such: T(p) = H(0, p) − H(0, 0), V(q) = H(q, 0). */
final class Halves implements SeparableHamiltonian {

    private final Hamiltonian whole;
    private final double[] zeros; // [n]; read only
    private final double rest; // H(0, 0)

    Halves(Hamiltonian whole) {
        this.whole = whole;
        zeros = new double[whole.degreesOfFreedom()];
        rest = whole.energy(zeros, zeros);
    }

    @Override
    public int degreesOfFreedom() {
        return zeros.length;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return whole.energy(zeros, p) - rest;
    }

    @Override
    public double potentialEnergy(double[] q) {
        return whole.energy(q, zeros);
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        whole.momentumGradients(1, zeros, p, out);
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        whole.positionGradients(1, q, zeros, out);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        whole.positionGradients(count, q, p, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        whole.momentumGradients(count, q, p, out);
    }
}
