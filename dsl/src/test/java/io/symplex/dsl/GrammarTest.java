package io.symplex.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense at a stage cannot be typed there. */
class GrammarTest {

    private static final String SYSTEM = "Experiment.of(harmonicOscillator())";
    private static final String SEEN = "Experiment.of(seen)";
    private static final String DATA = "sample simulate keepEvery states observations ";
    private static final String OBJECTIVES = "gradientMatching trajectoryMatching ";
    private static final String HOW_TO_TRAIN =
            "hidden layers activation epochs batch learningRate optimizer seed precision engine report listener plan train "
                    + "adamThenLevenbergMarquardt adamThenBayesianRegularization earlyStopping weightDecay threads device architecture "
                    + "separable masses learnedMass learnedMasses periodic friction frictionMatrix ensemble "
                    + "translationInvariant pairPotential chainPotential freeChainPotential ringPotential onSitePotential "
                    + "force learnedForce periodicForce forceOfPosition ";
    private static final String WAYS = "integrator window wholeTrajectories shortFirst freeStarts truncatedGradient ";

    @Test
    void theseAreSentences() throws IOException {
        List<String> sentences = List.of(
                SYSTEM + ".sample(50, 1.5).gradientMatching().epochs(10000).train()",
                SYSTEM + ".sample(20, 1.5).simulate(200, 0.01).keepEvery(50).trajectoryMatching().hidden(16).train()",
                SYSTEM + ".sample(20, 1.5).simulate(200, 0.01).gradientMatching().train()",
                "Experiment.of(observations(\"train.csv\")).gradientMatching().seed(1).train()",
                SEEN + ".trajectoryMatching(0.01).learningRate(1e-2).truncatedGradient().train()",
                SEEN + ".gradientMatching().optimizer(levenbergMarquardt()).earlyStopping(0.2, 20).train()",
                SEEN
                        + ".gradientMatching().optimizer(adam(0.01).withSchedule(cosine(0.01)).then(500, lBfgs())).train()",
                SEEN
                        + ".trajectoryMatching(0.1).integrator(rungeKutta4()).wholeTrajectories().freeStarts().shortFirst(4)"
                        + ".weightDecay(1e-6).adamThenLevenbergMarquardt().train()",
                SEEN
                        + ".trajectoryMatching(0.1).shortFirst(4).wholeTrajectories().adamThenBayesianRegularization().train()",
                SEEN + ".trajectoryMatching(0.01).epochs(2000).ensemble(10).bootstrap().train()",
                SEEN + ".trajectoryMatching(0.01).report(500, (epoch, loss) -> {}).hidden(8).train()");

        assertThat(Sentences.errors(sentences)).isEmpty();
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments(
                        Experiment.class,
                        SYSTEM,
                        "simulate keepEvery states observations " + WAYS + OBJECTIVES + HOW_TO_TRAIN),
                arguments(
                        SampledStage.class,
                        SYSTEM + ".sample(50, 1.5)",
                        "sample keepEvery observations trajectoryMatching " + WAYS + HOW_TO_TRAIN),
                arguments(
                        SimulatedStage.class,
                        SYSTEM + ".sample(50, 1.5).simulate(200, 0.01)",
                        "sample simulate states " + WAYS + HOW_TO_TRAIN),
                arguments(ObservedStage.class, SEEN, DATA + WAYS + HOW_TO_TRAIN),
                arguments(
                        GradientMatchingStage.class,
                        SEEN + ".gradientMatching()",
                        DATA + OBJECTIVES + WAYS + "compare"),
                arguments(
                        TrajectoryMatchingStage.class,
                        SEEN + ".trajectoryMatching(0.1)",
                        DATA + OBJECTIVES + "compare"),
                arguments(
                        EnsembleStage.class,
                        SEEN + ".gradientMatching().ensemble(10)",
                        DATA + OBJECTIVES + WAYS + "epochs seed report ensemble plan compare"),
                arguments(
                        Learned.class,
                        SEEN + ".gradientMatching().train()",
                        "sample hidden learningRate train " + OBJECTIVES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void aStageHasNoWordThatMakesNoSenseThere(Class<?> stage, String sentence, String words) throws IOException {
        List<String> all = List.of(words.split(" "));

        List<String> errors = Sentences.errors(
                all.stream().map(word -> sentence + "." + word + "()").toList());

        assertThat(errors)
                .containsExactlyElementsOf(all.stream()
                        .map(word ->
                                "cannot find symbol symbol: method " + word + "() location: class " + stage.getName())
                        .toList());
    }

    @Test
    void trajectoryMatchingOfObservationsAsksForAStep() throws IOException {
        assertThat(Sentences.errors(List.of(SEEN + ".trajectoryMatching()")))
                .singleElement()
                .asString()
                .startsWith("method trajectoryMatching in class io.symplex.dsl.ObservedStage cannot be applied");
    }
}
