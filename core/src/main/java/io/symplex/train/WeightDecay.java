package io.symplex.train;

import io.symplex.model.ParameterGroup;
import java.util.Arrays;
import java.util.List;

/**
 * Squares of parameters that are added to a loss, {@code Σ_g w_g Σ θ²}, one weight for each group. For one training.
 */
final class WeightDecay {

    private final List<ParameterGroup> groups;
    private final double[] weights;

    WeightDecay(List<ParameterGroup> groups, double weight) {
        this.groups = groups;
        this.weights = new double[groups.size()];
        Arrays.fill(weights, weight);
    }

    List<ParameterGroup> groups() {
        return groups;
    }

    /** Returns the weights themselves, which may be changed. */
    double[] weights() {
        return weights;
    }

    /** Adds the gradient, and returns the sum. */
    double add(double[] parameters, double[] out) {
        double all = 0;
        for (int g = 0; g < weights.length; g++) {
            ParameterGroup group = groups.get(g);
            double sum = 0;
            for (int i = group.offset(); i < group.offset() + group.count(); i++) {
                sum = Math.fma(parameters[i], parameters[i], sum);
                out[i] = Math.fma(2 * weights[g], parameters[i], out[i]);
            }
            all = Math.fma(weights[g], sum, all);
        }
        return all;
    }

    /** Adds the residuals of parameters, √(weight / scale) θ each. */
    void add(double[] parameters, double scale, NormalEquations out) {
        for (int g = 0; g < weights.length; g++) {
            ParameterGroup group = groups.get(g);
            out.addSquares(weights[g] / scale, parameters, group.offset(), group.count());
        }
    }
}
