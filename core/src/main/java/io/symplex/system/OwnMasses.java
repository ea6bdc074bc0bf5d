package io.symplex.system;

/** The kinetic energy Σ pᵢ²/(2mᵢ) of coordinates that have each its own mass. */
final class OwnMasses {

    private OwnMasses() {}

    static double energy(double[] masses, double[] p) {
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            sum += p[i] * p[i] / (2 * masses[i]);
        }
        return sum;
    }

    /** Fills {@code out} with the velocities p/m of a batch. */
    static void gradients(double[] masses, int count, double[] p, double[] out) {
        for (int from = 0; from < count * masses.length; from += masses.length) {
            for (int i = 0; i < masses.length; i++) {
                out[from + i] = p[from + i] / masses[i];
            }
        }
    }
}
