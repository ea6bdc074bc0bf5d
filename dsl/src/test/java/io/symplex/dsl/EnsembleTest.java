package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Range;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ensemble of a few short trainings says. */
class EnsembleTest {

    private static final Observations SEEN = Seen.irregular();
    private static final Ensemble ENSEMBLE = Experiment.of(SEEN)
            .trajectoryMatching(0.05)
            .hidden(6)
            .epochs(40)
            .seed(7)
            .ensemble(3)
            .train();
    private static final double ROUNDING = 1e-14;

    @Test
    void theEnergyIsTheMeanOfTheMembersEachLessItsMeanOverTheData() {
        double[] expected = ENSEMBLE.members().stream()
                .mapToDouble(member -> member.energy(0.3, -0.2) - meanOverTheData(member))
                .toArray();

        double mean = Arrays.stream(expected).average().orElseThrow();
        double squares =
                Arrays.stream(expected).map(e -> (e - mean) * (e - mean)).sum();
        assertThat(ENSEMBLE.energy(0.3, -0.2)).isCloseTo(mean, within(ROUNDING));
        assertThat(ENSEMBLE.energySpread(0.3, -0.2)).isCloseTo(Math.sqrt(squares / 2), within(ROUNDING));
        assertThat(ENSEMBLE.energySpread(state(0.3, -0.2))).isEqualTo(ENSEMBLE.energySpread(0.3, -0.2));
    }

    private static double meanOverTheData(Learned member) {
        double[] energies = new double[SEEN.rows()];
        member.energies(energies.length, SEEN.q(), SEEN.p(), energies);
        return Arrays.stream(energies).average().orElseThrow();
    }

    @Test
    void itsMeanOverTheDataIsZero() {
        double[] energies = new double[SEEN.rows()];

        ENSEMBLE.energies(energies.length, SEEN.q(), SEEN.p(), energies);

        assertThat(Arrays.stream(energies).sum()).isCloseTo(0, within(SEEN.rows() * ROUNDING));
    }

    @Test
    void theMembersStartTogetherAndGoEachByItself() {
        EnsembleTrajectory motion = ENSEMBLE.simulate(state(1, 0), 50, 0.02);

        assertThat(motion.members())
                .isEqualTo(ENSEMBLE.members().stream()
                        .map(member -> member.simulate(state(1, 0), 50, 0.02))
                        .toList());
        assertThat(motion.times()).hasSize(51).endsWith(1.0);
        double[] last =
                motion.members().stream().mapToDouble(one -> one.q(0)[50]).toArray();
        double mean = (last[0] + last[1] + last[2]) / 3;
        double squares = Arrays.stream(last).map(q -> (q - mean) * (q - mean)).sum();
        assertThat(motion.mean().q(0)[50]).isCloseTo(mean, within(ROUNDING));
        assertThat(motion.spreadQ(0)[50])
                .isCloseTo(Math.sqrt(squares / 2), within(ROUNDING))
                .isPositive();
        assertThat(motion.spreadQ(0)[0]).isZero();
        assertThat(motion.spreadP(0)[50]).isPositive();
    }

    @Test
    void theFiguresDrawBands() {
        EnsembleTrajectory motion = ENSEMBLE.simulate(state(1, 0), 50, 0.02);

        assertThat(motion.figure().panels().get(0).labels()).containsExactly("q, ± 2 deviations");
        assertThat(ENSEMBLE.figure().panels())
                .extracting(axes -> axes.title() + ": " + axes.labels())
                .containsExactly("along q: [learned, ± 2 deviations]", "along p: [learned, ± 2 deviations]");
        assertThat(ENSEMBLE.figure().title()).isEqualTo("Energy of 3 members");
    }

    @Test
    void theTruthIsDrawnWhereItIsKnown() {
        Ensemble ensemble = Experiment.of(harmonicOscillator())
                .sample(20, 1.5)
                .gradientMatching()
                .hidden(4)
                .epochs(20)
                .ensemble(2)
                .train();

        assertThat(ensemble.truth()).contains(harmonicOscillator());
        assertThat(ensemble.figure().panels().get(0).labels()).containsExactly("learned, ± 2 deviations", "true");
    }

