package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.model.Damping;
import io.symplex.model.Kinetic;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SpringChain;
import io.symplex.system.ThreeBody;
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
    void symmetriesChangeTheArchitectureInAnyOrder() {
        GradientMatchingStage bodies =
                Experiment.of(new ThreeBody()).sample(10, 1.5).gradientMatching();
        StructuredNetwork plain = StructuredNetwork.of(Perceptron.of(6, 8));

        assertThat(bodies.translationInvariant(2).layers(8).plan().architecture())
                .isEqualTo(plain.withPotential(Potential.translationInvariant(2)));
        assertThat(bodies.pairPotential(2).layers(8).plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.LEARNED_MASS).withPotential(Potential.pairs(2)));
        assertThat(bodies.pairPotential(2).masses(1, 2, 3).plan().architecture())
                .isEqualTo(bodies.masses(1, 1, 2, 2, 3, 3)
                        .pairPotential(2)
                        .masses(1, 2, 3)
                        .plan()
                        .architecture());
        assertThat(bodies.layers(8)
                        .separable()
                        .pairPotential()
                        .onSitePotential()
                        .plan()
                        .architecture())
                .isEqualTo(plain.withKinetic(Kinetic.SEPARABLE)
                        .withPotential(Potential.pairs(1).withOnSite()));
        assertThat(bodies.layers(8).chainPotential().learnedMass().plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.LEARNED_MASS).withPotential(Potential.CHAIN));
        assertThat(bodies.layers(8).ringPotential().learnedMasses().plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.LEARNED_MASS)
                        .withPotential(Potential.RING)
                        .withKinetic(Kinetic.LEARNED_MASSES));
        assertThat(bodies.layers(8).masses(2).freeChainPotential().plan().architecture())
                .isEqualTo(plain.withKinetic(Kinetic.ofMasses(List.of(2.0))).withPotential(Potential.FREE_CHAIN));
        assertThat(bodies.translationInvariant().plan().architecture())
                .isEqualTo(bodies.translationInvariant(1).plan().architecture());
    }

    @Test
    void aChainIsLearnedForAnyLength() {
        Learned learned = Experiment.of(new SpringChain(3))
                .sample(30, 1.0)
                .gradientMatching()
                .layers(3)
                .chainPotential()
                .adamThenLevenbergMarquardt(50, 15)
                .train();
        Hamiltonian longer = learned.withParticles(8);
        double[] q = {0.5, -0.2, 0.3, 0.9, 0.1, -0.4, 0.2, 0};
        double[] found = new double[8];
        double[] expected = new double[8];

        longer.positionGradients(1, q, new double[8], found);
        new SpringChain(8).positionGradients(1, q, new double[8], expected);

        assertThat(found).containsExactly(expected, within(1e-3));
        assertThat(learned.explain().interaction().orElseThrow().slope(0.5)).isCloseTo(0.5, within(1e-1));
        assertThat(learned.explain().toString())
                .contains("T(p) = p²/(2m), learned: m = 1.000\n")
                .contains("V(q) = Σ v(qᵢ₊₁ − qᵢ) between walls: a network each; v(-");
        assertThat(learned.explain().figure().text(80, 24)).contains("interaction");
        assertThatIllegalStateException()
                .isThrownBy(() -> LEARNED.withParticles(2))
                .withMessageStartingWith("withParticles(…) must be said of particles that are alike, got ");
    }

    @Test
    void pairsAndDifferencesSayThemselves() {
        GradientMatchingStage bodies = Experiment.of(new ThreeBody())
                .sample(10, 1.5)
                .gradientMatching()
                .layers(3)
                .epochs(2);

        assertThat(bodies.pairPotential(2).onSitePotential().train().explain().toString())
                .contains("V(q) = Σ v(|qᵢ − qⱼ|) over pairs + Σ u(qᵢ): a network each; v(");
        assertThat(bodies.masses(1).translationInvariant(2).train().explain().toString())
                .contains("V(q): a network of differences of positions; V is 0 at the origin, from ");
    }

    @Test
    void anEnergyOfPlacesGoesWithPairsOrBonds() {
        assertThatIllegalArgumentException()
                .isThrownBy(stage::onSitePotential)
                .withMessageStartingWith("onSite must go with pairs or a chain, got a potential that is ANY; say");
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
