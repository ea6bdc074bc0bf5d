package io.symplex.system;

import io.symplex.internal.Checks;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Linear friction beside an energy: {@code dp/dt = −∂H/∂q − Γ ∂H/∂p}.
 *
 * <p>Where Γ is positive semi-definite it takes energy and never gives any: {@code dH/dt = −vᵀ Γ v} with v = dq/dt.
 * Immutable.
 *
 * @param degreesOfFreedom n
 * @param matrix Γ, row by row, shape [n, n]; finite
 */
public record Friction(int degreesOfFreedom, Reals matrix) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the matrix does not have n² numbers
     */
    public Friction {
        Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
        if (matrix.size() != (long) degreesOfFreedom * degreesOfFreedom) {
            throw new IllegalArgumentException(
                    "matrix must have " + degreesOfFreedom + "² numbers, got " + matrix.size());
        }
    }

    /**
     * Returns friction that brakes each coordinate by itself.
     *
     * @param coefficients γ of each, finite; at least one
     * @return the friction
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Friction of(double... coefficients) {
        int n = coefficients.length;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] = coefficients[i];
        }
        return new Friction(n, Reals.of(matrix));
    }

    /**
     * Returns an element of Γ.
     *
     * @param row the coordinate that is braked, from 0
     * @param column the one whose velocity brakes it, from 0
     * @return the coefficient
     * @throws IndexOutOfBoundsException if there is no such element
     */
    public double coefficient(int row, int column) {
        return matrix.get(row * degreesOfFreedom + column);
    }

    /**
     * Makes of ∂H/∂q of a batch what moves momenta: −dp/dt = ∂H/∂q + Γ ∂H/∂p.
     *
     * @param count number of realisations
     * @param gradientP ∂H/∂p, shape [count, n]; read
     * @param gradientQ ∂H/∂q, shape [count, n]; modified
     */
    public void brake(int count, double[] gradientP, double[] gradientQ) {
        int n = degreesOfFreedom;
        for (int r = 0; r < count; r++) {
            for (int i = 0; i < n; i++) {
                double sum = gradientQ[r * n + i];
                for (int j = 0; j < n; j++) {
                    sum = Math.fma(matrix.values[i * n + j], gradientP[r * n + j], sum);
                }
                gradientQ[r * n + i] = sum;
            }
        }
    }

    Friction plus(Friction other) {
        double[] sum = matrix.values.clone();
        Arrays.setAll(sum, i -> matrix.values[i] + other.matrix.values[i]);
        return new Friction(degreesOfFreedom, Reals.of(sum));
    }

    /** Returns whether only the diagonal is not zero. */
    private boolean isDiagonal() {
        int n = degreesOfFreedom;
        return IntStream.range(0, n * n).allMatch(at -> at / n == at % n || matrix.get(at) == 0);
    }

    /** Returns the coefficients: one, a row of them, or a matrix. */
    @Override
    public String toString() {
        int n = degreesOfFreedom;
        if (isDiagonal()) {
            return row(IntStream.range(0, n).mapToDouble(i -> coefficient(i, i)).toArray());
        }
        return IntStream.range(0, n)
                .mapToObj(i -> row(IntStream.range(0, n)
                        .mapToDouble(j -> coefficient(i, j))
                        .toArray()))
                .collect(Collectors.joining("; "));
    }

    private static String row(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                .collect(Collectors.joining(" "));
    }
}
