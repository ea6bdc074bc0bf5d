package io.symplex.system;

/**
 * A separable test system with two degrees of freedom: {@code H = (p0² + p1²)/2 + q0⁴/4 + q0 q1 + q1²}.
 *
 * <p>It implements what must be implemented and nothing more, so it exercises the defaults of
 * {@link SeparableHamiltonian}.
 */
record PlainOscillators() implements SeparableHamiltonian {

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
        return q[0] * q[0] * q[0] * q[0] / 4 + q[0] * q[1] + q[1] * q[1];
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = p[0];
        out[1] = p[1];
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        out[0] = q[0] * q[0] * q[0] + q[1];
        out[1] = q[0] + 2 * q[1];
    }
}
