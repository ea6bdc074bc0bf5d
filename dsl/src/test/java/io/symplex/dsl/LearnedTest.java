package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.evaluate.Residuals;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.system.State;
import io.symplex.train.StopReason;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was learned is a Hamiltonian; {@code LearnedKotlinTest} says the same in Kotlin. */
class LearnedTest {

    /** Enough to see the shape of the energy. */
    private static final Learned LEARNED = Experiment.of(harmonicOscillator())
            .sample(50, 1.5)
            .gradientMatching()
            .learningRate(1e-2)
            .epochs(1200)
            .train();

    private static final Learned OF_TWO = Experiment.of(Seen.irregular(new CoupledOscillators(0.5)))
            .trajectoryMatching(0.05)
            .truncatedGradient()
            .layers(8)
            .seed(3)
            .epochs(5)
            .train();

    @Test
    void movesAlmostLikeTheTruth() {
        assertThat(LEARNED.timeDerivatives(1.0, 0.0).dq(0)).isCloseTo(0, within(0.1));
        assertThat(LEARNED.timeDerivatives(1.0, 0.0).dp(0)).isCloseTo(-1, within(0.1));
        assertThat(LEARNED.energy(1.0, 0.0) - LEARNED.energy(0.0, 0.0)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void simulatesLikeAnyOtherSystem() {
        State start = state(1.0, 0.0);

        assertThat(LEARNED.simulate(start, 100, 0.01)).isEqualTo(simulate(LEARNED.model(), start, 100, 0.01));
        assertThat(LEARNED.simulate(start, 100, 0.01).size()).isEqualTo(101);
    }

    @Test
    void tellsAndDrawsWhatItLeavesOver() {
        Residuals residuals = LEARNED.residuals(Seen.irregular(), 0.05);

        assertThat(residuals).isInstanceOf(Residuals.class);
        assertThat(residuals.deviation(0)).isLessThan(0.05);
        Figure figure = LEARNED.residualFigure(Seen.irregular(), 0.05);
        assertThat(figure.panels()).hasSize(4);
        assertThat(figure.panels().get(0).title()).startsWith("autocorrelation ");
        assertThat(figure.panels().get(3).labels()).containsExactly("left over", "normal");
        assertThat(OF_TWO.residualFigure(Seen.irregular(new CoupledOscillators(0.5)), 0.05)
                        .panels())
                .hasSize(8);
    }

    @Test
    void mayBeTheTruthOfAnotherExperiment() {
        Learned again = Experiment.of(LEARNED)
                .sample(20, 1.5)
                .gradientMatching()
                .epochs(100)
                .train();

        assertThat(again.truth()).containsSame(LEARNED);
        assertThat(again.loss()).isLessThan(again.losses()[0]);
    }

    @Test
    void knowsHowItCameAbout() {
        assertThat(LEARNED.truth()).contains(harmonicOscillator());
        assertThat(LEARNED.plan().epochs()).isEqualTo(1200);
        assertThat(LEARNED.epochs()).isEqualTo(1200);
        assertThat(LEARNED.losses()).hasSize(1200);
        assertThat(LEARNED.loss()).isLessThan(LEARNED.losses()[0]);
        assertThat(LEARNED.stopReason()).isEqualTo(StopReason.EPOCHS_DONE);
        assertThat(LEARNED.time()).isPositive();
        assertThat(LEARNED.engine()).startsWith("jvm");
    }

    @Test
    void knowsTheTruthWhereASystemWasSimulated() {
        Learned learned = Experiment.of(harmonicOscillator(2, 1, 0))
                .sample(2, 1)
                .simulate(4, 0.1)
                .trajectoryMatching()
                .epochs(1)
                .train();

        assertThat(learned.truth()).contains(harmonicOscillator(2, 1, 0));
        assertThat(OF_TWO.truth()).isEmpty();
    }

    @Test
    void cannotBeChangedThroughItsLosses() {
        Arrays.fill(LEARNED.losses(), 99);

        assertThat(LEARNED.losses()).doesNotContain(99);
    }

    @Test
    void describesItselfInTwoLines() {
        assertThat(normalised(LEARNED))
                .isEqualTo("Learned: loss # after 1,200 epochs in # s (all epochs done)\n"
                        + "  2 → 16 → 16 → 1, tanh; gradient matching; seed 0; " + LEARNED.engine());
        assertThat(normalised(OF_TWO))
                .isEqualTo("Learned: loss # after 5 epochs in # s (all epochs done)\n"
                        + "  4 → 8 → 1, tanh; trajectory matching, truncated gradient; seed 3; " + OF_TWO.engine());
    }

    private static String normalised(Learned learned) {
        return learned.toString()
                .replaceAll("\\R", "\n")
                .replaceFirst("loss \\d\\S* after", "loss # after")
                .replaceFirst("in \\d+\\.\\d\\d s", "in # s");
    }

    @Test
    void refusesAStateOfAnotherSystem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OF_TWO.energy(1.0, 0.0))
                .withMessage("state must have 2 positions and as many momenta, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OF_TWO.simulate(state(1.0, 0.0), 10, 0.01))
                .withMessage("state must have 2 positions and as many momenta, got 1");
    }

    /** Thirteen states of two degrees of freedom: no multiple of a lane or a tile. */
    @Nested
    class InABatch {

        private static final int COUNT = 13;
        private static final int N = 2;

        private final double[] q = wave(0.1);
        private final double[] p = wave(0.7);

        private static double[] wave(double phase) {
            double[] values = new double[COUNT * N];
            Arrays.setAll(values, i -> Math.sin(phase + i));
            return values;
        }

        @Test
        void energiesAreThoseOfTheSingleStates() {
            double[] energies = new double[COUNT];
            OF_TWO.energies(COUNT, q, p, energies);

            for (int r = 0; r < COUNT; r++) {
                assertThat(energies[r]).isEqualTo(OF_TWO.energy(row(q, r), row(p, r)));
            }
        }

        @Test
        void gradientsAreThoseOfTheSingleStates() {
            double[] gradientQ = new double[COUNT * N];
            double[] gradientP = new double[COUNT * N];
            OF_TWO.gradients(COUNT, q, p, gradientQ, gradientP);

            double[] oneQ = new double[N];
            double[] oneP = new double[N];
            for (int r = 0; r < COUNT; r++) {
                OF_TWO.gradient(row(q, r), row(p, r), oneQ, oneP);
                assertThat(row(gradientQ, r)).containsExactly(oneQ);
                assertThat(row(gradientP, r)).containsExactly(oneP);
            }
        }

        @Test
        void halvesOfTheGradientAreThoseOfTheWhole() {
            double[] gradientQ = new double[COUNT * N];
            double[] gradientP = new double[COUNT * N];
            double[] half = new double[COUNT * N];
            OF_TWO.gradients(COUNT, q, p, gradientQ, gradientP);

            OF_TWO.positionGradients(COUNT, q, p, half);
            assertThat(half).containsExactly(gradientQ);

            OF_TWO.momentumGradients(COUNT, q, p, half);
            assertThat(half).containsExactly(gradientP);
        }

        private static double[] row(double[] values, int r) {
            return Arrays.copyOfRange(values, r * N, (r + 1) * N);
        }
    }

    @Nested
    class Draws {

        @Test
        void itsEnergyBesideTheTrueOne() {
            Figure figure = LEARNED.figure();

            assertThat(figure.title()).isEqualTo("Learned energy");
            assertThat(figure.panels()).extracting(Axes::title).containsExactly("along q", "along p");
            assertThat(figure.panels())
                    .allSatisfy(axes -> assertThat(axes.labels()).containsExactly("true", "learned"));
            assertThat(figure.columns()).isEqualTo(2);
        }

        @Test
        void itsEnergyAloneWhereTheTruthIsNotKnown() {
            Figure figure = OF_TWO.figure();

            assertThat(figure.panels())
                    .extracting(Axes::title)
                    .containsExactly("along q₀", "along p₀", "along q₁", "along p₁");
            assertThat(figure.panels())
                    .allSatisfy(axes -> assertThat(axes.labels()).containsExactly("learned"));
        }

        @Test
        void itsLoss() {
            assertThat(LEARNED.lossFigure().title()).isEqualTo("Loss");
            assertThat(LEARNED.lossFigure().panels()).extracting(Axes::title).containsExactly("gradient matching");
            assertThat(OF_TWO.lossFigure().panels())
                    .extracting(Axes::title)
                    .containsExactly("trajectory matching, truncated gradient");
            assertThat(LEARNED.lossFigure().panels().get(0).labels()).containsExactly("loss");
        }
    }
}
