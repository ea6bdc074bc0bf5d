package io.symplex.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/**
 * Checks that return their argument, made once, where a value enters.
 *
 * <p>Grammar of every message: <i>name</i> must <i>rule</i>, got <i>value</i>; then the remedy. Conditions are written
 * so that NaN fails.
 */
public final class Checks {

    private Checks() {}

    /**
     * Requires a finite number greater than zero.
     *
     * @param value the number
     * @param name what the user calls it
     * @return {@code value}
     * @throws IllegalArgumentException if it is not
     */
    @CanIgnoreReturnValue
    public static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and > 0, got " + value);
        }
        return value;
    }

    /**
     * Requires a finite number of zero or more.
     *
     * @param value the number
     * @param name what the user calls it
     * @return {@code value}
     * @throws IllegalArgumentException if it is not
     */
    @CanIgnoreReturnValue
    public static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and >= 0, got " + value);
        }
        return value;
    }

    /**
     * Requires a finite number.
     *
     * @param value the number
     * @param name what the user calls it
     * @return {@code value}
     * @throws IllegalArgumentException if it is not
     */
    @CanIgnoreReturnValue
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
        return value;
    }

    /**
     * Requires every number of an array to be finite.
     *
     * @param values the numbers; read
     * @param name what the user calls them
     * @return {@code values}
     * @throws IllegalArgumentException if one is not, naming its index
     */
    @CanIgnoreReturnValue
    public static double[] allFinite(double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            finite(values[i], name + "[" + i + "]");
        }
        return values;
    }

    /**
     * Returns an index.
     *
     * @param value the index, from 0
     * @param size how many there are
     * @param name what it counts
     * @param remedy how to say it right
     * @return the value
     * @throws IndexOutOfBoundsException if there is none
     */
    public static int index(int value, int size, String name, String remedy) {
        if (value < 0 || value >= size) {
            throw new IndexOutOfBoundsException(
                    name + " must be 0" + (size == 1 ? "" : " to " + (size - 1)) + ", got " + value + "; " + remedy);
        }
        return value;
    }

    /**
     * Requires a count of at least {@code least}.
     *
     * @param value the count
     * @param least the smallest allowed
     * @param name what the user calls it
     * @return {@code value}
     * @throws IllegalArgumentException if it is smaller
     */
    @CanIgnoreReturnValue
    public static int atLeast(int value, int least, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be >= " + least + ", got " + value);
        }
        return value;
    }

    /**
     * Requires as many numbers as one array can hold.
     *
     * @param count how many, computed without overflow
     * @param name what the numbers are
     * @param remedy what to do if there are too many
     * @return {@code count}
     * @throws IllegalArgumentException if there are more than 2³¹ − 9
     */
    @CanIgnoreReturnValue
    public static int arraySize(long count, String name, String remedy) {
        if (count > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    name + " must be at most 2^31 - 9 numbers, got " + count + "; " + remedy);
        }
        return (int) count;
    }

    /**
     * Requires an array of a given length.
     *
     * @param values the array; read
     * @param length how many numbers it must have
     * @param name what the user calls it
     * @return {@code values}
     * @throws IllegalArgumentException if the length differs
     */
    @CanIgnoreReturnValue
    public static double[] length(double[] values, int length, String name) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    name + " must have " + length + (length == 1 ? " number" : " numbers") + ", got " + values.length);
        }
        return values;
    }
}
