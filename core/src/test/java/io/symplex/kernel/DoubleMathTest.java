package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                new Function("tanh", 2.5, DoubleMath::tanh, 2.5, x -> FloatMath.tanh((float) x)),
                new Function("exp", 1, DoubleMath::exp, 1, x -> FloatMath.exp((float) x)),
                new Function("log1p", 1.5, DoubleMath::log1p, 1.5, x -> FloatMath.log1p((float) x)),
                new Function("sin", 1, DoubleMath::sin, 1, x -> FloatMath.sin((float) x)),
                new Function("cos", 1, DoubleMath::cos, 1, x -> FloatMath.cos((float) x)),
                new Function( // at x = −12, Φ = 2e-33, where the rounding of x² counts; GELU adds it to numbers near x
                        "normalDistribution",
                        100,
                        DoubleMathTest::normalDistribution,
                        100,
                        x -> normalDistribution((float) x)));
    }

    private static double normalDistribution(double x) {
        return DoubleMath.mirrored(x, DoubleMath.normalTail(x) * DoubleMath.exp(-0.5 * x * x));
    }

    private static float normalDistribution(float x) {
        return FloatMath.mirrored(x, FloatMath.normalTail(x) * FloatMath.exp(-0.5f * x * x));
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
        for (double x : new double[] {19, 21, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(DoubleMath.tanh(x)).isEqualTo(1);
            assertThat(DoubleMath.tanh(-x)).isEqualTo(-1);
            assertThat(FloatMath.tanh((float) x)).isEqualTo(1);
            assertThat(FloatMath.tanh((float) -x)).isEqualTo(-1);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) { // the last stretch, where rounding could carry it over
            double x = 17 + 2.1 * random.nextDouble();
            assertThat(DoubleMath.tanh(x) <= 1).as("tanh %s", x).isTrue();
        }
        for (float x = 7; x < 8.3f; x = Math.nextUp(x)) {
            assertThat(FloatMath.tanh(x) <= 1).as("tanh %s", x).isTrue();
        }
    }

    @Test
    void tanhInDoubleIsTheJavaLibrarysToAFewUlp() {
        // 5.0 against 120-bit arithmetic, near 0.25; StrictMath.tanh itself has up to 2.5
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300_000; i++) {
            double x = i % 2 == 0 ? 20 * random.nextDouble() : 2 * Math.exp(-40 * random.nextDouble());
            double exact = StrictMath.tanh(x);
            assertThat(Math.abs(DoubleMath.tanh(x) - exact) <= 7 * Math.ulp(exact))
                    .as("tanh %s", x)
                    .isTrue();
            assertThat(DoubleMath.tanh(-x) == -DoubleMath.tanh(x))
                    .as("tanh −%s", x)
                    .isTrue();
        }
    }

    @Test
    void tanhInFloatIsRightToAFewUlpForEveryMagnitude() { // each 499th float; over all of them the most is 4.87
        double worst = 0;
        for (long bits = 0; bits <= Float.floatToIntBits(Float.POSITIVE_INFINITY); bits += 499) {
            float x = Float.intBitsToFloat((int) bits);
            double exact = StrictMath.tanh((double) x);
            double unit = Math.min(Math.ulp((float) exact), Math.ulp(Math.nextDown(1f)));
            worst = Math.max(worst, Math.abs(FloatMath.tanh(x) - exact) / unit);
            assertThat(FloatMath.tanh(-x) == -FloatMath.tanh(x))
                    .as("tanh −%s", x)
                    .isTrue();
        }
        assertThat(worst).isBetween(2.0, 4.9);
    }

    @Test
    void tanhOfTheSmallestNumbersIsTheNumber() {
        for (double x : new double[] {0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300, 1e-9}) {
            assertThat(DoubleMath.tanh(x)).isEqualTo(x);
            assertThat(Double.doubleToRawLongBits(DoubleMath.tanh(-x))).isEqualTo(Double.doubleToRawLongBits(-x));
        }
        for (float x : new float[] {0f, Float.MIN_VALUE, Float.MIN_NORMAL, 1e-30f, 1e-5f}) {
            assertThat(FloatMath.tanh(x)).isEqualTo(x);
            assertThat(Float.floatToRawIntBits(FloatMath.tanh(-x))).isEqualTo(Float.floatToRawIntBits(-x));
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1000})
    void expOfAnArrayIsThatOfItsNumbers(int count) {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = new double[count + 1];
        float[] y = new float[count + 1];
        for (int i = 0; i < count; i++) {
            x[i] = 2000 * random.nextDouble() - 1000;
            y[i] = (float) x[i];
        }
        double[] expected = Arrays.stream(x).map(DoubleMath::exp).toArray();
        expected[count] = 0; // not asked for

        double[] found = x.clone();
        DoubleMath.exp(count, found, new double[count]);
        assertThat(found).isEqualTo(expected);
        FloatMath.exp(count, y, new float[count]);
        for (int i = 0; i < count; i++) {
            assertThat(y[i]).isEqualTo(FloatMath.exp((float) x[i]));
        }
    }

    @Test
    void theDistributionGoesFromZeroToOne() {
        assertThat(normalDistribution(Double.NEGATIVE_INFINITY)).isBetween(0.0, 1e-307);
        assertThat(normalDistribution(-1e300)).isBetween(0.0, 1e-307);
        assertThat(normalDistribution(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(normalDistribution(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
        assertThat(normalDistribution(-1e30f)).isBetween(0f, 1e-37f);
        assertThat(normalDistribution(Float.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void theStepIsAboveZero() {
        for (double x : new double[] {Double.MIN_VALUE, 1e-30, 1, 1e300, Double.POSITIVE_INFINITY}) {
            assertThat(DoubleMath.step(x)).isEqualTo(1);
            assertThat(DoubleMath.step(-x)).isZero();
        }
        for (float x : new float[] {Float.MIN_VALUE, 1e-30f, 1, 1e30f, Float.POSITIVE_INFINITY}) {
            assertThat(FloatMath.step(x)).isEqualTo(1);
            assertThat(FloatMath.step(-x)).isZero();
        }
        assertThat(DoubleMath.step(0)).isZero();
        assertThat(DoubleMath.step(-0.0)).isZero();
        assertThat(DoubleMath.step(Double.NaN)).isNaN();
    }

    @Test
    void zeroIsZeroWithEitherSign() { // −0 may come back as 0, but not from tanh
        for (double zero : new double[] {0.0, -0.0}) {
            assertThat(Math.abs(DoubleMath.sin(zero))).isZero();
            assertThat(DoubleMath.cos(zero)).isEqualTo(1);
            assertThat(normalDistribution(zero)).isCloseTo(0.5, within(Math.ulp(0.5)));
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
