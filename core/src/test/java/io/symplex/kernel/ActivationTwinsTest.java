package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Activations have the same bits in both twins at every magnitude and at what is no ordinary number, interpreted as
 * well as compiled; bits that say "not a number" are taken as one.
 */
class ActivationTwinsTest {

    private static final int COUNT = 512;

    /** Calls after which the compiler has made vectors of the scalar loops, and instructions of the vectors. */
    private static final int CALLS = 1500;

    private static final double[] SPECIAL = {
        0,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-20,
        0.5,
        1,
        Math.PI / 2,
        Math.PI,
        8.162311,
        13.2,
        14,
        19,
        37.6,
        38,
        87,
        88,
        104,
        708,
        709,
        745,
        1e4,
        1e15,
        1e16,
        1e40,
        1e300,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    /** Numbers of both signs from 1e-12 to 1e6, and with every call another one of the special numbers among them. */
    private static double[] numbers(SplittableRandom random, int call) {
        double special = SPECIAL[call % SPECIAL.length];
        return random.doubles(COUNT, -27, 14)
                .map(x -> (random.nextBoolean() ? 1 : -1) * (random.nextInt(20) == 0 ? special : Math.exp(x)))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource
    void bitsAreTheSameInDouble(Nonlinearity nonlinearity) {
        DoubleActivation scalar = DoubleScalarActivation.of(nonlinearity);
        DoubleActivation vector = DoubleVectorActivation.of(nonlinearity);
        SplittableRandom random = new SplittableRandom(1);
        for (int call = 0; call < CALLS; call++) {
            double[][] before = {
                numbers(random, call), numbers(random, 0), numbers(random, 0), numbers(random, 0), numbers(random, 0)
            };
            double[][] found = inDouble(vector, before);
            double[][] expected = inDouble(scalar, before);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).isEqualTo(expected[i]);
            }
        }
    }

    /** Returns all arrays that one call of everything leaves behind. */
    private static double[][] inDouble(DoubleActivation activation, double[][] before) {
        double[][] a = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
        double[][] kept = new double[activation.kept()][COUNT];
        activation.apply(COUNT, a[0], kept);
        activation.delta(COUNT, a[1], a[0], kept, a[2]);
        activation.reverseDerivative(COUNT, a[3], a[1], a[0], a[2], kept, a[4]);
        double[] first = a[4].clone();
        activation.reverseValue(COUNT, a[3], a[0], kept, a[4]);
        return new double[][] {a[0], a[2], a[3], a[4], first, kept.length == 0 ? a[0] : kept[0]};
    }

    @ParameterizedTest
    @EnumSource
    void bitsAreTheSameInFloat(Nonlinearity nonlinearity) {
        FloatActivation scalar = FloatScalarActivation.of(nonlinearity);
        FloatActivation vector = FloatVectorActivation.of(nonlinearity);
        SplittableRandom random = new SplittableRandom(2);
        for (int call = 0; call < CALLS; call++) {
            float[][] before = {
                narrow(numbers(random, call)),
                narrow(numbers(random, 0)),
                narrow(numbers(random, 0)),
                narrow(numbers(random, 0)),
                narrow(numbers(random, 0))
            };
            float[][] found = inFloat(vector, before);
            float[][] expected = inFloat(scalar, before);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).isEqualTo(expected[i]);
            }
        }
    }

    private static float[] narrow(double[] x) {
        float[] out = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = (float) x[i];
        }
        return out;
    }

    private static float[][] inFloat(FloatActivation activation, float[][] before) {
        float[][] a = Arrays.stream(before).map(float[]::clone).toArray(float[][]::new);
        float[][] kept = new float[activation.kept()][COUNT];
        activation.apply(COUNT, a[0], kept);
        activation.delta(COUNT, a[1], a[0], kept, a[2]);
        activation.reverseDerivative(COUNT, a[3], a[1], a[0], a[2], kept, a[4]);
        float[] first = a[4].clone();
        activation.reverseValue(COUNT, a[3], a[0], kept, a[4]);
        return new float[][] {a[0], a[2], a[3], a[4], first, kept.length == 0 ? a[0] : kept[0]};
    }
}
