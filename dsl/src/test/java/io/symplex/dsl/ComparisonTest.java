package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.data.Observations;
import io.symplex.evaluate.EnergyDrift;
import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Truth and prediction side by side; {@code ComparisonKotlinTest} says the same in Kotlin. */
class ComparisonTest {

    private static final State START = state(1.0, 0.0);

    private static final Learned LEARNED = Experiment.of(harmonicOscillator())
            .sample(50, 1.5)
            .gradientMatching()
            .learningRate(1e-2)
            .epochs(600)
            .train();

    private static final Learned FROM_DATA =
            Experiment.of(Seen.irregular()).trajectoryMatching(0.05).epochs(5).train();

    @Nested
    class WithTheTruth {

        private final Comparison comparison = LEARNED.compare(START, 200, 0.01);

        @Test
        void holdsBothMotions() {
            assertThat(comparison.truth()).containsExactly(simulate(harmonicOscillator(), START, 200, 0.01));
            assertThat(comparison.predicted()).containsExactly(LEARNED.simulate(START, 200, 0.01));
            assertThat(comparison.energy()).isEqualTo(harmonicOscillator());
        }

        @Test
        void measuresErrorAndDrift() {
            assertThat(comparison.error()).isEqualTo(RolloutError.of(comparison.truth(), comparison.predicted()));
            assertThat(comparison.error().maxQ()).isPositive().isLessThan(0.2);
            assertThat(comparison.energyDrift())
                    .isEqualTo(EnergyDrift.of(
                            harmonicOscillator(), comparison.predicted().get(0)));
        }

        @Test
        void drawsStatesAboveErrors() {
            Figure figure = comparison.figure();

            assertThat(figure.title()).isEqualTo("Comparison");
            assertThat(figure.columns()).isEqualTo(1);
            assertThat(figure.panels()).extracting(Axes::title).containsExactly("true and learned", "learned − true");
            assertThat(figure.panels().get(0).labels()).containsExactly("q true", "p true", "q learned", "p learned");
            assertThat(figure.panels().get(1).labels()).containsExactly("Δq", "Δp");
        }

        @Test
        void drawsTheEnergyAlongTheWay() {
            Figure figure = comparison.energyFigure();

            assertThat(figure.title()).isEqualTo("Energy");
            assertThat(figure.panels()).extracting(Axes::title).containsExactly("H(q, p) along the way");
            assertThat(figure.panels().get(0).labels()).containsExactly("along the truth", "along the prediction");
        }

        @Test
        void saysNothingOfTheEnergyThatABrakeTakes() {
            assertThat(LEARNED.compare(harmonicOscillator().withFriction(0.3), START, 20, 0.01))
                    .asString()
                    .contains("p: max error")
                    .doesNotContain("energy");
        }

        @Test
        void describesItselfInFourLines() {
            assertThat(normalised(comparison))
                    .isEqualTo("Comparison over 201 states\n  q: max error #, rms #\n"
                            + "  p: max error #, rms #\n  energy: largest drift #");
        }
    }

    @Nested
    class WithAnotherSystem {

        @Test
        void comparesWithThat() {
            Hamiltonian stiffer = harmonicOscillator(1, 4, 0);

            Comparison comparison = LEARNED.compare(stiffer, START, 200, 0.01);

            assertThat(comparison.energy()).isSameAs(stiffer);
            assertThat(comparison.truth()).containsExactly(simulate(stiffer, START, 200, 0.01));
            assertThat(comparison.error().maxQ()).isGreaterThan(0.5);
        }

        @Test
        void isHowAnExperimentOnObservationsIsCompared() {
            assertThat(FROM_DATA.compare(harmonicOscillator(), START, 10, 0.01).truth())
                    .hasSize(1);
        }
    }

    @Nested
    class WithObservations {

        private final Observations seen = Seen.irregular();
        private final Comparison comparison = LEARNED.compare(seen, 0.01);

        @Test
        void drawsWhatWasSeenAsPoints() {
            Figure figure = comparison.figure(1);

            assertThat(figure.title())
                    .isEqualTo(
                            "Comparison, trajectory 1 of " + seen.trajectories().size());
            assertThat(figure.panels()).extracting(Axes::title).containsExactly("seen and learned", "learned − seen");
            assertThat(figure.panels().get(0).labels()).containsExactly("q seen", "p seen", "q learned", "p learned");
        }

