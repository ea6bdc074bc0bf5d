package io.symplex.system;

/** A multiple of a separable system, which is separable. */
final class SeparableMultiple extends Multiple implements BatchedHamiltonian {

    private final SeparableHamiltonian system;

    SeparableMultiple(SeparableHamiltonian system, double factor) {
        super(system, factor);
        this.system = system;
    }

    @Override
    public double energy(double[] q, double[] p) {
        return kineticEnergy(p) + potentialEnergy(q);
    }

    @Override
    public double kineticEnergy(double[] p) {
        return factor * system.kineticEnergy(p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return factor * system.potentialEnergy(q);
    }
}
