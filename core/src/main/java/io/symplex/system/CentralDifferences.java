package io.symplex.system;

/**
 * Derivatives by central differences, {@code f′ ≈ (45 δ₁ − 9 δ₂ + δ₃)/(60 h)} with {@code δₖ = f(x + k h) − f(x − k h)}
 * and h = 1/128.
 *
 * <p>Why this h: see {@link EnergyOnly}.
 *
 * <p>Source: Fornberg, <i>Mathematics of Computation</i> 51 (1988), table 1: first derivative, order 6.
 */
final class CentralDifferences {

    private static final double STEP = 0x1p-7;
    private static final double[] WEIGHTS = {45, -9, 1};

    private CentralDifferences() {}

    /** Fills {@code out} with ∂F/∂q, shape [n, n]. */
    static void of(Force force, double time, double[] q, double[] out) {
        int n = q.length;
        double[] moved = q.clone();
        double[] above = new double[n];
        double[] below = new double[n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < WEIGHTS.length; k++) {
                moved[j] = q[j] + (k + 1) * STEP;
                force.at(time, moved, above);
                moved[j] = q[j] - (k + 1) * STEP;
                force.at(time, moved, below);
                for (int i = 0; i < n; i++) {
                    double before = k == 0 ? 0 : out[i * n + j];
                    out[i * n + j] = before + WEIGHTS[k] * (above[i] - below[i]) / (60 * STEP);
                }
            }
            moved[j] = q[j];
        }
    }
}
