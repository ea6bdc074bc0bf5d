package io.symplex.expression;

import io.symplex.internal.Checks;
import java.util.Map;
import java.util.Set;

/** A number. */
record Constant(double value) implements Expression {

    static final Constant ZERO = new Constant(0);
    static final Constant ONE = new Constant(1);

    Constant {
        Checks.finite(value, "a number of a formula");
        value = value == 0 ? 0 : value; // one zero
    }

    @Override
    public Expression replaced(Map<String, Expression> values) {
        return this;
    }

    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
