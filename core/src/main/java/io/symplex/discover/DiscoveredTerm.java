package io.symplex.discover;

import io.symplex.expression.Expression;

/**
 * A term that a discovery kept.
 *
 * @param expression φ(q, p)
 * @param damped the momentum whose rate it brakes, dp/dt = … − c φ, from 0; −1 if it is a term of H
 * @param coefficient c
 * @param standardError of the coefficient, as far as noise makes it uncertain; {@code >= 0}
 */
public record DiscoveredTerm(Expression expression, int damped, double coefficient, double standardError) {

    /**
     * Returns whether this is friction, not a term of H.
     *
     * @return true for friction
     */
    public boolean isFriction() {
        return damped != Term.OF_ENERGY;
    }
}
