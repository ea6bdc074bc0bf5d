package io.symplex.model;

import io.symplex.internal.Checks;
import java.util.Collections;
import java.util.List;

/**
 * What is known of the kinetic energy.
 *
 * @param form whether it is apart from the potential energy, and what it is like
 * @param masses the masses, if they are known: positive; one for each coordinate or particle, or one for all
 */
public record Kinetic(Form form, List<Double> masses) {

    /** Nothing: one network is H(q, p). */
    public static final Kinetic COUPLED = new Kinetic(Form.COUPLED, List.of());

    /** H = T(p) + V(q), a network each. */
    public static final Kinetic SEPARABLE = new Kinetic(Form.SEPARABLE, List.of());

    /** H = Σ p²/(2m) + V(q), V a network, masses learned: one for each particle. */
    public static final Kinetic LEARNED_MASSES = new Kinetic(Form.MASSES, List.of());

    /** H = Σ p²/(2m) + V(q), V a network, one mass of all coordinates learned. */
    public static final Kinetic LEARNED_MASS = new Kinetic(Form.EQUAL_MASSES, List.of());

    /** How much is known. */
    public enum Form {
        /** Nothing: one network is H(q, p). */
        COUPLED,
        /** H = T(p) + V(q), a network each. */
        SEPARABLE,
        /** H = Σ p²/(2m) + V(q), V a network; each particle has a mass of its own. */
        MASSES,
        /** H = Σ p²/(2m) + V(q), V a network; all have one mass, which is learned. */
        EQUAL_MASSES
    }

    /**
     * Copies the masses and checks them.
     *
     * @throws IllegalArgumentException if a mass is not finite and positive, or there are masses where none belong
     */
    public Kinetic {
        masses = List.copyOf(masses);
        for (double mass : masses) {
            Checks.positive(mass, "mass");
        }
        if (form != Form.MASSES && !masses.isEmpty()) {
            throw new IllegalArgumentException(
                    "masses must be none for a kinetic energy that is " + form + ", got " + masses);
        }
    }

    /**
     * Returns the kinetic energy of known masses.
     *
     * @param masses one for each coordinate or particle, or one for all; finite, {@code > 0}
     * @return the kinetic energy
     * @throws IllegalArgumentException if there is none, or one is not finite and positive
     */
    public static Kinetic ofMasses(List<Double> masses) {
        Checks.atLeast(masses.size(), 1, "the number of masses");
        return new Kinetic(Form.MASSES, masses);
    }

    /** Checks that masses are none, one, one for each particle of d coordinates, or n. */
    void requireMassesOf(int n, int dimensions) {
        int count = masses.size();
        if (count > 1 && count != n && count != n / dimensions) {
            String particles = dimensions == 1 ? "" : "one for each of the " + n / dimensions + " particles, ";
            throw new IllegalArgumentException(
                    "masses must be one, " + particles + "or one for each of the " + n + " coordinates, got " + count);
        }
    }

    /** Returns the known masses of all n coordinates, none if they are learned. */
    List<Double> massesOf(int n) {
        int each = masses.isEmpty() ? 1 : n / masses.size();
        return masses.stream()
                .flatMap(mass -> Collections.nCopies(each, mass).stream())
                .toList();
    }
}
