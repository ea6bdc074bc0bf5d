package io.symplex.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    private static final int MANY = 100_000;

    @Test
    void sameSeedSameBits() { // these bits are a promise: published results depend on them
        assertThat(draw(0, "weights", 3)).containsExactly(0.18087044399104302, 0.26892168117366133, 0.9489760817887476);
        assertThat(draw(42, "weights", 3)).containsExactly(0.8796552214710892, 0.4450770408885013, 0.36374333324572594);
        assertThat(draw(-1, "", 3)).containsExactly(0.4113822303671696, 0.1730719803144407, 0.10395509629024957);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, Long.MIN_VALUE})
    void numbersAreUniform(long seed) {
        int[] bins = new int[20];
        double sum = 0;
        for (double x : draw(seed, "states", MANY)) {
            assertThat(x).isGreaterThanOrEqualTo(0).isLessThan(1);
            bins[(int) (x * bins.length)]++;
            sum += x;
        }

        double chiSquare = 0;
        double expected = (double) MANY / bins.length;
        for (int bin : bins) {
            chiSquare += (bin - expected) * (bin - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(43.8); // 19 degrees of freedom: exceeded by chance once in 1,000
        assertThat(sum / MANY).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / MANY)));
    }

    @Test
    void boundsScaleAndShift() {
        double[] unit = draw(7, "states", 100);

        double[] scaled = new double[100];
        RandomStream.of(7, "states").uniform(-1.5, 1.5, scaled);

        for (int i = 0; i < unit.length; i++) {
            assertThat(scaled[i]).isEqualTo(-1.5 + 3 * unit[i]).isBetween(-1.5, 1.5);
        }
    }

    @Test
    void purposesAndSeedsAreIndependent() {
        double limit = 4 / Math.sqrt(MANY); // four standard deviations of a correlation by chance

        assertThat(correlation(draw(1, "weights", MANY), draw(1, "states", MANY)))
                .isCloseTo(0, within(limit));
        assertThat(correlation(draw(1, "weights", MANY), draw(2, "weights", MANY)))
                .isCloseTo(0, within(limit));
        assertThat(correlation(draw(1, "ab", MANY), draw(1, "ba", MANY))).isCloseTo(0, within(limit));
    }

    @Test
    void everyOrderIsAsLikelyAsAnyOther() {
        RandomStream random = RandomStream.of(5, "batches");
        int[] counts = new int[6];
        for (int k = 0; k < 6000; k++) {
            int[] values = {0, 1, 2};
            random.shuffle(values);
            assertThat(values).containsExactlyInAnyOrder(0, 1, 2);
            counts[2 * values[0] + (values[1] > values[2] ? 1 : 0)]++;
        }

        for (int count : counts) { // 1,000 ± 29; five standard deviations
            assertThat(count).isBetween(856, 1144);
        }
    }

    @Test
    void neighboursAreIndependent() {
        double[] x = draw(3, "states", MANY + 1);
        double[] first = new double[MANY];
        double[] next = new double[MANY];
        System.arraycopy(x, 0, first, 0, MANY);
        System.arraycopy(x, 1, next, 0, MANY);

        assertThat(correlation(first, next)).isCloseTo(0, within(4 / Math.sqrt(MANY)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, Long.MIN_VALUE})
    void gaussianNumbersAreNormal(long seed) {
        RandomStream random = RandomStream.of(seed, "noise");
        int[] bins = new int[20]; // equally likely
        double[] powers = new double[5];
        for (int i = 0; i < MANY; i++) {
            double x = random.gaussian();
            bins[(int) (20 * distribution(x))]++;
            for (int k = 1; k < 5; k++) {
                powers[k] += Math.pow(x, k) / MANY;
            }
        }

        double chiSquare = 0;
        for (int bin : bins) {
            chiSquare += (bin - MANY / 20.0) * (bin - MANY / 20.0) / (MANY / 20.0);
        }
        assertThat(chiSquare).isLessThan(43.8); // 19 degrees of freedom: exceeded by chance once in 1,000
        assertThat(powers[1]).isCloseTo(0, within(4 * Math.sqrt(1.0 / MANY)));
        assertThat(powers[2]).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
        assertThat(powers[3]).isCloseTo(0, within(4 * Math.sqrt(15.0 / MANY)));
        assertThat(powers[4]).isCloseTo(3, within(4 * Math.sqrt(96.0 / MANY)));
    }

    @Test
    void gaussianNumbersHaveTheSameBitsEverywhere() { // a promise as above
        RandomStream random = RandomStream.of(0, "noise");

        assertThat(new double[] {random.gaussian(), random.gaussian(), random.gaussian()})
                .containsExactly(-0.683032455012186, 0.6176202982674586, 3.089910800139528);
    }

    @Test
    void aGaussianNumberTakesOneNumberOfTheStream() {
        RandomStream random = RandomStream.of(3, "states");
        random.gaussian();

        assertThat(random.uniform(0, 1)).isEqualTo(draw(3, "states", 2)[1]);
    }

    /** The normal distribution function, by Simpson's rule; right to 1e-6, far below what a bin tells. */
    private static double distribution(double x) {
        double h = Math.abs(x) / 16;
        double sum = 0;
        for (int i = 0; i < 16; i++) {
            double a = i * h;
            sum += Math.exp(-a * a / 2)
                    + 4 * Math.exp(-(a + h / 2) * (a + h / 2) / 2)
                    + Math.exp(-(a + h) * (a + h) / 2);
        }
        return 0.5 + Math.copySign(h / 6 * sum / Math.sqrt(2 * Math.PI), x);
    }

    private static double[] draw(long seed, String purpose, int count) {
        double[] out = new double[count];
        RandomStream.of(seed, purpose).uniform(0, 1, out);
        return out;
    }

    /** Both uniform in [0, 1), so the means and variances are known. */
    private static double correlation(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - 0.5) * (y[i] - 0.5);
        }
        return 12 * sum / x.length;
    }
}
