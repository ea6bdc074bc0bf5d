package io.symplex.system;

/** The sum of two separable systems, which is separable. */
final class SeparableSum extends Sum implements BatchedHamiltonian {

    private final SeparableHamiltonian first;
    private final SeparableHamiltonian second;

    SeparableSum(SeparableHamiltonian first, SeparableHamiltonian second) {
        super(first, second);
        this.first = first;
        this.second = second;
    }

    @Override
    public double energy(double[] q, double[] p) {
        return kineticEnergy(p) + potentialEnergy(q);
    }

    @Override
    public double kineticEnergy(double[] p) {
        return first.kineticEnergy(p) + second.kineticEnergy(p);
    }

    @Override
    public double potentialEnergy(double[] q) {
        return first.potentialEnergy(q) + second.potentialEnergy(q);
    }
}
