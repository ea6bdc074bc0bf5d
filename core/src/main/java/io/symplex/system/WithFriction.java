package io.symplex.system;

import java.util.Optional;

/**
 * A system that something brakes: the same energy, another motion; {@link Hamiltonian#withFriction} makes it.
 *
 * @param system whose energy it has
 * @param braking the friction, as many degrees of freedom
 */
public record WithFriction(Hamiltonian system, Friction braking) implements Hamiltonian {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the degrees of freedom differ
     */
    public WithFriction {
        if (braking.degreesOfFreedom() != system.degreesOfFreedom()) {
            throw new IllegalArgumentException("friction must have a coefficient for each of the "
                    + system.degreesOfFreedom() + " coordinates, got " + braking.degreesOfFreedom());
        }
    }

    @Override
    public Optional<Friction> friction() {
        return Optional.of(braking);
    }

    @Override
    public Optional<Force> force() {
        return system.force();
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
