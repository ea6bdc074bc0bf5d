package io.symplex.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Pendulum;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualsTest {

    private static final double NOISE = 0.05;

    /** Forty swings of a pendulum, fifty rows each. */
    private static Observations seen(double noise) {
        RandomStream random = RandomStream.of(7, "residuals");
        List<Trajectory> trajectories = new ArrayList<>();
        for (int t = 0; t < 40; t++) {
            double[] times = new double[50];
            for (int k = 0; k < times.length; k++) {
                times[k] = 3 + 0.1 * k;
            }
            State start = State.of(random.uniform(-2, 2), random.uniform(-1, 1));
            Trajectory motion = new RungeKutta4().follow(new Pendulum(), start, times, 0.01);
            trajectories.add(
                    Trajectory.of(1, times, noisy(motion.q(), noise, random), noisy(motion.p(), noise, random)));
        }
        return Observations.of(trajectories);
    }

    private static double[] noisy(double[] values, double noise, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            values[i] += noise * random.gaussian();
        }
        return values;
    }

    @Test
    void ofTheTrueLawAreItsNoise() {
        Residuals residuals = Residuals.of(new Pendulum(), seen(NOISE), 0.05);

        for (int i = 0; i < 2; i++) {
            // the deviation of a deviation over 2,000 rows is 1.6 percent; four of them
            assertThat(residuals.deviation(i)).isCloseTo(NOISE, within(0.065 * NOISE));
            assertThat(residuals.bias(i)).isCloseTo(0, within(4 * NOISE / Math.sqrt(2000)));
            assertThat(residuals.autocorrelation(i))
                    .isCloseTo(0, within(2 * residuals.chance() + 0.04)); // the starts' part
        }
        assertThat(residuals.chance()).isCloseTo(0.0438, within(1e-4));
        assertThat(residuals.times()[50])
                .as("from the first of each trajectory")
                .isZero();
        assertThat(residuals).asString().startsWith("""
                left over of 40 trajectories, 2,000 rows (chance: ±0.04)
                  q: deviation 5.""").contains("\n  p: deviation 4.");
    }

    /** Momenta that were not seen, and positions here and there, change the noise by chance alone. */
    @Test
    void ofWhatWasSeenInPartAreItsNoise() {
        Observations seen = seen(NOISE);
        Observations positions = Observations.ofIncomplete(seen.withoutMomenta().trajectories().stream()
                .map(one -> {
                    double[] q = one.q();
                    q[3] = Double.NaN;
                    return Trajectory.of(1, one.times(), q, one.p());
                })
                .toList());

        Residuals residuals = Residuals.of(new Pendulum(), positions, seen, new RungeKutta4(), 0.05);

        assertThat(residuals.values(0)).hasSize(40 * 49);
        assertThat(residuals.times(0)).hasSize(40 * 49);
        assertThat(residuals.values(1)).isEmpty();
        assertThat(residuals.deviation(0)).isCloseTo(NOISE, within(0.065 * NOISE)); // two rows a start: 48 of 50 count
        assertThat(residuals.deviation(1)).isNaN();
        assertThat(residuals.autocorrelation(0)).isCloseTo(0, within(2 * residuals.chance() + 0.04));
        assertThat(residuals).asString().contains("q: deviation").doesNotContain("p: deviation");
        assertThat(residuals.motions()).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Residuals.of(new Pendulum(), positions, 0.05))
                .withMessage("trajectory 0 must have p in at least one row to find where it began, got none;"
                        + " leave it out with select(…), or say withEstimatedMomenta(…)");
    }

    @Test
    void ofAnotherLawHaveAPattern() {
        Residuals residuals = Residuals.of(new HarmonicOscillator(), seen(NOISE), 0.05);

        assertThat(residuals.autocorrelation(0)).isGreaterThan(0.5);
        assertThat(residuals.deviation(0)).isGreaterThan(2 * NOISE);
    }

    @Test
    void withoutNoiseVanish() {
        Observations seen = seen(0);

        Residuals residuals = Residuals.of(new Pendulum(), seen, 0.01);

        assertThat(residuals.values(0)).containsExactly(new double[2000], within(1e-8));
    }

    @Test
    void ofSeveralCoordinatesAreInTheirOrder() {
        HenonHeiles system = new HenonHeiles();
        State start = State.of(new double[] {0.1, 0.2}, new double[] {0.3, 0.1});
        double[] times = {0, 0.5, 1, 1.5, 2};
        Trajectory motion = new RungeKutta4().follow(system, start, times, 0.01);
        double[] p = motion.p();
        p[5] += 1; // p1 of row 2
        Observations seen = Observations.of(List.of(Trajectory.of(2, times, motion.q(), p)));

        Residuals residuals = Residuals.of(system, seen, 0.01);

        assertThat(residuals.names()).containsExactly("q0", "q1", "p0", "p1");
        assertThat(residuals.values(3)[2]).isGreaterThan(0.5);
        assertThat(residuals.values(0)[2]).isCloseTo(0, within(0.3));
    }

    @Test
    void ofAMotionThatRunsAwayAreNotFinite() {
        Hamiltonian runaway = new HarmonicOscillator().times(-1e6);

        Residuals residuals = Residuals.of(runaway, seen(NOISE), 0.05);

        assertThat(residuals.values(0)).contains(Double.NaN);
    }

    @Test
    void refuseWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Residuals.of(new HenonHeiles(), seen(0), 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Residuals.of(new Pendulum(), seen(0), 0))
                .withMessage("dt must be finite and > 0, got 0.0");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Residuals.of(new Pendulum(), seen(0), 0.05).values(2))
                .withMessage("coordinate must be 0 to 1, got 2; positions come first, then momenta");
    }
}
