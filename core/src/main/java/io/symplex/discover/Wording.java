package io.symplex.discover;

import io.symplex.expression.Expression;
import io.symplex.system.Reals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes laws for people. */
final class Wording {

    private static final int MOST_DIGITS = 8;

    private Wording() {}

    /** Returns Σ c φ, signs drawn out. */
    static Expression sum(List<DiscoveredTerm> terms, ToDoubleFunction<DiscoveredTerm> coefficient) {
        Expression sum = Expression.of(0);
        boolean first = true;
        for (DiscoveredTerm term : terms) {
            double c = coefficient.applyAsDouble(term);
            if (first) {
                sum = product(c, term.expression());
            } else {
                sum = c < 0 ? sum.minus(product(-c, term.expression())) : sum.plus(product(c, term.expression()));
            }
            first = false;
        }
        return sum;
    }

    /** Multiplies, so that the text has no bracket too many: {@code 2*q*p}, {@code 2/r}. */
    private static Expression product(double c, Expression expression) {
        String text = expression.toString();
        if (Math.abs(c) == 1) {
            return c == 1 ? expression : Expression.parse("-" + bracketed(expression));
        }
        return Expression.parse(
                Expression.of(c) + (text.startsWith("1/") ? text.substring(1) : "*" + bracketed(expression)));
    }

    private static String bracketed(Expression expression) {
        String text = expression.toString();
        return text.contains(" + ") || text.contains(" - ") || text.startsWith("-") ? "(" + text + ")" : text;
    }

    /** Rounds a coefficient to the second digit of its standard error, or to eight digits. */
    static double rounded(DiscoveredTerm term) {
        BigDecimal exact = new BigDecimal(term.coefficient());
        BigDecimal digits = exact.round(new MathContext(MOST_DIGITS));
        double error = term.standardError();
        if (!(error > 0) || Double.isInfinite(error) || error > Math.abs(term.coefficient())) {
            return digits.doubleValue();
        }
        int scale = 1 - (int) Math.floor(Math.log10(error));
        return Math.min(scale, digits.scale()) == scale
                ? exact.setScale(scale, RoundingMode.HALF_EVEN).doubleValue()
                : digits.doubleValue();
    }

    static String text(Discovery law) {
        List<String> lines = new ArrayList<>();
        lines.add("H = " + sum(energies(law), Wording::rounded));
        List<String> names = law.formula().coordinates();
        int n = law.degreesOfFreedom();
        for (int i = 0; i < n; i++) {
            List<DiscoveredTerm> friction = friction(law, i);
            if (!friction.isEmpty()) {
                lines.add("d" + names.get(n + i) + "/dt = −∂H/∂" + names.get(i) + " − ("
                        + sum(friction, Wording::rounded) + ")");
            }
        }
        for (DiscoveredTerm term : law.terms()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-16s %15.8g ± %.1e%s",
                    term.expression(),
                    term.coefficient(),
                    term.standardError(),
                    term.isFriction() ? "  friction of " + names.get(n + term.damped()) : ""));
        }
        lines.add("  " + law.diagnostics());
        return String.join("\n", lines);
    }

    static String latex(Discovery law) {
        List<String> names = law.formula().coordinates();
        int n = law.degreesOfFreedom();
        StringBuilder text =
                new StringBuilder("H = " + sum(energies(law), Wording::rounded).latex());
        for (int i = 0; i < n; i++) {
            List<DiscoveredTerm> friction = friction(law, i);
            if (!friction.isEmpty()) {
                String q = Expression.symbol(names.get(i)).latex();
                String p = Expression.symbol(names.get(n + i)).latex();
                text.append(", \\quad \\frac{d ").append(p).append("}{d t} = -\\frac{\\partial H}{\\partial ");
                text.append(q).append("} - \\left(");
                text.append(sum(friction, Wording::rounded).latex()).append("\\right)");
            }
        }
        return text.toString();
    }

    private static List<DiscoveredTerm> energies(Discovery law) {
        return law.terms().stream().filter(term -> !term.isFriction()).toList();
    }

    private static List<DiscoveredTerm> friction(Discovery law, int i) {
        return law.terms().stream().filter(term -> term.damped() == i).toList();
    }

    /** Writes a part near 1 so that what is missing shows: {@code 99.97 %}, {@code all but 3e-12}. */
    static String part(double explained) {
        double missing = 1 - explained;
        return missing < 1e-5
                ? String.format(Locale.ROOT, "all but %.0e", Math.max(missing, 0))
                : String.format(Locale.ROOT, "%.4g %%", 100 * explained);
    }

    static String rounded(Reals values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> String.format(Locale.ROOT, "%.2g", values.get(i)))
                .collect(Collectors.joining(", "));
    }
}
