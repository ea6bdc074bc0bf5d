package io.symplex.expression;

/** The rules of differentiation; what they give is still to be simplified. */
final class Derivative {

    private static final Expression TWO = new Constant(2);

    private Derivative() {}

    static Expression of(Expression expression, String name) {
        if (!expression.names().contains(name)) {
            return Constant.ZERO;
        }
        if (expression instanceof Symbol) {
            return Constant.ONE;
        }
        if (expression instanceof Negative negative) {
            return Negative.of(of(negative.operand(), name));
        }
        return expression instanceof Call call ? call(call, name) : binary((Binary) expression, name);
    }

    private static Expression binary(Binary binary, String name) {
        Expression u = binary.left();
        Expression v = binary.right();
        Expression du = of(u, name);
        Expression dv = of(v, name);
        return switch (binary.operator()) {
            case PLUS -> du.plus(dv);
            case MINUS -> du.minus(dv);
            case TIMES -> du.times(v).plus(u.times(dv));
            case DIVIDE ->
                v.names().contains(name) ? du.div(v).minus(u.times(dv).div(v.power(TWO))) : du.div(v);
            case POWER ->
                v.names().contains(name)
                        ? binary.times(dv.times(Call.of(Function.LOG, u))
                                .plus(v.times(du).div(u)))
                        : v.times(u.power(v.minus(Constant.ONE))).times(du);
        };
    }

    private static Expression call(Call call, String name) {
        Expression u = call.first();
        Expression du = of(u, name);
        if (call.function().arity == 2) {
            return choice(call, name);
        }
        return switch (call.function()) {
            case SIN -> Call.of(Function.COS, u).times(du);
            case COS -> Negative.of(Call.of(Function.SIN, u)).times(du);
            case TAN -> Constant.ONE.plus(call.power(TWO)).times(du);
            case EXP -> call.times(du);
            case LOG -> du.div(u);
            case SQRT -> du.div(TWO.times(call));
            case TANH -> Constant.ONE.minus(call.power(TWO)).times(du);
            case ABS -> Call.of(Function.SIGN, u).times(du);
            default -> Constant.ZERO; // of sign and step, but for their jump
        };
    }

    /** Of min and max: the slope of the one taken. */
    private static Expression choice(Call call, String name) {
        Expression u = call.arguments().get(0);
        Expression v = call.arguments().get(1);
        boolean greater = call.function() == Function.MAX;
        Expression takesU = Call.of(Function.STEP, greater ? u.minus(v) : v.minus(u));
        Expression takesV = Call.of(Function.STEP, greater ? v.minus(u) : u.minus(v));
        return takesU.times(of(u, name)).plus(takesV.times(of(v, name)));
    }
}
