package io.symplex.system;

/**
 * A test system that is not separable: {@code H = (p0² + p1²)(1 + q0² + q1²)/2 + (q0² + 2 q1²)/2}.
 *
 * <p>It implements what must be implemented and nothing more, so it exercises the defaults of {@link Hamiltonian}.
 */
public record CurvedOscillator() implements Hamiltonian {

    @Override
    public int degreesOfFreedom() {
        return 2;
    }

    @Override
    public double energy(double[] q, double[] p) {
        return (p[0] * p[0] + p[1] * p[1]) * (1 + q[0] * q[0] + q[1] * q[1]) / 2 + (q[0] * q[0] + 2 * q[1] * q[1]) / 2;
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        double square = p[0] * p[0] + p[1] * p[1];
        double stretch = 1 + q[0] * q[0] + q[1] * q[1];
        outQ[0] = q[0] * square + q[0];
        outQ[1] = q[1] * square + 2 * q[1];
        outP[0] = p[0] * stretch;
        outP[1] = p[1] * stretch;
    }
}
