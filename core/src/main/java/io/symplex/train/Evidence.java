package io.symplex.train;

import io.symplex.model.ParameterGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Sets the weights of a decay to those that make the data most probable, one for each group, and says how probable they
 * are; see {@link BayesianRegularization}.
 *
 * <p>In units of the sum of squares a group's weight is {@code λ = α σ²}: {@code λ = γ σ² / Σ θ²}. With S the sum of
 * squares, decay included, M the half of its second derivatives, P parameters and N residuals, the logarithm of the
 * evidence is
 *
 * <pre>{@code
 * −S / 2σ² − (N − P) / 2 · ln 2πσ² − ln det M / 2 + Σ_g k_g / 2 · ln (λ_g / 2πσ²)
 * }</pre>
 */
final class Evidence {

    /** The most a weight may be, of the largest diagonal element of JᵀJ: a group that is switched off. */
    private static final double MOST = 1;

    /** The least a weight may be, of the same. */
    private static final double LEAST = 1e-11;

    /** What is added to the diagonal, of its largest element: nothing may depend on some parameters. */
    private static final double RIDGE = 1e-12;

    private final WeightDecay decay;
    private final Cholesky cholesky;
    private final double[] ridge;
    private final double[] column;
    private double log = Double.NaN;
    private double noise = Double.NaN;

    /**
     * Creates it.
     *
     * @param decay whose weights are chosen
     * @param parameters how many there are, those of data included, which are determined by them
     */
    Evidence(WeightDecay decay, int parameters) {
        this.decay = decay;
        this.cholesky = new Cholesky(parameters);
        this.ridge = new double[parameters];
        this.column = new double[parameters];
    }

    /** Returns the logarithm of the evidence where it was chosen last, with the weights before; NaN: never. */
    double log() {
        return log;
    }

    /** Returns N σ² where it was chosen last, in units of the loss: what of it is noise; NaN: never. */
    double noise() {
        return noise;
    }

    /** Forgets what was chosen last, but for the weights: the loss is another one. */
    void forget() {
        log = Double.NaN;
        noise = Double.NaN;
    }

    /**
     * Sets every weight, and forgets what was.
     *
     * @param weight finite, {@code > 0}
     */
    void begin(double weight) {
        Arrays.fill(decay.weights(), weight);
        forget();
    }

    /**
     * Chooses anew; leaves the weights as they are where the equations cannot be solved or leave no residual.
     *
     * @param equations of the loss with its decay; read
     * @param scale what the sum of squares is multiplied by to make the loss
     * @param parameters where the equations were collected; read
     */
    void choose(NormalEquations equations, double scale, double[] parameters) {
        Arrays.fill(ridge, RIDGE * equations.matrix().largestDiagonal());
        if (!cholesky.factorize(equations.matrix(), ridge)) {
            return;
        }
        List<ParameterGroup> groups = decay.groups();
        double[] weights = decay.weights();
        double[] determined = new double[weights.length];
        double[] squares = new double[weights.length];
        double left = equations.residuals() - parameters.length;
        double sum = equations.sum();
        for (int g = 0; g < weights.length; g++) {
            double lambda = weights[g] / scale;
            ParameterGroup group = groups.get(g);
            determined[g] = Math.max(0, group.count() - lambda * traceOfInverse(group));
            squares[g] = squares(group, parameters);
            left += group.count() - determined[g];
            sum -= lambda * squares[g];
        }
        if (!(left > 0 && sum > 0)) {
            return;
        }
        double variance = sum / left;
        log = log(equations, scale, variance);
        noise = scale * equations.residuals() * variance;
        double most = MOST * largestDiagonalOfData(equations, scale);
        for (int g = 0; g < weights.length; g++) {
            double lambda = determined[g] * variance / Math.max(squares[g], Double.MIN_NORMAL);
            weights[g] = scale * Math.max(LEAST * most, Math.min(most, lambda));
        }
    }

    private double log(NormalEquations equations, double scale, double variance) {
        double unit = Math.log(2 * Math.PI * variance);
        double sum = -equations.sum() / variance
                - (equations.residuals() - column.length) * unit
                - cholesky.logDeterminant();
        for (int g = 0; g < decay.weights().length; g++) {
            sum += decay.groups().get(g).count() * (Math.log(decay.weights()[g] / scale) - unit);
        }
        return sum / 2;
    }

    private double traceOfInverse(ParameterGroup group) {
        double trace = 0;
        for (int i = group.offset(); i < group.offset() + group.count(); i++) {
            Arrays.fill(column, 0);
            column[i] = 1;
            cholesky.solve(column);
            trace += column[i];
        }
        return trace;
    }

    private static double squares(ParameterGroup group, double[] parameters) {
        double sum = 0;
        for (int i = group.offset(); i < group.offset() + group.count(); i++) {
            sum = Math.fma(parameters[i], parameters[i], sum);
        }
        return sum;
    }

    /** Returns the largest element, without what the decay adds. */
    private double largestDiagonalOfData(NormalEquations equations, double scale) {
        for (int i = 0; i < column.length; i++) {
            column[i] = equations.matrix().diagonal(i);
        }
        double largest = Double.MIN_NORMAL;
        for (int g = 0; g < decay.weights().length; g++) {
            ParameterGroup group = decay.groups().get(g);
            for (int i = group.offset(); i < group.offset() + group.count(); i++) {
                column[i] -= decay.weights()[g] / scale;
            }
        }
        for (double element : column) {
            largest = Math.max(largest, element);
        }
        return largest;
    }

    Map<String, double[]> state() {
        return Map.of("weights", decay.weights().clone(), "evidence", new double[] {log, noise});
    }

    void restore(Map<String, double[]> state) {
        States.put(state, "weights", decay.weights());
        double[] found = new double[2];
        States.put(state, "evidence", found);
        log = found[0];
        noise = found[1];
    }
}
