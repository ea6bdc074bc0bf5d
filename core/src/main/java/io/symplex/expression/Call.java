package io.symplex.expression;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A function of expressions. */
record Call(Function function, List<Expression> arguments) implements Expression {

    Call {
        arguments = List.copyOf(arguments);
    }

    static Call of(Function function, Expression... arguments) {
        return new Call(function, List.of(arguments));
    }

    static Call named(String name, List<Expression> arguments) {
        Function function = Function.named(name)
                .orElseThrow(() -> new IllegalArgumentException("function must be one of "
                        + Arrays.stream(Function.values()).map(Function::text).collect(Collectors.joining(", "))
                        + ", got '"
                        + name + "'"));
        if (arguments.size() != function.arity) {
            throw new IllegalArgumentException(name + " must have " + function.arity
                    + (function.arity == 1 ? " argument" : " arguments") + ", got " + arguments.size());
        }
        return new Call(function, arguments);
    }

    Expression first() {
        return arguments.get(0);
    }

    @Override
    public Expression replaced(Map<String, Expression> values) {
        return new Call(
                function,
                arguments.stream().map(argument -> argument.replaced(values)).toList());
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        arguments.forEach(argument -> names.addAll(argument.names()));
        return names;
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
