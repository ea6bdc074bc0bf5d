package io.symplex.expression;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Two expressions joined by an operator. */
record Binary(Operator operator, Expression left, Expression right) implements Expression {

    @Override
    public Expression replaced(Map<String, Expression> values) {
        return new Binary(operator, left.replaced(values), right.replaced(values));
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(left.names());
        names.addAll(right.names());
        return names;
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
