package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import io.symplex.system.Friction;
import io.symplex.system.Reals;
import java.util.Optional;

/** Makes Γ = L Lᵀ of a network's parameters. */
final class LearnedFriction {

    private LearnedFriction() {}

    static Optional<Friction> of(NetworkArchitecture architecture, double[] parameters) {
        if (!(architecture.form() instanceof EnergyForm.Damped damped)) {
            return Optional.empty();
        }
        int n = architecture.degreesOfFreedom();
        int begin = damped.energy().parameterCount();
        double[] lower = new double[n * n];
        int next = begin + n;
        for (int i = 0; i < n; i++) {
            lower[i * n + i] = parameters[begin + i];
            for (int j = 0; damped.coupled() && j < i; j++) {
                lower[i * n + j] = parameters[next++];
            }
        }
        return Optional.of(new Friction(n, Reals.of(square(n, lower))));
    }

    /** Returns L Lᵀ. */
    private static double[] square(int n, double[] lower) {
        double[] square = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k <= Math.min(i, j); k++) {
                    sum = Math.fma(lower[i * n + k], lower[j * n + k], sum);
                }
                square[i * n + j] = sum;
            }
        }
        return square;
    }
}
