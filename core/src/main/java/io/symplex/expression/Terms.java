package io.symplex.expression;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sum in normal form: monomials, each a map from bases to exponents, with their coefficients, in the order they came.
 */
final class Terms {

    final Map<Map<Expression, Double>, Ratio> coefficients = new LinkedHashMap<>();

    static Terms of(Map<Expression, Double> monomial, Ratio coefficient) {
        Terms terms = new Terms();
        terms.add(monomial, coefficient);
        return terms;
    }

    static Terms of(Expression base) {
        return of(Map.of(base, 1.0), Ratio.ONE);
    }

    static Terms number(Ratio value) {
        return of(Map.of(), value);
    }

    boolean isZero() {
        return coefficients.isEmpty();
    }

    boolean isSingle() {
        return coefficients.size() == 1;
    }

    boolean isNumber() {
        return isZero() || (isSingle() && monomial().isEmpty());
    }

    Map<Expression, Double> monomial() {
        return coefficients.keySet().iterator().next();
    }

    Ratio coefficient() {
        return isZero() ? Ratio.of(0) : coefficients.values().iterator().next();
    }

    Terms plus(Terms other) {
        Terms sum = new Terms();
        coefficients.forEach(sum::add);
        other.coefficients.forEach(sum::add);
        return sum;
    }

    Terms times(Ratio factor) {
        Terms product = new Terms();
        coefficients.forEach((monomial, coefficient) -> product.add(monomial, coefficient.times(factor)));
        return product;
    }

    /** Multiplies single terms. */
    Terms times(Terms other) {
        Map<Expression, Double> product = new LinkedHashMap<>(monomial());
        other.monomial().forEach((base, exponent) -> {
            double sum = product.getOrDefault(base, 0.0) + exponent;
            if (sum == 0) {
                product.remove(base);
            } else {
                product.put(base, sum);
            }
        });
        return of(product, coefficient().times(other.coefficient()));
    }

    /** Raises a single term. */
    Terms power(int exponent) {
        Map<Expression, Double> power = new LinkedHashMap<>();
        monomial().forEach((base, old) -> power.put(base, old * exponent));
        return of(power, coefficient().power(exponent));
    }

    private void add(Map<Expression, Double> monomial, Ratio coefficient) {
        Ratio sum =
                coefficients.containsKey(monomial) ? coefficients.get(monomial).plus(coefficient) : coefficient;
        if (sum.isZero()) {
            coefficients.remove(monomial);
        } else {
            coefficients.put(monomial, sum);
        }
    }
}
