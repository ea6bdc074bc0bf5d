package io.symplex.system;

/**
 * A separable test system with two degrees of freedom: {@code H = (p0² + p1²)/2 + (q0² + q1²)/2 + q0² q1 − q1³/3}.
 *
 * <p>It implements what must be implemented and nothing more, so it exercises the defaults of
 * {@link SeparableHamiltonian}.
 */
public record HenonHeiles() implements SeparableHamiltonian {

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
        return (q[0] * q[0] + q[1] * q[1]) / 2 + q[0] * q[0] * q[1] - q[1] * q[1] * q[1] / 3;
    }

    @Override
    public void kineticGradient(double[] p, double[] out) {
        out[0] = p[0];
        out[1] = p[1];
    }

    @Override
    public void potentialGradient(double[] q, double[] out) {
        out[0] = q[0] + 2 * q[0] * q[1];
        out[1] = q[1] + q[0] * q[0] - q[1] * q[1];
    }
}
