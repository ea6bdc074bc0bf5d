package io.symplex.evaluate;

import io.symplex.integrate.Trajectory;
import io.symplex.system.Hamiltonian;
import java.util.Locale;

/**
 * How far the energy strays along a trajectory, |H(t) − H(0)|, which an exact motion keeps at zero.
 *
 * <p>H may be the system that moved or another: the true energy along a learned motion tells most.
 *
 * <pre>{@code
 * EnergyDrift.of(new HarmonicOscillator(), orbit); // largest 2.5e-03 (0.50 %), final 1.2e-03, from H = 0.5
 * }</pre>
 *
 * @param initial H(0), dimensionless
 * @param largest the largest |H(t) − H(0)|, dimensionless, {@code >= 0}
 * @param last |H(t) − H(0)| in the last row, dimensionless, {@code >= 0}
 */
public record EnergyDrift(double initial, double largest, double last) {

    /**
     * Measures the drift along a trajectory.
     *
     * @param system the energy
     * @param trajectory the motion
     * @return the drift; NaN where the energy is
     * @throws IllegalArgumentException if the trajectory does not fit the system
     */
    public static EnergyDrift of(Hamiltonian system, Trajectory trajectory) {
        double[] energies = energies(system, trajectory);
        double largest = 0;
        for (double energy : energies) {
            largest = Math.max(largest, Math.abs(energy - energies[0]));
        }
        return new EnergyDrift(energies[0], largest, Math.abs(energies[energies.length - 1] - energies[0]));
    }

    /**
     * Returns the energy of every row: what to plot against the times.
     *
     * @param system the energy
     * @param trajectory the motion, K rows
     * @return the energies, shape [K]
     * @throws IllegalArgumentException if the trajectory does not fit the system
     */
    public static double[] energies(Hamiltonian system, Trajectory trajectory) {
        system.requireDegreesOfFreedom(trajectory.degreesOfFreedom(), "the trajectory");
        double[] energies = new double[trajectory.size()];
        system.energies(energies.length, trajectory.q(), trajectory.p(), energies);
        return energies;
    }

    /**
     * Returns the largest drift as a part of the initial energy.
     *
     * <p>A learned energy is known up to a constant, so only a true one makes this number mean something.
     *
     * @return largest / |H(0)|; NaN where H(0) is zero
     */
    public double relative() {
        return initial == 0 ? Double.NaN : largest / Math.abs(initial);
    }

    @Override
    public String toString() {
        String part = Double.isNaN(relative()) ? "" : String.format(Locale.ROOT, " (%.2g %%)", 100 * relative());
        return String.format(Locale.ROOT, "largest %.1e%s, final %.1e, from H = %.6g", largest, part, last, initial);
    }
}
