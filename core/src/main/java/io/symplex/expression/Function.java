package io.symplex.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions a formula may use. */
enum Function {
    SIN(1),
    COS(1),
    TAN(1),
    EXP(1),
    LOG(1),
    SQRT(1),
    TANH(1),
    ABS(1),
    /** −1, 0 or 1: the slope of abs. */
    SIGN(1),
    /** 0, ½ or 1: the slope of max(x, 0). */
    STEP(1),
    MIN(2),
    MAX(2);

    final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.text().equals(name))
                .findFirst();
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(Function::text).toList();
    }

    /** Returns the value; of functions with one argument the second is not read. */
    double apply(double x, double y) {
        return switch (this) {
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case SQRT -> Math.sqrt(x);
            case TANH -> StrictMath.tanh(x);
            case ABS -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case STEP -> (Math.signum(x) + 1) / 2;
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
        };
    }
}
