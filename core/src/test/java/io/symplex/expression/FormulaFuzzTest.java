package io.symplex.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said as a formula is one, or is refused with its place. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FormulaFuzzTest {

    private static final List<String> SAMPLES = List.of(
            "p^2/2 + 1 - cos(q)",
            "p^2/(2*m) + k/2*(q-q0)^2 where m = 2, k = 3, q0 = 0.5",
            "(u^2 + v^2)/2 - 1/sqrt(x^2 + y^2) for x, y, u, v",
            "p0^2/2 + p1**2/2 + min(q0, abs(q1)) * exp(-q0^2) + tanh(log(2 + q1^2)) + max(q0, .5e-3)",
            Fuzz.utf8("p²/2 − 3·cos(π q³) ÷ 2 × sin(q)"));
    private static final List<String> WORDS = List.of(
            "sin(",
            "cos",
            "exp(",
            "log(",
            "sqrt(",
            "abs(",
            "min(q,",
            "tanh",
            "pi",
            " for q, p",
            " where k = 2",
            "q",
            "p",
            "q0",
            "p1",
            "^",
            "**",
            "*",
            "/",
            "+",
            "-",
            "(",
            ")",
            ",",
            "=",
            "1e308",
            "^-2",
            "^0.5",
            "^q",
            "²",
            "π",
            "/0");

    @Test
    void everyTextIsTakenOrRefused() {
        Fuzz.DATA.tryAll(SAMPLES, WORDS, IllegalArgumentException.class, FormulaFuzzTest::use);
    }

    /** 100,000 deep, or as long. */
    @ParameterizedTest
    @ValueSource(
            strings = {"(", "-", "q^", "sin(", "q+", "q*", "q-(", "1/(q+", "2^-", "min(q,", "q,", "q q ", "9", "q"})
    void hasNoLength(String piece) {
        Fuzz.DATA.tryOne(
                (piece.repeat(100_000) + "q").getBytes(StandardCharsets.UTF_8),
                IllegalArgumentException.class,
                FormulaFuzzTest::use);
        Fuzz.DATA.tryOne(
                (piece.repeat(100_000) + "q" + ")".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                IllegalArgumentException.class,
                FormulaFuzzTest::use);
    }

    private static void use(byte[] text) {
        Formula formula = Formula.parse(new String(text, StandardCharsets.UTF_8));
        int n = formula.degreesOfFreedom();
        double[] q = new double[n];
        double[] p = new double[n];
        double[] out = new double[n];
        double unused = formula.energy(q, p); // may be any number
        formula.positionGradients(1, q, p, out);
        formula.momentumGradients(1, q, p, out);
        assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
        assertThat(formula.latex()).isNotEmpty();
    }
}
