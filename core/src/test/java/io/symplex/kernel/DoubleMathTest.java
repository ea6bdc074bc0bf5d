package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors against mpmath's values, and what happens at the limits; for {@code double} and for its float twin. */
class DoubleMathTest {

    /**
     * A function, and a bound for its error on the golden points a little above what was measured: in ulp of the exact
     * value, or, for sin and cos, in ulp of 1, as near a zero the argument itself is not known better.
     */
    private record Function(
            String name,
            double doubleUlps,
            DoubleUnaryOperator inDouble,
            double floatUlps,
            DoubleUnaryOperator inFloat) {

        boolean isPeriodic() {
            return name.equals("sin") || name.equals("cos");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Function> functions() {
        return List.of(
                new Function("tanh", 4, DoubleMath::tanh, 4, x -> FloatMath.tanh((float) x)),
                new Function("exp", 1, DoubleMath::exp, 1, x -> FloatMath.exp((float) x)),
                new Function("log1p", 1.5, DoubleMath::log1p, 1.5, x -> FloatMath.log1p((float) x)),
                new Function("sin", 1, DoubleMath::sin, 1, x -> FloatMath.sin((float) x)),
                new Function("cos", 1, DoubleMath::cos, 1, x -> FloatMath.cos((float) x)),
                new Function( // 94 at x = −12, Φ = 2e-33, where the rounding of x² counts; GELU adds it to numbers near
                        // x
                        "normalDistribution",
                        100,
                        DoubleMath::normalDistribution,
                        100,
                        x -> FloatMath.normalDistribution((float) x)));
    }

    private record Point(double x, BigDecimal value) {

        static List<Point> of(Function function) {
            try (InputStream in = DoubleMathTest.class.getResourceAsStream("/golden/DoubleMath/functions.csv")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(",", -1))
                        .filter(cells -> cells[0].equals(function.name))
                        .map(cells -> new Point(Double.parseDouble(cells[1]), new BigDecimal(cells[2])))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double error(double found) {
            return Math.abs(value.subtract(new BigDecimal(found)).doubleValue());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void errorInDoubleStaysBelowItsBound(Function function) {
        List<Point> points = Point.of(function);
        assertThat(points).hasSizeGreaterThan(15);
        double worst = 0;
        for (Point point : points) {
            double unit = Math.ulp(function.isPeriodic() ? 1 : point.value.doubleValue());
            worst = Math.max(worst, point.error(function.inDouble.applyAsDouble(point.x)) / unit);
        }
        assertThat(worst).isLessThanOrEqualTo(function.doubleUlps).isPositive();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void errorInFloatStaysBelowItsBound(Function function) {
        double worst = 0;
        for (Point point : Point.of(function)) {
            float exact = point.value.floatValue();
            if (Math.abs(exact) < Float.MIN_NORMAL || Float.isInfinite(exact)) {
                continue; // zeros are exact below, and what float cannot hold has no ulp
            }
            double unit = Math.ulp(function.isPeriodic() ? 1f : exact);
            worst = Math.max(worst, point.error(function.inFloat.applyAsDouble(point.x)) / unit);
        }
        assertThat(worst).isLessThanOrEqualTo(function.floatUlps).isPositive();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void notANumberStaysNotANumber(Function function) {
        assertThat(function.inDouble.applyAsDouble(Double.NaN)).isNaN();
        assertThat(function.inFloat.applyAsDouble(Double.NaN)).isNaN();
    }

    @Test
    void tanhStaysWithinOneAndEndsThere() {
        for (double x : new double[] {20, 21, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(DoubleMath.tanh(x)).isEqualTo(1);
            assertThat(DoubleMath.tanh(-x)).isEqualTo(-1);
            assertThat(FloatMath.tanh((float) x)).isEqualTo(1);
            assertThat(FloatMath.tanh((float) -x)).isEqualTo(-1);
        }
        for (double x = -22; x < 22; x += 0.0137) {
            assertThat(DoubleMath.tanh(x)).isBetween(-1.0, 1.0);
            assertThat(FloatMath.tanh((float) x)).isBetween(-1f, 1f);
        }
    }

    @Test
    void tanhIsTheJavaLibrarysToAFewUlp() { // thousands of points between the golden ones; Math.tanh has 2.5 ulp itself
        for (double x = 1e-9; x < 20; x = 1.003 * x + 1e-5) {
            double exact = Math.tanh(x);
            assertThat(Math.abs(DoubleMath.tanh(x) - exact) / Math.ulp(exact))
                    .as("tanh %s", x)
                    .isLessThan(7);
            assertThat(Math.abs(DoubleMath.tanh(-x) + exact) / Math.ulp(exact))
                    .as("tanh −%s", x)
                    .isLessThan(7);
        }
    }

    @Test
    void expEndsAtNothingAndAtTheLargestNumbers() {
        assertThat(DoubleMath.exp(Double.NEGATIVE_INFINITY)).isBetween(0.0, 1e-307);
        assertThat(DoubleMath.exp(-1e6)).isBetween(0.0, 1e-307);
        assertThat(DoubleMath.exp(Double.POSITIVE_INFINITY)).isGreaterThan(8e307);
        assertThat(DoubleMath.exp(0)).isEqualTo(1);
        assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
        assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isGreaterThan(1e38f);
        assertThat(FloatMath.exp(0)).isEqualTo(1);
    }

    @Test
    void theDistributionGoesFromZeroToOne() {
        assertThat(DoubleMath.normalDistribution(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(DoubleMath.normalDistribution(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(DoubleMath.normalDensity(Double.POSITIVE_INFINITY)).isBetween(0.0, 1e-307);
        assertThat(FloatMath.normalDistribution(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FloatMath.normalDistribution(Float.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void zeroIsZeroWithEitherSign() { // −0 may come back as 0
        for (double zero : new double[] {0.0, -0.0}) {
            assertThat(Math.abs(DoubleMath.tanh(zero))).isZero();
            assertThat(Math.abs(DoubleMath.sin(zero))).isZero();
            assertThat(DoubleMath.cos(zero)).isEqualTo(1);
            assertThat(DoubleMath.normalDistribution(zero)).isCloseTo(0.5, within(Math.ulp(0.5)));
            assertThat(Math.abs(FloatMath.tanh((float) zero))).isZero();
        }
        assertThat(DoubleMath.log1p(0)).isZero();
    }

    @Test
    void aSineOfWhatIsInfiniteIsNotANumber() {
        assertThat(DoubleMath.sin(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(DoubleMath.cos(Double.NEGATIVE_INFINITY)).isNaN();
        assertThat(FloatMath.sin(Float.POSITIVE_INFINITY)).isNaN();
    }
}
