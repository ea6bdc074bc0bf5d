package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.internal.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmootherTest {

    /** Seven times, none as far from the next as the others. */
    private static final double[] UNEVEN = {0, 0.3, 0.5, 1.1, 1.2, 1.9, 2.3};

    private static Series series(double[] times, DoubleUnaryOperator function) {
        return Series.of(times, Arrays.stream(times).map(function).toArray());
    }

    private static SmoothCurve only(Smoother smoother, Series series) {
        return smoother.smooth(List.of(series)).get(0);
    }

    private static double[] evenTimes(int count, double dt) {
        double[] times = new double[count];
        Arrays.setAll(times, k -> k * dt);
        return times;
    }

    private static Series noisySine(int count, double dt, double noise, long seed) {
        RandomStream random = RandomStream.of(seed, "noise");
        return series(evenTimes(count, dt), t -> Math.sin(t) + noise * random.gaussian());
    }

    private static double rms(double[] seen, double[] times, DoubleUnaryOperator truth) {
        double sum = 0;
        for (int k = 0; k < seen.length; k++) {
            sum += Math.pow(seen[k] - truth.applyAsDouble(times[k]), 2);
        }
        return Math.sqrt(sum / seen.length);
    }

    @Nested
    class LocalPolynomials {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void giveBackAPolynomialOfTheirDegreeAtUnevenTimesAndAtTheEnds(int degree) {
            DoubleUnaryOperator law = t -> 2 - Math.pow(t, degree) / 3;

            SmoothCurve curve = only(new SavitzkyGolay(2, degree), series(UNEVEN, law));

            for (int k = 0; k < UNEVEN.length; k++) {
                double slope = -degree * Math.pow(UNEVEN[k], degree - 1) / 3;
                assertThat(curve.values()[k]).isCloseTo(law.applyAsDouble(UNEVEN[k]), within(1e-12));
                assertThat(curve.slopes()[k]).isCloseTo(slope, within(1e-11));
            }
        }

        /** The table of Savitzky and Golay: quadratic, five points. */
        @Test
        void areTheFilterOfThePublishedTableAtEvenTimes() {
            double[] impulse = {0, 0, 1, 0, 0, 0, 0};

            SmoothCurve curve = only(new SavitzkyGolay(2, 2), Series.of(evenTimes(7, 1), impulse));

            assertThat(curve.values()[2]).isCloseTo(17.0 / 35, within(1e-14));
            assertThat(curve.values()[3]).isCloseTo(12.0 / 35, within(1e-14));
            assertThat(curve.values()[4]).isCloseTo(-3.0 / 35, within(1e-14));
            assertThat(curve.slopes()[3]).isCloseTo(-1.0 / 10, within(1e-14));
            assertThat(curve.slopes()[4]).isCloseTo(-2.0 / 10, within(1e-14));
        }

        @Test
        void areAsWideAsTheNoiseAsks() {
            Series calm = noisySine(200, 0.1, 1e-4, 1);
            Series noisy = noisySine(200, 0.1, 0.1, 1);

            double[] calmSlopes = only(SavitzkyGolay.CROSS_VALIDATED, calm).slopes();
            double[] noisySlopes = only(SavitzkyGolay.CROSS_VALIDATED, noisy).slopes();

            double[] times = evenTimes(200, 0.1);
            assertThat(rms(calmSlopes, times, Math::cos)).isLessThan(1e-3);
            assertThat(rms(noisySlopes, times, Math::cos))
                    .isLessThan(0.15)
                    .isLessThan(rms(only(new SavitzkyGolay(2, 3), noisy).slopes(), times, Math::cos) / 4);
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SavitzkyGolay(1, 3))
                    .withMessage("degree must be <= 2 · halfWidth = 2, got 3; take wider windows");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SavitzkyGolay(2, 3).smooth(List.of(noisySine(3, 1, 0, 0))))
                    .withMessage("every trajectory must have at least 4 rows for polynomials of degree 3, got 3; leave"
                            + " it out with select(…)");
        }
    }

    @Nested
    class Splines {

        @Test
        void withoutStiffnessGoThroughEveryObservation() {
            Series series = series(UNEVEN, t -> Math.exp(-t) * Math.sin(3 * t));

            SmoothCurve curve = only(new SmoothingSpline(0), series);

            assertThat(SmoothCurve.squares(List.of(curve), List.of(series))).isLessThan(1e-28);
        }

        @Test
        void ofGreatStiffnessAreTheLineOfLeastSquares() {
            double[] times = {0, 1, 2, 4};
            Series series = Series.of(times, new double[] {1, 2, 2, 5});

            SmoothCurve curve = only(new SmoothingSpline(1e9), series);

            double slope = 34.0 / 35; // Σ (t − t̄)(y − ȳ) / Σ (t − t̄)²
            for (int k = 0; k < times.length; k++) {
                assertThat(curve.slopes()[k]).isCloseTo(slope, within(1e-6));
                assertThat(curve.values()[k]).isCloseTo(2.5 + slope * (times[k] - 1.75), within(1e-6));
            }
        }

        /** Moving one observation moves the curve there by its influence: the fit is linear. */
        @Test
        void knowTheInfluenceOfEachObservation() {
            double[] values = {1, 0.4, 2, -1, 0.5, 0.7, 1.2};
            SmoothingSpline spline = new SmoothingSpline(0.02);
            double[] before = only(spline, Series.of(UNEVEN, values)).values();
            double influences = 0;
            for (int k = 0; k < values.length; k++) {
                double[] moved = values.clone();
                moved[k] += 1;
                influences += only(spline, Series.of(UNEVEN, moved)).values()[k] - before[k];
            }

            Series series = Series.of(UNEVEN, values);
            List<SmoothCurve> curves = spline.smooth(List.of(series));
            double squares = SmoothCurve.squares(curves, List.of(series));
            double left = 1 - influences / values.length;
            assertThat(SmoothCurve.generalisedCrossValidation(curves, List.of(series)))
                    .isCloseTo(squares / values.length / (left * left), within(1e-9));
        }

        @Test
        void haveTheSlopesOfTheirOwnCurve() {
            Series series = noisySine(400, 0.02, 0.01, 3);

            SmoothCurve curve = only(SmoothingSpline.CROSS_VALIDATED, series);

            for (int k = 1; k < 399; k++) {
                double around = curve.slopes()[k - 1] + 4 * curve.slopes()[k] + curve.slopes()[k + 1];
                double across = 3 * (curve.values()[k + 1] - curve.values()[k - 1]) / 0.02;
                assertThat(around).as("as cubics with one bend where they meet").isCloseTo(across, within(1e-9));
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
        void areAsStiffAsTheNoiseAsks(long seed) {
            double[] times = evenTimes(200, 0.1);

            SmoothCurve curve = only(SmoothingSpline.CROSS_VALIDATED, noisySine(200, 0.1, 0.1, seed));

            assertThat(rms(curve.values(), times, Math::sin)).isLessThan(0.05);
            assertThat(rms(curve.slopes(), times, Math::cos)).isLessThan(0.2);
        }

        @Test
        void shareOneStiffnessSoThatShortTrajectoriesAreSmoothedToo() {
            List<Series> many = LongStream.range(0, 40)
                    .mapToObj(seed -> noisySine(8, 0.25, 0.05, seed))
                    .toList();

            List<SmoothCurve> curves = SmoothingSpline.CROSS_VALIDATED.smooth(many);

            double left = SmoothCurve.squares(curves, many) / (40 * 8);
            assertThat(left).as("near the variance of the noise").isBetween(0.0008, 0.0025);
        }

        @Test
        void refuseWhatCannotBe() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SmoothingSpline(-1))
                    .withMessageStartingWith("stiffness must be finite and >= 0, got -1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SmoothingSpline.CROSS_VALIDATED.smooth(List.of(noisySine(3, 1, 0, 0))))
                    .withMessage("every trajectory must have at least 4 rows for smoothing splines, got 3; leave it out"
                            + " with select(…)");
        }
    }
}
