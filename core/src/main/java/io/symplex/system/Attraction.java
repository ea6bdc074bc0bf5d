package io.symplex.system;

/** The Newtonian attraction −k/|r| of two bodies in the plane, whose coordinates begin at {@code a} and {@code b}. */
final class Attraction {

    private Attraction() {}

    static double energy(double strength, double[] q, int a, int b) {
        double x = q[a] - q[b];
        double y = q[a + 1] - q[b + 1];
        return -strength / Math.sqrt(x * x + y * y);
    }

    /** Adds the gradient of the pair to {@code out}. */
    static void addGradient(double strength, double[] q, int a, int b, double[] out) {
        double x = q[a] - q[b];
        double y = q[a + 1] - q[b + 1];
        double square = x * x + y * y;
        double pull = strength / (square * Math.sqrt(square));
        out[a] += pull * x;
        out[a + 1] += pull * y;
        out[b] -= pull * x;
        out[b + 1] -= pull * y;
    }

    /** The kinetic energy of the body whose momentum begins at {@code a}. */
    static double kineticEnergy(double mass, double[] p, int a) {
        return (p[a] * p[a] + p[a + 1] * p[a + 1]) / (2 * mass);
    }

    /** The velocity of the body whose momentum begins at {@code a}. */
    static void velocity(double mass, double[] p, int a, double[] out) {
        out[a] = p[a] / mass;
        out[a + 1] = p[a + 1] / mass;
    }
}
