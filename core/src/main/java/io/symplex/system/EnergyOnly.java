package io.symplex.system;

import io.symplex.internal.Checks;

/**
 * A system whose gradient is found from its energy by central differences: {@code ∂H/∂x ≈ (45 δ₁ − 9 δ₂ + δ₃)/(60 h)},
 * where {@code δₖ = H(x + k h) − H(x − k h)}.
 *
 * <p>The step h is 1/128: there the error of the differences, of order h⁶, and that of rounding, of order 1/h, are both
 * about 1e-13 where coordinates are about 1. It does not grow with x, as an angle of 100 turns needs no longer one.
 *
 * <p>Source: Fornberg, <i>Mathematics of Computation</i> 51 (1988), table 1: first derivative, order 6.
 */
record EnergyOnly(int degreesOfFreedom, EnergyFunction function) implements Hamiltonian {

    private static final double STEP =
            0x1p-7; // near the seventh root of the unit roundoff; a power of two, so that its multiples are exact

    EnergyOnly {
        Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
    }

    @Override
    public double energy(double[] q, double[] p) {
        return function.energy(q, p);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        double[] movedQ = q.clone(); // the caller's are read by others, and by the function of any thread
        double[] movedP = p.clone();
        for (int i = 0; i < degreesOfFreedom; i++) {
            outQ[i] = slope(movedQ, i, movedQ, movedP);
            outP[i] = slope(movedP, i, movedQ, movedP);
        }
    }

    /** Returns the slope of H along one number of {@code moved}, which is one of q and p and left as it was. */
    private double slope(double[] moved, int i, double[] q, double[] p) {
        double first = difference(moved, i, STEP, q, p);
        double second = difference(moved, i, 2 * STEP, q, p);
        double third = difference(moved, i, 3 * STEP, q, p);
        return (45 * first - 9 * second + third) / (60 * STEP);
    }

    private double difference(double[] moved, int i, double distance, double[] q, double[] p) {
        double x = moved[i];
        moved[i] = x + distance;
        double above = function.energy(q, p);
        moved[i] = x - distance;
        double below = function.energy(q, p);
        moved[i] = x;
        return above - below;
    }

    /** Says that only its energy is known. */
    @Override
    public String toString() {
        return "a system of " + degreesOfFreedom + (degreesOfFreedom == 1 ? " degree" : " degrees")
                + " of freedom, known by its energy";
    }
}
