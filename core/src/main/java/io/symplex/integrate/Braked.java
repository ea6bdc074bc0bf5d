package io.symplex.integrate;

import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;

/** A system with friction as methods see it: what they take for ∂H/∂q is −dp/dt. */
final class Braked implements Hamiltonian {

    private final Hamiltonian system;
    private final Friction friction;

    private Braked(Hamiltonian system, Friction friction) {
        this.system = system;
        this.friction = friction;
    }

    /** Returns the system itself, unless it has friction. */
    static Hamiltonian of(Hamiltonian system) {
        return system.friction()
                .<Hamiltonian>map(friction -> new Braked(system, friction))
                .orElse(system);
    }

    @Override
    public int degreesOfFreedom() {
        return system.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return system.energy(q, p);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        system.gradient(q, p, outQ, outP);
        friction.brake(1, outP, outQ);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        system.gradients(count, q, p, outQ, outP);
        friction.brake(count, outP, outQ);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        system.momentumGradients(count, q, p, out);
    }
}
