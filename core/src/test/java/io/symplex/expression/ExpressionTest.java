package io.symplex.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1+2*3 | 7",
                "2^3^2 | 512",
                "-2^2 | -4",
                "(-2)^2 | 4",
                "2^-1 | 0.5",
                "8/4/2 | 1",
                "8-4-2 | 2",
                "2*-3 | -6",
                "+2--3 | 5",
                "2**3 | 8",
                "3² − 2·2 | 5",
                "1e-2 + .5 + 2. | 2.51",
                "2*π - 2*pi | 0",
                "min(3, 2) + max(3, 2) | 5",
                "abs(-2) + sqrt(9) | 5",
                "sign(-3) + step(2) + step(0) | 0.5",
                "exp(0) + log(1) + sin(0) + cos(0) + tan(0) + tanh(0) | 2",
                "4^0.5 + 4^1.5 | 10",
            })
    void readsArithmeticAsItIsWritten(String text, double value) {
        assertThat(value(Expression.parse(text), Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p^2/(2*m) + k/2*(q - q0)^2",
                "a - (b - c) + (d + e)",
                "a/(b*c)*d",
                "a*(b/c)",
                "(-a)^2",
                "-a^2",
                "-a*b",
                "-(a + b)",
                "(a^b)^c",
                "a^b^c",
                "a^-b",
                "a*-2",
                "(-2)^n",
                "max(a, min(b, 0.1))",
                "1e-7*x + 12345.678",
                "sin(x)^2 + cos(x + pi)",
            })
    void textIsReadBackToAnEqualTree(String text) {
        Expression tree = Expression.parse(text);

        assertThat(tree).hasToString(text);
        assertThat(Expression.parse(tree.toString())).isEqualTo(tree).hasSameHashCodeAs(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k/2*(q - q0)^2 | k*(q - q0)",
                "q^2/(2*m) | q/m",
                "q^3/3 | q^2",
                "1 - cos(q) | sin(q)",
                "q*p | p",
                "-q^4/4 + q^2 | -q^3 + 2*q",
                "1/q | -1/q^2",
                "exp(2*q) | 2*exp(2*q)",
                "log(q) | 1/q",
                "sqrt(q) | 1/(2*sqrt(q))",
                "tanh(q) | 1 - tanh(q)^2",
                "tan(q) | 1 + tan(q)^2",
                "abs(q) | sign(q)",
                "max(q, 0) | step(q)",
                "min(q, p) | step(p - q)",
                "-1/sqrt(q^2 + p^2) | q/(sqrt(q^2 + p^2)*(q^2 + p^2))",
                "p^2 | 0",
                "q/p | 1/p",
                "p/q | -p/q^2",
            })
    void derivativesAreSimple(String text, String derivative) {
        assertThat(value(
                        Expression.parse(text).derivative("q").minus(Expression.parse(derivative)),
                        Map.of("q", 0.7, "p", 0.4, "k", 3.0, "q0", 0.2, "m", 1.7)))
                .isCloseTo(0, within(1e-14));
        assertThat(Expression.parse(text).derivative("q").toString().length()).isLessThanOrEqualTo(derivative.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q + q | 2*q",
                "q - q | 0",
                "q*q*2/4 | q^2/2",
                "q/3 + q/6 | q/2",
                "2*(q - 1)*3 | 6*(q - 1)",
                "q/q | 1",
                "(q^2)^3 | q^6",
                "0*q + 1*p | p",
                "sin(0)*q + cos(0)*p | p",
                "sqrt(2)*q | sqrt(2)*q",
                "1/0 | 1/0",
                "--q | q",
                "a*(b*c)/(d*c) | a*b/d",
            })
    void simplifiesAsOneWould(String text, String simple) {
        assertThat(Expression.parse(text).simplified()).hasToString(simple);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sin(q)*cos(q) + tan(q/3)",
                "exp(-q^2) + log(1 + q^2)",
                "sqrt(2 + q)*tanh(q)",
                "q^5 - 3*q^-2 + q^1.5",
                "(1 + q)^(q/2)",
                "abs(q - 1.1) + min(q, q^2) + max(q, 2 - q)",
                "(q - 1)^3/(q + 2)",
            })
    void firstAndSecondDerivativesAreThoseOfTheValue(String text) {
        Expression tree = Expression.parse(text);
        Expression slope = tree.derivative("q");
        Expression curvature = slope.derivative("q");
        RandomStream random = RandomStream.of(1, "derivatives");
        double h = 1e-5;
        for (int k = 0; k < 20; k++) {
            double q = random.uniform(0.3, 0.95);
            assertThat(value(slope, Map.of("q", q))).isCloseTo(difference(tree, q, h), within(1e-6));
            assertThat(value(curvature, Map.of("q", q))).isCloseTo(difference(slope, q, h), within(1e-4));
        }
    }

    @Test
    void arithmeticWordsBuildTrees() {
        Expression q = Expression.symbol("q");
        Expression two = Expression.of(2);

        assertThat(q.power(two).div(two).plus(q.times(q).minus(q.unaryMinus()))).hasToString("q^2/2 + (q*q - -q)");
        assertThat(q.replaced(Map.of("q", two.unaryMinus())).power(two)).hasToString("(-2)^2");
        assertThat(Expression.parse("a*pi + sin(b)").names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "p^2/(2*m) ~ \\frac{p^{2}}{2 m}",
                "k/2*(q - q0)^2 ~ \\frac{k}{2} \\left(q - q_{0}\\right)^{2}",
                "1 - cos(theta) ~ 1 - \\cos\\left(\\theta\\right)",
                "sqrt(q0^2 + q1^2) ~ \\sqrt{q_{0}^{2} + q_{1}^{2}}",
                "abs(q)*2 ~ \\left|q\\right| \\cdot 2",
                "sin(q)^2 ~ \\left(\\sin\\left(q\\right)\\right)^{2}",
                "a_left - (b - c) ~ a_{\\mathrm{left}} - \\left(b - c\\right)",
                "1e-7*mass ~ 1 \\cdot 10^{-7} \\mathrm{mass}",
                "-sign(q) ~ -\\operatorname{sign}\\left(q\\right)",
            })
    void writesLatex(String text, String latex) {
        assertThat(Expression.parse(text).latex()).isEqualTo(latex);
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.symbol("2q"))
                .withMessage("a name in a formula must be letters, digits and underscores, a letter first, and no"
                        + " function, got '2q'; choose another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.of(Double.NaN))
                .withMessage("a number of a formula must be finite, got NaN");
    }

    @Test
    void aProgramNeedsEveryName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Program.of(List.of(Expression.parse("q + z")), List.of("q")))
                .withMessage("every name of an expression must be given, got none for z");
    }

    private static double difference(Expression tree, double q, double h) {
        return (value(tree, Map.of("q", q + h)) - value(tree, Map.of("q", q - h))) / (2 * h);
    }

    /** Computes by a program, twice in a block, which must give the same bits as alone. */
    private static double value(Expression tree, Map<String, Double> values) {
        List<String> names = List.copyOf(values.keySet());
        Program program = Program.of(List.of(tree), names);
        Program.Machine machine = program.borrow();
        for (int i = 0; i < names.size(); i++) {
            machine.register(i)[0] = values.get(names.get(i));
            machine.register(i)[1] = values.get(names.get(i));
        }
        machine.run(1);
        double alone = machine.output(0)[0];
        machine.run(2);
        assertThat(machine.output(0)[1]).isEqualTo(alone);
        program.giveBack(machine);
        return alone;
    }

    @Test
    void callsFunctions() {
        Expression q = Expression.symbol("q");

        assertThat(Expression.call("cos", q)).isEqualTo(Expression.parse("cos(q)"));
        assertThat(Expression.call("max", q, Expression.of(0))).isEqualTo(Expression.parse("max(q, 0)"));
    }

    @Test
    void refusesFunctionsThereAreNot() {
        Expression q = Expression.symbol("q");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.call("cosh", q))
                .withMessage("function must be one of sin, cos, tan, exp, log, sqrt, tanh, abs, sign, step, min, max,"
                        + " got 'cosh'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.call("max", q))
                .withMessage("max must have 2 arguments, got 1");
    }
}
