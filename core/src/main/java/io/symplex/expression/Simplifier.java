package io.symplex.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings expressions into normal form and back, which collects like terms and factors. */
final class Simplifier {

    private Simplifier() {}

    static Expression simplify(Expression expression) {
        return Rebuilt.of(terms(expression));
    }

    static Terms terms(Expression expression) {
        if (expression instanceof Constant number) {
            return Terms.number(Ratio.of(number.value()));
        }
        if (expression instanceof Negative negative) {
            return terms(negative.operand()).times(Ratio.of(-1));
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        return expression instanceof Binary binary ? binary(binary) : Terms.of(expression);
    }

    private static Terms binary(Binary binary) {
        Terms left = terms(binary.left());
        Terms right = terms(binary.right());
        return switch (binary.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.times(Ratio.of(-1)));
            case TIMES -> product(left, right);
            case DIVIDE ->
                right.isZero()
                        ? Terms.of(new Binary(Operator.DIVIDE, Rebuilt.of(left), Constant.ZERO)) // said when evaluated
                        : product(left, power(right, -1));
            case POWER -> power(left, right);
        };
    }

    private static Terms product(Terms left, Terms right) {
        if (left.isZero() || right.isZero()) {
            return new Terms();
        }
        return single(left).times(single(right));
    }

    /** Returns a sum as one base, so that brackets stay. */
    private static Terms single(Terms terms) {
        return terms.isSingle() ? terms : Terms.of(Rebuilt.of(terms));
    }

    private static Terms power(Terms base, Terms exponent) {
        if (exponent.isNumber()) {
            Ratio ratio = exponent.coefficient();
            double value = ratio.above() / ratio.below();
            if (value == 0) {
                return Terms.number(Ratio.ONE);
            }
            if (Powers.byProducts(value)) {
                return power(base, (int) value);
            }
        }
        return Terms.of(new Binary(Operator.POWER, Rebuilt.of(base), Rebuilt.of(exponent)));
    }

    private static Terms power(Terms base, int exponent) {
        if (base.isZero()) {
            return exponent > 0 ? base : Terms.of(new Binary(Operator.POWER, Constant.ZERO, new Constant(exponent)));
        }
        Terms power = single(base).power(exponent);
        return power.isZero() || !power.coefficient().isFinite()
                ? Terms.of(new Binary(Operator.POWER, Rebuilt.of(base), new Constant(exponent)))
                : power;
    }

    private static Terms call(Call call) {
        List<Expression> arguments =
                call.arguments().stream().map(Simplifier::simplify).toList();
        Call simple = new Call(call.function(), arguments);
        return value(simple).map(value -> Terms.number(Ratio.of(value))).orElseGet(() -> Terms.of(simple));
    }

    /** Returns the value of a function of numbers where it is short: {@code cos(0)}, not {@code sqrt(2)}. */
    private static Optional<Double> value(Call call) {
        if (!call.arguments().stream().allMatch(Constant.class::isInstance)) {
            return Optional.empty();
        }
        double first = ((Constant) call.first()).value();
        double last = ((Constant) call.arguments().get(call.arguments().size() - 1)).value();
        double value = call.function().apply(first, last);
        boolean isShort = value == Math.rint(value) || call.function().arity == 2;
        return Double.isFinite(value) && isShort ? Optional.of(value) : Optional.empty();
    }

    /** Writes normal forms as trees. */
    private static final class Rebuilt {

        static Expression of(Terms terms) {
            Expression sum = Constant.ZERO;
            boolean first = true;
            for (Map.Entry<Map<Expression, Double>, Ratio> term : terms.coefficients.entrySet()) {
                Ratio coefficient = term.getValue();
                if (first) {
                    sum = product(term.getKey(), coefficient);
                } else if (coefficient.above() < 0) {
                    sum = sum.minus(product(term.getKey(), coefficient.times(Ratio.of(-1))));
                } else {
                    sum = sum.plus(product(term.getKey(), coefficient));
                }
                first = false;
            }
            return sum;
        }

        /** Writes {@code -3 a^2 b / (2 c)} as {@code -3*a^2*b/(2*c)}. */
        private static Expression product(Map<Expression, Double> monomial, Ratio coefficient) {
            Expression above = Constant.ONE;
            Expression below = new Constant(coefficient.below());
            for (Map.Entry<Expression, Double> factor : monomial.entrySet()) {
                Expression power = power(factor.getKey(), Math.abs(factor.getValue()));
                if (factor.getValue() > 0) {
                    above = times(above, power);
                } else {
                    below = times(below, power);
                }
            }
            Expression numerator = scaled(coefficient.above(), above);
            return below.equals(Constant.ONE) ? numerator : numerator.div(below);
        }

        private static Expression scaled(double factor, Expression expression) {
            if (factor == -1 && !expression.equals(Constant.ONE)) {
                return negated(expression);
            }
            return times(new Constant(factor), expression);
        }

        /** Puts the sign to the first factor, as the parser does. */
        private static Expression negated(Expression expression) {
            return expression instanceof Binary binary && binary.operator() == Operator.TIMES
                    ? new Binary(Operator.TIMES, negated(binary.left()), binary.right())
                    : Negative.of(expression);
        }

        /** Multiplies from left to right: {@code a*(b*c)} becomes {@code a*b*c}. */
        private static Expression times(Expression left, Expression right) {
            if (left.equals(Constant.ONE) || right.equals(Constant.ONE)) {
                return left.equals(Constant.ONE) ? right : left;
            }
            return right instanceof Binary binary && binary.operator() == Operator.TIMES
                    ? new Binary(Operator.TIMES, times(left, binary.left()), binary.right())
                    : left.times(right);
        }

        private static Expression power(Expression base, double exponent) {
            return exponent == 1 ? base : base.power(new Constant(exponent));
        }
    }
}
