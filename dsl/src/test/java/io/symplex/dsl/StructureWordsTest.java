package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.model.Damping;
import io.symplex.model.Kinetic;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Hamiltonian;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of structure; {@code StructureWordsKotlinTest} says them in Kotlin. */
class StructureWordsTest {

    private static final Hamiltonian DAMPED = harmonicOscillator(2, 3, 0).withFriction(0.4);

    private static final Learned LEARNED = Experiment.of(DAMPED)
            .sample(50, 1.5)
            .gradientMatching()
            .layers(4)
            .learnedMasses()
            .friction()
            .adamThenLevenbergMarquardt(200, 20)
            .train();

    private final GradientMatchingStage stage =
            Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching();

    @Test
    void changeTheArchitectureInAnyOrder() {
        StructuredNetwork plain = StructuredNetwork.of(Perceptron.of(1, 8));

        assertThat(stage.separable().periodic("q").friction().layers(8).plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.SEPARABLE)
                        .withPeriodic(List.of(0))
                        .withDamping(Damping.PER_COORDINATE));
        assertThat(stage.layers(8).masses(2).frictionMatrix().plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.ofMasses(List.of(2.0))).withDamping(Damping.MATRIX));
        assertThat(stage.learnedMasses().layers(8).plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.LEARNED_MASSES));
    }

    @Test
    void learnMassesAndFriction() {
        Parts parts = LEARNED.explain();

        assertThat(parts.masses().orElseThrow().get(0)).isCloseTo(2, within(1e-3));
        assertThat(parts.friction().orElseThrow().coefficient(0, 0)).isCloseTo(0.4, within(1e-3));
        assertThat(parts.energies().orElseThrow().kineticEnergy(new double[] {1}))
                .isCloseTo(0.25, within(1e-3));
        assertThat(parts.toString())
                .startsWith("H(q, p) = T(p) + V(q), up to a constant\n  T(p) = p²/(2m), learned: m = 2.000\n"
                        + "  V(q): a network; V is 0 at the origin, from ")
                .endsWith("\n  friction: dp/dt = −∂H/∂q − γ dq/dt, γ = 0.4000");
        assertThat(parts.figure().text(80, 24)).contains("friction");
    }

    @Test
    void simulateWithFriction() {
        assertThat(LEARNED.compare(state(1.0, 0.0), 1000, 0.01).error().maxQ()).isLessThan(1e-2);
        assertThat(LEARNED.energy(LEARNED.simulate(state(1.0, 0.0), 1000, 0.01).get(1000)))
                .isLessThan(LEARNED.energy(1.0, 0.0));
    }

    @Test
    void areSavedWithTheModel(@TempDir Path folder) {
        NeuralHamiltonian loaded = load(LEARNED.save(folder.resolve("damped.safetensors")));

        assertThat(loaded.parameters()).containsExactly(LEARNED.model().parameters());
        assertThat(loaded.friction()).isEqualTo(LEARNED.friction());
        assertThat(loaded.architecture()).isEqualTo(LEARNED.model().architecture());
    }

    @Test
    void sayWhatIsNotApart() {
        assertThat(stage.epochs(1).train().explain().toString())
                .contains("kinetic and potential energy not told apart")
                .endsWith("friction: none was asked for");
    }

    @Test
    void periodicNamesPositions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.periodic("p"))
                .withMessage("periodic(…) must name positions, got 'p'; there are q");
        assertThatIllegalArgumentException()
                .isThrownBy(stage::periodic)
                .withMessage("periodic(…) must name at least one of q, got none");
    }
}
