package io.symplex.system;

import java.util.Optional;

/**
 * A system that a force from outside pushes: the same energy and friction, another motion;
 * {@link Hamiltonian#withForce} makes it.
 *
 * @param system whose energy and friction it has
 * @param pushing the force, on as many coordinates
 */
public record WithForce(Hamiltonian system, Force pushing) implements Hamiltonian {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the force is known to push more or fewer coordinates
     */
    public WithForce {
        pushing = pushing.requireDegreesOfFreedom(system.degreesOfFreedom());
    }

    @Override
    public Optional<Force> force() {
        return Optional.of(pushing);
    }

    @Override
    public Optional<Friction> friction() {
        return system.friction();
    }

    @Override
    public Optional<SeparableHamiltonian> separated() {
        return system.separated();
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
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        system.energies(count, q, p, out);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        system.gradients(count, q, p, outQ, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        system.positionGradients(count, q, p, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        system.momentumGradients(count, q, p, out);
    }
}
