package io.symplex.model;

import io.symplex.internal.Checks;
import io.symplex.kernel.Arrangement;
import java.util.List;
import java.util.Locale;

/**
 * What is known of how the energy depends on positions: a symmetry that holds whatever the parameters are.
 *
 * <p>Positions are those of particles, d numbers each, one particle after the other, as
 * {@link io.symplex.system.ThreeBody} and {@link io.symplex.system.TodaLattice} have them.
 *
 * <p>{@link Form#TRANSLATION_INVARIANT}: the network sees q₁ − q₀, q₂ − q₁ and so on, and no position. These are the
 * fewest numbers that say all differences: as its first layer is linear, any others, such as places relative to the
 * centre of mass, would give it the same functions. Between neighbours they stay small in a chain, however long.
 *
 * <p>{@link Form#PAIRS}: {@code V = Σ v(|q_i − q_j|)} over the pairs, v one network for all. It is given ρ and 1/ρ,
 * where {@code ρ = √(r² + 10⁻⁶)}, and beside it a quadratic form of both: springs, with a length at rest or without,
 * and Newton's and Coulomb's 1/r are there from the start, and the network learns what else there is. The softening
 * keeps all smooth where particles meet; a potential that particles pass through at r = 0, as may be on a line, is
 * learned less well than one between particles that keep apart. Exchanging particles, moving or turning all of them
 * changes nothing.
 *
 * <p>{@link Form#CHAIN}, {@link Form#FREE_CHAIN}, {@link Form#RING}: {@code V = Σ v(q_{i+1} − q_i)} over neighbours, v
 * one network for all bonds and beside it a quadratic form: only what is not harmonic need be learned.
 *
 * @param form the symmetry
 * @param dimensions d, {@code >= 1}; 1 for a chain, and where nothing is known
 * @param onSite whether each particle also has an energy u of its own place, one u for all: Σ u(q_i) is added to the
 *     pairs or bonds
 */
public record Potential(Form form, int dimensions, boolean onSite) {

    private static final int MOST_IN_PAIRS = 1000;

    /** Nothing: one network of all positions. */
    public static final Potential ANY = new Potential(Form.ANY, 1, false);

    /** Bonds between neighbours, and between the ends and walls, which stay at 0. */
    public static final Potential CHAIN = new Potential(Form.CHAIN, 1, false);

    /** Bonds between neighbours; the ends are free. */
    public static final Potential FREE_CHAIN = new Potential(Form.FREE_CHAIN, 1, false);

    /** Bonds between neighbours, and between the last and the first. */
    public static final Potential RING = new Potential(Form.RING, 1, false);

    /** How much is known. */
    public enum Form {
        /** Nothing: one network of all positions. */
        ANY,
        /** Moving all particles alike changes nothing: the total momentum is conserved. */
        TRANSLATION_INVARIANT,
        /** Each pair has an energy of its distance. */
        PAIRS,
        /** Each bond has an energy of its stretch, those to walls at both ends too. */
        CHAIN,
        /** Each bond has an energy of its stretch; the ends are free. */
        FREE_CHAIN,
        /** Each bond has an energy of its stretch, that from the last particle to the first too. */
        RING
    }

    /**
     * Checks that the parts fit.
     *
     * @throws IllegalArgumentException if d is not as the form has it, or there is an energy of places where the form
     *     has no pairs or bonds
     */
    public Potential {
        Checks.atLeast(dimensions, 1, "dimensions");
        if (dimensions > 1 && form != Form.TRANSLATION_INVARIANT && form != Form.PAIRS) {
            throw new IllegalArgumentException(
                    "dimensions must be 1 for a potential that is " + form + ", got " + dimensions
                            + "; say translationInvariant(" + dimensions + ") or pairPotential(" + dimensions + ")");
        }
        if (onSite && !isSum(form)) {
            throw new IllegalArgumentException("onSite must go with pairs or a chain, got a potential that is " + form
                    + "; say pairPotential(…) or chainPotential() before onSitePotential()");
        }
    }