    @Test
    void comparesItsMeanWithWhatWasSeen() {
        EnsembleComparison comparison = ENSEMBLE.compare(SEEN, 0.05);

        assertThat(comparison.seen()).isEqualTo(SEEN.trajectories());
        List<double[]> first = IntStream.range(0, 3)
                .mapToObj(i -> comparison.predicted().get(i).mean().q(0))
                .toList();
        double largest = IntStream.range(0, 3)
                .mapToDouble(i -> Arrays.stream(Coordinates.difference(
                                first.get(i), SEEN.trajectories().get(i).q(0)))
                        .map(Math::abs)
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
        assertThat(comparison.error().maxQ()).isEqualTo(largest);
        assertThat(comparison.coverage(0.5))
                .isEqualTo(ENSEMBLE.calibration(SEEN, 0.05).coverage(0.5));
        assertThat(comparison.calibration().count()).isEqualTo(2 * (SEEN.rows() - 3));
        assertThat(comparison.figure().panels()).hasSize(4);
        assertThat(comparison.figure(1).title()).isEqualTo("Comparison, trajectory 1 of 3");
        assertThat(comparison)
                .asString()
                .startsWith("Comparison of 3 members over 3 trajectories, 18 states\n  q: max error ")
                .contains("\n  bands of 90 % hold ");
    }

    @Test
    void noiseMakesTheBandOfAComparisonWiderButMovesItsMeanNot() {
        EnsembleComparison exact = ENSEMBLE.compare(SEEN, 0.05, 0);
        EnsembleComparison noisy = ENSEMBLE.compare(SEEN, 0.05, 0.2);

        assertThat(noisy.error()).isEqualTo(exact.error());
        assertThat(noisy.band(0).q().mean()).isEqualTo(exact.band(0).q().mean());
        assertThat(exact.band(0).q().deviation()[0]).isZero();
        assertThat(noisy.band(0).q().deviation()[0]).isGreaterThan(0.2);
        assertThat(exact.figure().panels().get(0).labels()).containsExactly("learned, ± 2 deviations", "seen");
        assertThat(noisy.figure().panels().get(0).labels())
                .containsExactly("learned, with noise, ± 2 deviations", "seen");
    }

    @Test
    void severalCoordinatesAreDrawnTogetherOrSideBySide() {
        List<Hamiltonian> members = List.of(new CoupledOscillators(0.3), new CoupledOscillators(0.4));
        Observations seen = Seen.irregular(new CoupledOscillators(0.35));

        List<EnsembleTrajectory> motions = EnsembleTrajectory.followAll(
                members,
                new RungeKutta4(),
                seen.trajectories(),
                seen.trajectories().stream().map(Trajectory::first).toList(),
                0.05,
                0);
        EnsembleComparison comparison = new EnsembleComparison(seen.trajectories(), motions, motions, 0);

        assertThat(motions.get(0).figure().panels().get(0).labels())
                .containsExactly("q₀, ± 2 deviations", "q₁, ± 2 deviations");
        assertThat(comparison.figure().panels()).hasSize(8);
        assertThat(comparison.figure().columns()).isEqualTo(4);
        assertThat(motions.get(0).spreadP(1)).hasSize(4).startsWith(0.0);
        assertThat(motions.get(0).spreadQ(1)[3]).isPositive();
    }

    @Test
    void itsPhasePortraitShowsWhereTheDataAre() {
        double[] q = Arrays.stream(SEEN.q()).sorted().toArray();
        double[] p = Arrays.stream(SEEN.p()).sorted().toArray();

        assertThat(Symplex.figure(ENSEMBLE))
                .isEqualTo(
                        Symplex.figure(ENSEMBLE, new Range(q[0], q[q.length - 1]), new Range(p[0], p[p.length - 1])));
    }

    @Test
    void saysInAFewLinesWhatItIs() {
        assertThat(ENSEMBLE)
                .asString()
                .matches("Ensemble of 3 members: loss \\S+ to \\S+ after up to 40 epochs\n"
                        + "  .*6.*; trajectory matching.*; seeds 7 to 9");
        assertThat(ENSEMBLE.simulate(state(1, 0), 50, 0.02))
                .asString()
                .matches("Trajectories of 3 members, 51 states, time 0 to 1\n  q: largest spread \\S+, last \\S+\n"
                        + "  p: largest spread \\S+, last \\S+");
    }

    @Test
    void refusesWhatDoesNotFit() {
        State two = state(new double[2], new double[2]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENSEMBLE.energySpread(two))
                .withMessage("state must have 1 position and as many momenta, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENSEMBLE.calibration(SEEN, 0))
                .withMessage("dt must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENSEMBLE.calibration(SEEN, 0.1, -1))
                .withMessage("noise must be finite and >= 0, got -1.0");
    }
}
