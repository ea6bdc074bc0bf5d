package io.symplex.expression;

import java.util.Map;
import java.util.Set;

/** A name; {@code pi} is the number. */
record Symbol(String name) implements Expression {

    static final Symbol PI = new Symbol("pi");

    Symbol {
        Names.require(name);
    }

    @Override
    public Expression replaced(Map<String, Expression> values) {
        return values.getOrDefault(name, this);
    }

    @Override
    public Set<String> names() {
        return equals(PI) ? Set.of() : Set.of(name);
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
