package io.symplex.dsl;

import java.util.Locale;

/**
 * A trained network put into words, and how much of it the words tell.
 *
 * <pre>{@code
 * var explanation = learned.explain(polynomials(4));
 * System.out.println(explanation.law());       // H = 0.5000*q^2 + 0.5000*p^2
 * System.out.println(explanation.explained()); // 0.9999
 * }</pre>
 *
 * @param law the formula
 * @param explained the part of the variance of the network's dq/dt and dp/dt, over the states it was trained on, that
 *     the formula explains; at most 1
 */
public record Explanation(Discovered law, double explained) {

    /**
     * Returns the law, first of {@code val (law, explained) = …} in Kotlin.
     *
     * @return the law
     */
    public Discovered component1() {
        return law;
    }

    /**
     * Returns the part explained, second of {@code val (law, explained) = …} in Kotlin.
     *
     * @return at most 1
     */
    public double component2() {
        return explained;
    }

    /** Returns how much is explained, and the law. */
    @Override
    public String toString() {
        double missing = 1 - explained;
        String part = missing < 1e-5
                ? String.format(Locale.ROOT, "all but %.0e", Math.max(0, missing))
                : String.format(Locale.ROOT, "%.4g %%", 100 * explained);
        return "The formula explains " + part + " of how the learned system moves\n" + law;
    }
}
