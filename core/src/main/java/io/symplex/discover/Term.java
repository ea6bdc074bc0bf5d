package io.symplex.discover;

import io.symplex.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * A term whose coefficient is sought.
 *
 * @param expression φ(q, p)
 * @param damped the momentum whose rate it brakes, dp/dt = … − c φ, from 0; −1 if it is a term of H
 */
record Term(Expression expression, int damped) {

    static final int OF_ENERGY = -1;

    static Term ofEnergy(Expression expression) {
        return new Term(expression.simplified(), OF_ENERGY);
    }

    boolean isFriction() {
        return damped != OF_ENERGY;
    }

    /** Returns dq/dt and dp/dt for the coefficient 1. */
    List<Expression> field(List<String> coordinates) {
        int n = coordinates.size() / 2;
        List<Expression> field = new ArrayList<>();
        for (int i = 0; i < 2 * n; i++) {
            Expression rate = Expression.of(0);
            if (isFriction()) {
                rate = i == n + damped ? expression.unaryMinus() : rate;
            } else {
                rate = i < n
                        ? expression.derivative(coordinates.get(n + i))
                        : expression.derivative(coordinates.get(i - n)).unaryMinus();
            }
            field.add(rate.simplified());
        }
        return field;
    }

    /** Returns the term as messages name it. */
    String label(List<String> coordinates) {
        return isFriction()
                ? "friction " + expression + " of " + coordinates.get(coordinates.size() / 2 + damped)
                : expression.toString();
    }
}
