package io.symplex.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ensembles whose coverage is known: the truth is drawn as the members are. */
class CalibrationTest {

    private static final int TRIALS = 1500;
    private static final int MEMBERS = 5;
    private static final double[] TIMES = {0, 3};
    private static final State START = State.of(1, 0);

    /**
     * Each trial counts once, though it has two numbers, which hang together: the standard error of a coverage is at
     * most √(1/4 / trials) = 0.013; three of them.
     */
    private static final double CHANCE = 3 * Math.sqrt(0.25 / TRIALS);

    private final RandomStream random = RandomStream.of(1, "calibration");
    private final List<Trajectory> seen = new ArrayList<>();
    private final List<EnsembleTrajectory> predicted = new ArrayList<>();

    /** Each trial draws members and the truth from the same oscillators, and adds noise to what is seen. */
    private void draw(double deviation, double noise) {
        for (int trial = 0; trial < TRIALS; trial++) {
            Trajectory exact = new RungeKutta4().follow(oscillator(deviation), START, TIMES, 0.1);
            Trajectory one = Trajectory.of(1, TIMES, noisy(exact.q(), noise), noisy(exact.p(), noise));
            List<Hamiltonian> members = IntStream.range(0, MEMBERS)
                    .mapToObj(i -> oscillator(deviation))
                    .toList();
            predicted.addAll(follow(members, one, noise));
            seen.add(one);
        }
    }

    private List<EnsembleTrajectory> follow(List<Hamiltonian> members, Trajectory one, double noise) {
        List<EnsembleTrajectory> all = new ArrayList<>();
        List<State> starts = IntStream.range(0, MEMBERS)
                .mapToObj(i -> State.of(
                        noisy(one.first().q(), noise), noisy(one.first().p(), noise)))
                .toList();
        all.add(EnsembleTrajectory.follow(members, new RungeKutta4(), starts, TIMES, 0.1));
        return all;
    }

    private Hamiltonian oscillator(double deviation) {
        return new HarmonicOscillator(1, 1 + deviation * random.gaussian(), 0);
    }

    private double[] noisy(double[] values, double noise) {
        double[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += noise == 0 ? 0 : noise * random.gaussian();
        }
        return out;
    }

    @Test
    void bandsOfExactDataHoldAsManyAsTheySayThoughTheMembersAreFew() {
        draw(0.02, 0);

        Calibration calibration = Calibration.of(seen, predicted, 0);

        for (double level : calibration.levels()) {
            assertThat(calibration.coverage(level)).isCloseTo(level, within(CHANCE));
        }
        assertThat(calibration.error()).isLessThan(CHANCE);
        assertThat(calibration.count()).isEqualTo(2 * TRIALS);
    }

    @Test
    void bandsOfNoisyDataHoldAsManyAsTheySay() {
        draw(0.02, 0.05);

        Calibration calibration = Calibration.of(seen, predicted, 0.05);

        for (double level : calibration.levels()) {
            assertThat(calibration.coverage(level)).isCloseTo(level, within(CHANCE));
        }
    }

    @Test
    void bandsThatDoNotKnowOfTheNoiseAreTooNarrow() {
        draw(0, 0.05);

        Calibration calibration = Calibration.of(seen, predicted, 0);

        assertThat(calibration.coverage(0.5)).isLessThan(0.45);
        assertThat(calibration.coverage(0.9)).isLessThan(0.85);
    }

    @Test
    void membersThatAgreeAndAreWrongHoldNothing() {
        List<Hamiltonian> same = List.of(new HarmonicOscillator(1, 2, 0), new HarmonicOscillator(1, 2, 0));
        Trajectory truth = new RungeKutta4().follow(new HarmonicOscillator(), START, TIMES, 0.1);

        Calibration wrong = calibration(same, truth);
        Calibration right = calibration(List.of(new HarmonicOscillator(), new HarmonicOscillator()), truth);

        assertThat(wrong.coverage(0.95)).isZero();
        assertThat(right.coverage(0.1)).isOne();
    }

    private static Calibration calibration(List<Hamiltonian> members, Trajectory truth) {
        List<Trajectory> one = List.of(truth);
        return Calibration.of(
                one, EnsembleTrajectory.followAll(members, new RungeKutta4(), one, List.of(truth.first()), 0.1, 0), 0);
    }

    @Test
    void membersThatRunAwayHoldNothing() {
        Hamiltonian wild = new HarmonicOscillator(1e-200, 1e200, 0);
        Trajectory truth = new RungeKutta4().follow(new HarmonicOscillator(), START, TIMES, 0.1);

        assertThat(calibration(List.of(wild, new HarmonicOscillator()), truth).coverage(0.95))
                .isZero();
    }

    @Test
    void drawsTheDiagonalAndTheCoverage() {
        draw(0.02, 0);

        Calibration calibration = Calibration.of(seen, predicted, 0);

        assertThat(calibration.figure().panels().get(0).labels())
                .containsExactly("as it should be", "bands of 10 % to 95 %");
        assertThat(calibration)
                .asString()
                .matches("Calibration over 3,000 numbers, noise 0.00e\\+00\n"
                        + "  within bands of 50 %: \\S+, 80 %: \\S+, 90 %: \\S+, 95 %: \\S+");
    }

    @Test
    void refusesSingleStatesAndLevelsThatAreNone() {
        Trajectory single = Trajectory.of(1, new double[] {0}, new double[] {1}, new double[] {0});
        List<Hamiltonian> members = List.of(new HarmonicOscillator(), new HarmonicOscillator());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration(members, single))
                .withMessage(
                        "a calibration must have a trajectory of at least two rows, got single states; give longer ones");
        Trajectory truth = new RungeKutta4().follow(new HarmonicOscillator(), START, TIMES, 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibration(members, truth).coverage(90))
                .withMessage("level must lie between 0 and 1, got 90.0; say 0.9 for 90 %");
    }
}