    /**
     * Returns an energy that moving all particles alike does not change.
     *
     * @param dimensions d, coordinates of a particle, {@code >= 1}
     * @return the potential
     * @throws IllegalArgumentException if d is less than 1
     */
    public static Potential translationInvariant(int dimensions) {
        return new Potential(Form.TRANSLATION_INVARIANT, dimensions, false);
    }

    /**
     * Returns a sum over pairs.
     *
     * @param dimensions d, coordinates of a particle, {@code >= 1}
     * @return the potential
     * @throws IllegalArgumentException if d is less than 1
     */
    public static Potential pairs(int dimensions) {
        return new Potential(Form.PAIRS, dimensions, false);
    }

    /**
     * Returns this with an energy of each particle's place beside that of pairs or bonds.
     *
     * @return the changed copy
     * @throws IllegalArgumentException if this is no sum over pairs or bonds
     */
    public Potential withOnSite() {
        return new Potential(form, dimensions, true);
    }

    /**
     * Returns whether this is a sum of equal parts, of pairs or bonds: then kinetic energy is apart from it.
     *
     * @return whether it is
     */
    public boolean isSum() {
        return isSum(form);
    }

    private static boolean isSum(Form form) {
        return form != Form.ANY && form != Form.TRANSLATION_INVARIANT;
    }

    /** Checks that n coordinates are whole particles, and enough of them, and not too many. */
    void requireFits(int n) {
        if (n % dimensions != 0) {
            throw new IllegalArgumentException("dimensions must divide the " + n + " coordinates, got " + dimensions
                    + "; say how many coordinates one particle has");
        }
        int fewest = form == Form.ANY || form == Form.CHAIN ? 1 : 2;
        if (n / dimensions < fewest) {
            throw new IllegalArgumentException("a potential that is " + form + " must have at least 2 particles, got "
                    + n / dimensions + " of " + dimensions + " coordinates; say how many coordinates one particle has");
        }
        if (form == Form.PAIRS && n / dimensions > MOST_IN_PAIRS) {
            throw new IllegalArgumentException("pairs must be of at most " + MOST_IN_PAIRS + " particles, got "
                    + n / dimensions + "; say translationInvariant(" + dimensions + ") or learn from fewer");
        }
    }

    /** Checks that the angles are none or, where only differences are seen, all positions. */
    void requirePeriodic(List<Integer> periodic, int n) {
        if (periodic.isEmpty() || form == Form.ANY) {
            return;
        }
        if (form == Form.PAIRS) {
            throw new IllegalArgumentException("periodic must be none for pairs, whose distances are no angles, got "
                    + periodic + "; say translationInvariant() or a chain instead");
        }
        if (periodic.size() != n) {
            throw new IllegalArgumentException("periodic must be all " + n
                    + " positions where their differences are seen, got " + periodic + "; name all of them, or none");
        }
    }

    /** Returns which rows of numbers the shared network is given. */
    Arrangement arrangement(int n, int passed) {
        return new Arrangement(
                switch (form) {
                    case ANY -> throw new IllegalStateException("no arrangement");
                    case TRANSLATION_INVARIANT -> Arrangement.Kind.NEIGHBOURS;
                    case PAIRS -> Arrangement.Kind.PAIRS;
                    case CHAIN -> Arrangement.Kind.WALLED_CHAIN;
                    case FREE_CHAIN -> Arrangement.Kind.FREE_CHAIN;
                    case RING -> Arrangement.Kind.RING;
                },
                n / dimensions,
                dimensions,
                passed);
    }

    /** Returns the form in words, such as {@code pairs in 2 dimensions, on site}. */
    @Override
    public String toString() {
        return form.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (dimensions == 1 ? "" : " in " + dimensions + " dimensions")
                + (onSite ? ", on site" : "");
    }
}
