package io.symplex.evaluate;

import io.symplex.expression.Formula;
import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;

/**
 * Finds out whether a system's gradient is the derivative of its energy.
 *
 * <p>At a few random states each component is held against the central difference {@code (H(x + h) − H(x − h)) / 2h}.
 * It is wrong if it disagrees at most of them, so that a kink or a pole here and there is forgiven: what is found is a
 * wrong sign, a forgotten factor, a forgotten term.
 */
public final class GradientCheck {

    private static final int STATES = 8;
    private static final double STEP = 1e-5; // of the amplitude
    private static final double TOLERANCE = 1e-3; // of the largest component; differences err by about 1e-9
    private static final double ROUNDING = 1e-13; // of the energy, divided by the step

    private final Hamiltonian system;
    private final int n;
    private final double step;
    private final double[][] x; // [2][n]: q, p
    private final double[][] gradient; // [2][n]

    private GradientCheck(Hamiltonian system, double amplitude) {
        this.system = system;
        this.n = system.degreesOfFreedom();
        this.step = STEP * amplitude;
        this.x = new double[2][n];
        this.gradient = new double[2][n];
    }

    /**
     * Requires that the gradient is the derivative of the energy.
     *
     * @param system the system
     * @param amplitude states are uniform in ± this, finite, {@code > 0}
     * @throws IllegalArgumentException if it is not, naming a component, its value and what it should be; or if the
     *     system is a formula that is not finite at one of the states, underlining the part to blame
     */
    public static void require(Hamiltonian system, double amplitude) {
        Checks.positive(amplitude, "amplitude");
        GradientCheck check = new GradientCheck(system, amplitude);
        if (system instanceof Formula formula) {
            check.requireFinite(formula, amplitude);
        }
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < check.n; i++) {
                check.requireComponent(half, i, amplitude);
            }
        }
    }

    private void requireFinite(Formula formula, double amplitude) {
        RandomStream random = RandomStream.of(0, "gradient check");
        for (int k = 0; k < STATES; k++) {
            random.uniform(-amplitude, amplitude, x[0]);
            random.uniform(-amplitude, amplitude, x[1]);
            formula.requireFinite(State.of(x[0], x[1]));
        }
    }

    private void requireComponent(int half, int i, double amplitude) {
        RandomStream random = RandomStream.of(0, "gradient check");
        int wrong = 0;
        String example = "";
        for (int k = 0; k < STATES; k++) {
            random.uniform(-amplitude, amplitude, x[0]);
            random.uniform(-amplitude, amplitude, x[1]);
            system.gradient(x[0], x[1], gradient[0], gradient[1]);
            double slope = slope(half, i);
            double error = Math.abs(gradient[half][i] - slope);
            if (error > tolerance(slope)) {
                wrong++;
                example = String.format(
                        "∂H/∂%s%s = %.6g where the energy's slope is %.6g, at %s",
                        half == 0 ? "q" : "p", n == 1 ? "" : i, gradient[half][i], slope, State.of(x[0], x[1]));
            }
        }
        if (wrong > STATES / 2) {
            throw new IllegalArgumentException(
                    "gradient of " + system.getClass().getSimpleName() + " must be the derivative of its energy, got "
                            + example + "; look for a sign or a factor");
        }
    }

    private double slope(int half, int i) {
        double middle = x[half][i];
        x[half][i] = middle + step;
        double above = system.energy(x[0], x[1]);
        x[half][i] = middle - step;
        double below = system.energy(x[0], x[1]);
        x[half][i] = middle;
        return (above - below) / (2 * step);
    }

    private double tolerance(double slope) {
        double largest = Math.abs(slope);
        for (double[] half : gradient) {
            for (double component : half) {
                largest = Math.max(largest, Math.abs(component));
            }
        }
        return TOLERANCE * largest + ROUNDING * Math.abs(system.energy(x[0], x[1])) / step;
    }
}
