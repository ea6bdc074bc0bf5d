package io.symplex.expression;

/**
 * One step of a program: {@code out = code(first, second)}, row by row.
 *
 * @param code what is computed
 * @param first register of the first operand
 * @param second register of the second operand; any where there is none
 * @param out register of the result, another than the operands'
 */
record Instruction(Code code, int first, int second, int out) {

    /** What an instruction computes. */
    enum Code {
        PLUS,
        MINUS,
        TIMES,
        DIVIDE,
        POWER,
        NEGATE,
        SQRT,
        SIN,
        COS,
        TAN,
        EXP,
        LOG,
        TANH,
        ABS,
        SIGN,
        STEP,
        MIN,
        MAX;

        static Code of(Operator operator) {
            return valueOf(operator.name());
        }

        static Code of(Function function) {
            return valueOf(function.name());
        }
    }

    /** Computes one row. */
    double apply(double a, double b) {
        return switch (code) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> a / b;
            case POWER -> StrictMath.pow(a, b);
            case NEGATE -> -a;
            case SQRT -> Math.sqrt(a);
            case SIN -> StrictMath.sin(a);
            case COS -> StrictMath.cos(a);
            case TAN -> StrictMath.tan(a);
            case EXP -> StrictMath.exp(a);
            case LOG -> StrictMath.log(a);
            case TANH -> StrictMath.tanh(a);
            case ABS -> Math.abs(a);
            case SIGN -> Math.signum(a);
            case STEP -> (Math.signum(a) + 1) / 2;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
        };
    }

    /** Computes so many rows; basic arithmetic has plain loops, of which the compiler makes vectors. */
    void run(int rows, double[] a, double[] b, double[] out) {
        switch (code) {
            case PLUS -> plus(rows, a, b, out);
            case MINUS -> minus(rows, a, b, out);
            case TIMES -> times(rows, a, b, out);
            case DIVIDE -> divide(rows, a, b, out);
            case NEGATE -> negate(rows, a, out);
            case SQRT -> sqrt(rows, a, out);
            default -> each(rows, a, b, out);
        }
    }

    private static void plus(int rows, double[] a, double[] b, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = a[r] + b[r];
        }
    }

    private static void minus(int rows, double[] a, double[] b, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = a[r] - b[r];
        }
    }

    private static void times(int rows, double[] a, double[] b, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = a[r] * b[r];
        }
    }

    private static void divide(int rows, double[] a, double[] b, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = a[r] / b[r];
        }
    }

    private static void negate(int rows, double[] a, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = -a[r];
        }
    }

    private static void sqrt(int rows, double[] a, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = Math.sqrt(a[r]);
        }
    }

    private void each(int rows, double[] a, double[] b, double[] out) {
        for (int r = 0; r < rows; r++) {
            out[r] = apply(a[r], b[r]);
        }
    }
}
