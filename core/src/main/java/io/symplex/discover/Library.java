package io.symplex.discover;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.expression.Expression;
import io.symplex.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms that a law may be made of; which of them it needs, the data tell.
 *
 * <p>Immutable; equal by value. Words add terms; a term that is there twice counts once.
 *
 * <pre>{@code
 * Library.polynomials(4);                       // all monomials in q and p up to degree 4
 * Library.polynomials(2).trig().friction();     // with sin q and cos q, and with friction
 * Library.polynomials(2).inverseDistance();     // with 1/|q|
 * Library.of("p^2", "exp(q)", "q*exp(-q)");     // just these
 * }</pre>
 */
@CheckReturnValue
public final class Library {

    private static final int MOST_TERMS = 1000;
    private static final int HIGHEST_DEGREE = 12;

    /** The library without a term, to which words add. */
    public static final Library EMPTY = new Library(List.of());

    private final List<Family> families; // in the order said

    private Library(List<Family> families) {
        this.families = List.copyOf(families);
    }

    /**
     * Returns all monomials in positions and momenta up to a degree.
     *
     * @param degree 1 to 12
     * @return the library
     * @throws IllegalArgumentException if the degree is out of its range
     */
    public static Library polynomials(int degree) {
        return EMPTY.polynomial(degree);
    }

    /**
     * Returns given terms.
     *
     * @param terms in the coordinates of the data, such as {@code "p^2"} and {@code "exp(q)"}
     * @return the library
     * @throws IllegalArgumentException if one is no expression; the message names the column
     */
    public static Library of(String... terms) {
        return EMPTY.terms(terms);
    }

    /**
     * Adds all monomials in positions and momenta up to a degree.
     *
     * @param degree 1 to 12
     * @return the larger library
     * @throws IllegalArgumentException if the degree is out of its range
     */
    public Library polynomial(int degree) {
        Checks.atLeast(degree, 1, "degree");
        if (degree > HIGHEST_DEGREE) {
            throw new IllegalArgumentException("degree must be <= " + HIGHEST_DEGREE + ", got " + degree
                    + "; higher powers cannot be told apart in data");
        }
        return with(new Family.Polynomials(degree));
    }

    /**
     * Adds the sine and cosine of every position.
     *
     * @return the larger library
     */
    public Library trig() {
        return trig(1);
    }

    /**
     * Adds sines and cosines of every position and of its multiples.
     *
     * @param harmonics the largest multiple, {@code >= 1}
     * @return the larger library
     * @throws IllegalArgumentException if there is none
     */
    public Library trig(int harmonics) {
        return with(new Family.Trig(Checks.atLeast(harmonics, 1, "harmonics")));
    }

    /**
     * Adds the exponential of every position and momentum.
     *
     * @return the larger library
     */
    public Library exponentials() {
        return with(new Family.Exponentials());
    }

    /**
     * Adds 1/|q|, the inverse distance of the whole of q from the origin.
     *
     * @return the larger library
     */
    public Library inverseDistance() {
        return with(new Family.InverseDistances(0));
    }

    /**
     * Adds inverse distances of particles, from the origin and from one another.
     *
     * @param dimension how many positions a particle has, {@code >= 1}, in their order
     * @return the larger library
     * @throws IllegalArgumentException if there is none
     */
    public Library inverseDistances(int dimension) {
        return with(new Family.InverseDistances(Checks.atLeast(dimension, 1, "dimension")));
    }

    /**
     * Adds given terms.
     *
     * @param terms in the coordinates of the data
     * @return the larger library
     * @throws IllegalArgumentException if one is no expression; the message names the column
     */
    public Library terms(String... terms) {
        return with(new Family.Given(Arrays.stream(terms).map(Expression::parse).toList()));
    }

    /**
     * Adds linear friction: dp/dt = … − γ p, a coefficient for each momentum.
     *
     * @return the larger library
     */
    public Library friction() {
        return friction(1);
    }

    /**
     * Adds friction by odd powers of the momentum: γ p, γ₃ p³, …
     *
     * @param degree the highest power, {@code >= 1}
     * @return the larger library
     * @throws IllegalArgumentException if there is none
     */
    public Library friction(int degree) {
        return with(new Family.Friction(Checks.atLeast(degree, 1, "the degree of friction")));
    }

    /**
     * Adds the terms of another library.
     *
     * @param other its terms
     * @return the union
     */
    public Library and(Library other) {
        List<Family> all = new ArrayList<>(families);
        all.addAll(other.families);
        return new Library(all);
    }

    /**
     * Returns the products of every term of this with every term of another.
     *
     * @param other its terms
     * @return the products alone; friction is left out
     */
    public Library times(Library other) {
        return new Library(List.of(new Family.Products(this, other)));
    }

    /**
     * Leaves out terms in which positions and momenta meet, as where H = T(p) + V(q).
     *
     * @return the smaller library
     */
    public Library separable() {
        return new Library(List.of(new Family.Separable(this)));
    }

    /**
     * Leaves out given terms.
     *
     * @param terms in the coordinates of the data
     * @return the smaller library
     * @throws IllegalArgumentException if one is no expression; the message names the column
     */
    public Library without(String... terms) {
        return new Library(List.of(new Family.Without(
                this, Arrays.stream(terms).map(Expression::parse).toList())));
    }

    private Library with(Family family) {
        List<Family> all = new ArrayList<>(families);
        all.add(family);
        return new Library(all);
    }

    /** Returns the different terms in given coordinates, constants left out. */
    List<Term> terms(List<String> coordinates) {
        Set<Term> terms = new LinkedHashSet<>();
        for (Family family : families) {
            for (Term term : family.terms(coordinates)) {
                requireKnown(term, coordinates);
                if (!term.expression().names().isEmpty()) {
                    terms.add(term);
                }
                if (terms.size() > MOST_TERMS) {
                    throw new IllegalArgumentException(
                            "library must have at most " + MOST_TERMS + " terms, got more for " + coordinates.size()
                                    + " coordinates; choose a lower degree, or say separable()");
                }
            }
        }
        if (terms.stream().allMatch(Term::isFriction)) {
            throw new IllegalArgumentException(
                    "library must have a term, got none of an energy; say polynomials(2), for instance");
        }
        return List.copyOf(terms);
    }

    private static void requireKnown(Term term, List<String> coordinates) {
        for (String name : term.expression().names()) {
            if (!coordinates.contains(name)) {
                throw new IllegalArgumentException("library terms must be in the coordinates "
                        + String.join(", ", coordinates) + " of the data, got '" + name + "' in " + term.expression()
                        + "; rename it");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Library that && families.equals(that.families);
    }

    @Override
    public int hashCode() {
        return families.hashCode();
    }

    /** Returns what was said, such as {@code polynomials to degree 4, sin and cos of positions}. */
    @Override
    public String toString() {
        return families.isEmpty()
                ? "no terms"
                : String.join(", ", families.stream().map(Family::toString).toList());
    }
}