        @Test
        void predictsEveryTrajectoryAtItsOwnTimes() {
            assertThat(comparison.truth()).isEqualTo(seen.trajectories());
            assertThat(comparison.predicted()).extracting(Trajectory::size).containsExactly(4, 6, 8);
            for (int i = 0; i < 3; i++) {
                Trajectory truth = seen.trajectories().get(i);
                assertThat(comparison.predicted().get(i))
                        .isEqualTo(new SymplecticEuler().follow(LEARNED, truth.first(), truth.times(), 0.01));
            }
            assertThat(comparison.error().maxQ()).isPositive().isLessThan(0.2);
        }

        @Test
        void measuresTheDriftOfTheLearnedEnergy() {
            assertThat(comparison.energy()).isSameAs(LEARNED);
            assertThat(comparison.energyDrift(2))
                    .isEqualTo(EnergyDrift.of(LEARNED, comparison.predicted().get(2)));
            assertThat(comparison.energyDrift()).isEqualTo(comparison.energyDrift(0));
        }

        @Test
        void drawsTheTrajectoryAskedFor() {
            assertThat(comparison.figure()).isEqualTo(comparison.figure(0)).isNotEqualTo(comparison.figure(2));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> comparison.figure(3));
        }

        @Test
        void describesAllTrajectoriesTogether() {
            assertThat(normalised(comparison))
                    .isEqualTo("Comparison over 3 trajectories, 18 states\n  q: max error #, rms #\n"
                            + "  p: max error #, rms #\n  learned energy: largest drift #");
        }

        @Test
        void namesTheCoordinatesOfSeveralDegreesOfFreedom() {
            Observations pairs = Seen.irregular(new CoupledOscillators(0.5));
            Learned ofTwo =
                    Experiment.of(pairs).trajectoryMatching(0.05).epochs(1).train();

            Figure figure = ofTwo.compare(pairs, 0.05).figure();

            assertThat(figure.panels().get(0).labels())
                    .containsExactly(
                            "q₀ seen",
                            "p₀ seen",
                            "q₀ learned",
                            "p₀ learned",
                            "q₁ seen",
                            "p₁ seen",
                            "q₁ learned",
                            "p₁ learned");
            assertThat(figure.panels().get(1).labels()).containsExactly("Δq₀", "Δp₀", "Δq₁", "Δp₁");
        }
    }

    @Nested
    class Refuses {

        @Test
        void aTruthThatIsNotKnown() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> FROM_DATA.compare(START, 10, 0.01))
                    .withMessage(
                            "compare(start, steps, dt) must know the true system, got something learned from observations;"
                                    + " say compare(truth, start, steps, dt) or compare(observations, dt)");
        }

        @Test
        void otherDegreesOfFreedom() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LEARNED.compare(new CoupledOscillators(0.5), START, 10, 0.01))
                    .withMessage("system must have as many degrees of freedom as what was learned (1), got 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LEARNED.compare(Seen.irregular(new CoupledOscillators(0.5)), 0.01))
                    .withMessage("system must have as many degrees of freedom as the observations (2), got 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LEARNED.compare(state(new double[2], new double[2]), 10, 0.01))
                    .withMessage("state must have 1 position and as many momenta, got 2");
        }

        @Test
        void aMotionThatIsNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LEARNED.compare(START, 0, 0.01))
                    .withMessage("steps must be >= 1, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LEARNED.compare(START, 10, -0.01))
                    .withMessage("dt must be finite and > 0, got -0.01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LEARNED.compare(Seen.irregular(), Double.NaN))
                    .withMessage("dt must be finite and > 0, got NaN");
        }

        @Test
        void listsThatDoNotPair() {
            Trajectory orbit = simulate(harmonicOscillator(), START, 10, 0.01);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Comparison(harmonicOscillator(), List.of(), List.of()))
                    .withMessage("the number of true trajectories must be >= 1, got 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Comparison(harmonicOscillator(), List.of(orbit), List.of(orbit, orbit)))
                    .withMessage("predicted trajectories must be as many as true ones (1), got 2");
        }
    }

    private static String normalised(Comparison comparison) {
        return comparison.toString().replaceAll("\\R", "\n").replaceAll("\\d\\.\\d\\de[+-]\\d\\d", "#");
    }
}
