package io.symplex.expression;

import java.util.Map;
import java.util.Set;

/** An expression with the other sign; never of a number, which has its own. */
record Negative(Expression operand) implements Expression {

    static Expression of(Expression operand) {
        if (operand instanceof Constant number) {
            return new Constant(-number.value());
        }
        return new Negative(operand);
    }

    @Override
    public Expression replaced(Map<String, Expression> values) {
        return of(operand.replaced(values));
    }

    @Override
    public Set<String> names() {
        return operand.names();
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
