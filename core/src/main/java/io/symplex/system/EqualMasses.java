package io.symplex.system;

/** The kinetic energy Σ p²/(2m) of coordinates that all have one mass. */
final class EqualMasses {

    private EqualMasses() {}

    static double energy(double mass, double[] p) {
        double squares = 0;
        for (double momentum : p) {
            squares += momentum * momentum;
        }
        return squares / (2 * mass);
    }

    /** Returns p/m, as a product, which is faster for many; one and many have the same bits. */
    static double velocity(double mass, double momentum) {
        return momentum * (1 / mass);
    }

    /** Fills the first {@code size} numbers of {@code out} with p/m. */
    static void gradients(double mass, int size, double[] p, double[] out) {
        double inverse = 1 / mass;
        for (int i = 0; i < size; i++) {
            out[i] = p[i] * inverse;
        }
    }
}
