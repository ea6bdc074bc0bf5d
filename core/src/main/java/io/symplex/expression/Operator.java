package io.symplex.expression;

/** The binary operators, each with how tightly it binds; a sign binds like 3. */
enum Operator {
    PLUS("+", 1),
    MINUS("-", 1),
    TIMES("*", 2),
    DIVIDE("/", 2),
    POWER("^", 4);

    static final int SIGN = 3;
    static final int ATOM = 5;

    final String sign;
    final int binding;

    Operator(String sign, int binding) {
        this.sign = sign;
        this.binding = binding;
    }

    double apply(double a, double b) {
        return switch (this) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Powers.of(a, b);
        };
    }
}
