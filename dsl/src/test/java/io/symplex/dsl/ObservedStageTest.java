package io.symplex.dsl;

import static io.symplex.dsl.Symplex.savitzkyGolay;
import static io.symplex.dsl.Symplex.smoothingSpline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.data.Observations;
import io.symplex.data.Smoother;
import io.symplex.data.SmoothingSpline;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.GradientMatching;
import io.symplex.train.ObservedData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that begin with observations; {@code ObservedStageKotlinTest} says them in Kotlin. */
class ObservedStageTest {

    static Stream<Hamiltonian> systems() {
        return Stream.of(new HarmonicOscillator(), new CoupledOscillators(0.5));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void gradientMatchingLearnsFromDerivatives(Hamiltonian system) {
        Observations seen = Seen.withDerivatives(system);

        Learned learned = Experiment.of(seen)
                .gradientMatching()
                .learningRate(1e-2)
                .epochs(400)
                .train();

        assertThat(learned.degreesOfFreedom()).isEqualTo(system.degreesOfFreedom());
        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 100);
        assertThat(learned.truth()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("systems")
    void trajectoryMatchingLearnsFromStatesAtIrregularTimes(Hamiltonian system) {
        Observations seen = Seen.irregular(system);

        Learned learned = Experiment.of(seen)
                .trajectoryMatching(0.05)
                .learningRate(1e-2)
                .epochs(400)
                .train();

        assertThat(learned.degreesOfFreedom()).isEqualTo(system.degreesOfFreedom());
        assertThat(learned.loss()).isLessThan(learned.losses()[0] / 100);
    }

    @Test
    void gradientMatchingLearnsFromDerivativesEstimatedFromStates() {
        Observations seen = Seen.irregular(new HarmonicOscillator());

        for (Smoother smoother : List.of(smoothingSpline(), savitzkyGolay(2, 3))) {
            Learned learned = Experiment.of(seen)
                    .estimateDerivatives(smoother)
                    .gradientMatching()
                    .adamThenLevenbergMarquardt(200, 30)
                    .train();

            assertThat(learned.compare(seen, 0.01).error().rmsQ()).isLessThan(0.05);
        }
    }

    @Test
    void smoothStatesTakeThePlaceOfWhatWasSeen() {
        Observations seen = Seen.irregular(new HarmonicOscillator());

        TrainingPlan plan = Experiment.of(seen)
                .smoothed(smoothingSpline(0.1))
                .gradientMatching()
                .plan();

        assertThat(plan.data()).isEqualTo(new ObservedData(seen.smoothed(new SmoothingSpline(0.1))));
    }

    @Test
    void saysAPlan() {
        Observations seen = Seen.withDerivatives(new HarmonicOscillator());
        ObservedStage stage = Experiment.of(seen);

        assertThat(stage.gradientMatching().plan())
                .isEqualTo(TrainingPlan.of(new ObservedData(seen), new GradientMatching()));
        assertThat(stage.trajectoryMatching(0.05).plan())
                .isEqualTo(TrainingPlan.of(new ObservedData(seen), new TrajectoryMatching(0.05, false)));
    }

    @Test
    void refusesGradientMatchingWithoutDerivatives() {
        ObservedStage stage = Experiment.of(Seen.irregular());

        assertThatIllegalStateException()
                .isThrownBy(stage::gradientMatching)
                .withMessage(
                        "observations must have time derivatives (columns dq…, dp…) for gradient matching, got states"
                                + " alone; use trajectoryMatching(dt), or estimateDerivatives(…) where they are nearly exact");
    }

    @Test
    void refusesAStepThatIsNone() {
        ObservedStage stage = Experiment.of(Seen.irregular());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.trajectoryMatching(0))
                .withMessage("dt must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.trajectoryMatching(Double.NaN))
                .withMessage("dt must be finite and > 0, got NaN");
    }

    @Test
    void refusesAStepSoShortThatTrainingNeverEnds() {
        TrajectoryMatchingStage stage = Experiment.of(Seen.irregular()).trajectoryMatching(1e-9);

        assertThatIllegalArgumentException()
                .isThrownBy(stage::train)
                .withMessageStartingWith(
                        "dt must divide the time between two observations into at most 100,000 steps, got 1.0E-9")
                .withMessageEndingWith("; choose a larger dt");
    }
}
