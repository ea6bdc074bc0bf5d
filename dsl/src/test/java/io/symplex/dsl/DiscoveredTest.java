package io.symplex.dsl;

import static io.symplex.dsl.Symplex.doubleWell;
import static io.symplex.dsl.Symplex.observations;
import static io.symplex.dsl.Symplex.polynomials;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.symplex.data.Observations;
import io.symplex.discover.DiscoveredTerm;
import io.symplex.discover.Library;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that end in a law; {@code DiscoveredKotlinTest} says them in Kotlin. */
class DiscoveredTest {

    private static final Path DATA = Path.of(System.getenv().getOrDefault("SYMPLEX_DATA", "../../shared/data"))
            .toAbsolutePath()
            .normalize(); // beside the checkout: Maven runs tests in the folder of the module

    @Test
    void sparseFindsTheLawOfObservations() {
        Observations seen = Seen.withDerivatives(new HarmonicOscillator());

        Discovered law = Experiment.of(seen).sparse(polynomials(3));

        assertThat(law.toString()).startsWith("H = 0.5*q^2 + 0.5*p^2\n");
        assertThat(law.terms()).extracting(DiscoveredTerm::isFriction).containsOnly(false);
        assertThat(law.formula().energy(1.0, 1.0)).isCloseTo(1, within(1e-9));
        assertThat(law.energy(1.0, 1.0)).isEqualTo(law.formula().energy(1.0, 1.0));
        assertThat(law.hasFriction()).isFalse();
        assertThat(law.latex()).isEqualTo("H = 0.5 q^{2} + 0.5 p^{2}");
        assertThat(law.diagnostics().candidates()).isEqualTo(9);
        assertThat(law.figure().title()).isEqualTo("H = 0.5*q^2 + 0.5*p^2");
        assertThat(law.simulate(state(1.0, 0.0), 2, Math.PI).last().q(0)).isCloseTo(1, within(1e-8));
        assertThat(Symplex.phasePortrait(law).title()).isEqualTo("Phase portrait");
    }

    @Test
    void sparseFindsTheLawOfASimulatedSystem() {
        Discovered law =
                Experiment.of(doubleWell()).sample(5, 1.5).simulate(50, 0.02).sparse(polynomials(4));

        assertThat(law.toString()).startsWith("H = 4*q - 4*q^2 + 0.5*p^2 - q^3 + q^4\n");
    }

    @Test
    void aLawIsComparedWithWhatWasSeen() {
        Observations seen = Seen.withDerivatives(new HenonHeiles(0.5));
        Discovered law = Experiment.of(seen).sparse(polynomials(3));

        Comparison comparison = law.compare(seen);

        assertThat(comparison.predicted()).hasSameSizeAs(seen.trajectories());
        assertThat(comparison.toString()).contains("learned energy: largest drift");
        assertThat(law.figure().title()).isEqualTo("Discovered energy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.compare(Seen.withDerivatives(new HarmonicOscillator())))
                .withMessageContaining("observations must have the coordinates q0, q1, p0, p1 in this order");
    }

    @Test
    void aTrainedNetworkIsPutIntoWords() {
        Learned learned = Experiment.of(new HarmonicOscillator())
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(2000)
                .train();

        Explanation explanation = learned.explain(polynomials(4));

        assertThat(explanation.explained()).isBetween(0.99, 1.0);
        assertThat(explanation.toString())
                .startsWith("The formula explains ")
                .contains(" of how the learned system moves\nH = ");
        assertThat(explanation.law().terms())
                .extracting(term -> term.expression().toString())
                .containsExactly("q^2", "p^2");
        assertThat(explanation.law().terms())
                .allSatisfy(term -> assertThat(term.coefficient()).isCloseTo(0.5, within(0.03)));
        assertThat(learned.discover(polynomials(4)).formula())
                .isEqualTo(explanation.law().formula());
    }

    static Stream<Arguments> publicData() {
        Library mechanical = polynomials(4);
        return Stream.of(
                arguments("spring/train.csv", "spring/eval_rollouts.csv", mechanical, List.of("q^2", "p^2"), 5e-3),
                arguments("spring/train_T20.csv", "spring/eval_rollouts.csv", mechanical, List.of("q^2", "p^2"), 1e-4),
                arguments(
                        "pendulum/train.csv",
                        "pendulum/eval_rollouts.csv",
                        mechanical.trig(),
                        List.of("p^2", "cos(q)"),
                        1e-4),
                arguments(
                        "pendulum/train_T20.csv",
                        "pendulum/eval_rollouts.csv",
                        mechanical.trig(),
                        List.of("p^2", "cos(q)"),
                        1e-5),
                arguments(
                        "damped/free_train.csv",
                        "damped/free_test.csv",
                        mechanical.friction(),
                        List.of("q^2", "p^2", "p"),
                        1e-9),
                arguments(
                        "damped/free_train_noise1.csv",
                        "damped/free_test.csv",
                        mechanical.friction(),
                        List.of("q^2", "p^2", "p"),
                        3e-5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("publicData")
    void reachesThePublicResults(String train, String test, Library library, List<String> terms, double error) {
        assumeTrue(Files.isDirectory(DATA), () -> "skipped: no folder " + DATA + "; SYMPLEX_DATA may name another");
        Observations states =
                Observations.of(observations(DATA.resolve(train)).trajectories()); // without the derivatives

        Discovered law = Experiment.of(states).sparse(library);

        assertThat(law.terms()).extracting(term -> term.expression().toString()).containsExactlyElementsOf(terms);
        assertThat(law.compare(observations(DATA.resolve(test))).error().coordinateMeanSquaredError())
                .isLessThan(error);
    }
}
