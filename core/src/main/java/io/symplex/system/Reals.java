package io.symplex.system;

import io.symplex.internal.Checks;
import java.util.Arrays;

/**
 * A row of numbers, such as the masses of a chain.
 *
 * <p>Immutable; equal by value.
 */
public final class Reals {

    final double[] values; // read only, also by the systems beside this

    private Reals(double[] values) {
        this.values = values;
    }

    /**
     * Returns a row of given numbers.
     *
     * @param values finite, at least one; copied
     * @return the row
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Reals of(double... values) {
        Checks.atLeast(values.length, 1, "the number of values");
        return new Reals(Checks.allFinite(values.clone(), "values"));
    }

    /**
     * Returns a row of one number, repeated.
     *
     * @param size how often, {@code >= 1}
     * @param value the number, finite
     * @return the row
     * @throws IllegalArgumentException if the size or the value is out of its range
     */
    public static Reals repeat(int size, double value) {
        double[] values = new double[Checks.atLeast(size, 1, "size")];
        Arrays.fill(values, Checks.finite(value, "value"));
        return new Reals(values);
    }

    /**
     * Returns how many numbers there are.
     *
     * @return the size, {@code >= 1}
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns one number. Kotlin reads it as {@code row[i]}.
     *
     * @param i which, from 0
     * @return the number
     * @throws IndexOutOfBoundsException if there is no such number
     */
    public double get(int i) {
        return values[i];
    }

    /**
     * Returns all numbers.
     *
     * @return a copy, shape [size]
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Returns this after checking that every number is greater than zero.
     *
     * @param name what the user calls the row
     * @return this
     * @throws IllegalArgumentException if one is not, naming its index
     */
    public Reals requirePositive(String name) {
        for (int i = 0; i < values.length; i++) {
            Checks.positive(values[i], name + "[" + i + "]");
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reals that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
