package io.symplex.dsl;

import io.symplex.system.SeparableHamiltonian;

/**
 * Two equal masses, each on a spring to its place and a weaker one between them: {@code H = (p₀² + p₁²)/2 + (q₀² +
 * q₁²)/2 + k/2 (q₀ − q₁)²}.
 *
 * @param coupling k, dimensionless
 */
record CoupledOscillators(double coupling) implements SeparableHamiltonian {

    @Override
    public int degreesOfFreedom() {
        return 2;
    }

    @Override
    public double kineticEnergy(double[] p) {
        return (p[0] * p[0] + p[1] * p[1]) / 2;
    }

    @Override
    public double potentialEnergy(double[] q) {
        double stretch = q[0] - q[1];
        return (q[0] * q[0] + q[1] * q[1] + coupling * stretch * stretch) / 2;
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = p[0];
        out[1] = p[1];
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        double pull = coupling * (q[0] - q[1]);
        out[0] = q[0] + pull;
        out[1] = q[1] - pull;
    }
}
