package io.symplex.dsl;

import static io.symplex.dsl.Symplex.force;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.Trajectory;
import io.symplex.model.Forcing;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.plan.ExperimentPlan;
import io.symplex.system.Force;
import io.symplex.system.Hamiltonian;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of forces from outside; {@code ForceWordsKotlinTest} says them in Kotlin. */
class ForceWordsTest {

    private static final Hamiltonian DRIVEN =
            harmonicOscillator().withFriction(0.2).withForce(force("0.5*cos(1.2*t)"));

    /** 0 to 8 in rows 0.1 apart. */
    private static final SimulatedStage DATA =
            Experiment.of(DRIVEN).sample(6, 1.0).simulate(800, 0.01).keepEvery(10);

    private static final Learned LEARNED = DATA.gradientMatching()
            .layers(4)
            .learnedMasses()
            .friction()
            .periodicForce(2 * Math.PI / 1.2, 2)
            .adamThenLevenbergMarquardt(200, 20)
            .train();

    private final GradientMatchingStage stage = DATA.gradientMatching();

    @Test
    void changeTheArchitectureInAnyOrder() {
        StructuredNetwork plain = StructuredNetwork.of(Perceptron.of(1, 8));

        assertThat(stage.force("cos(t)").layers(8).plan().architecture())
                .isEqualTo(plain.withForcing(new Forcing.Known(force("cos(t)"))));
        assertThat(stage.layers(8).learnedForce(12).plan().architecture())
                .isEqualTo(plain.withForcing(new Forcing.Spline(0, 8, 12, 0)));
        assertThat(stage.layers(8).learnedForce().plan().architecture())
                .isEqualTo(plain.withForcing(new Forcing.Spline(0, 8, 32, 0)));
        assertThat(stage.periodicForce(3).forceOfPosition().layers(8).plan().architecture())
                .isEqualTo(plain.withForcing(new Forcing.Periodic(3, 3, 16)));
    }

    @Test
    void learnEnergyFrictionAndForceApart() {
        Parts parts = LEARNED.explain();

        assertThat(parts.masses().orElseThrow().get(0)).isCloseTo(1, within(1e-3));
        assertThat(parts.friction().orElseThrow().coefficient(0, 0)).isCloseTo(0.2, within(1e-3));
        assertThat(parts.toString())
                .containsPattern("force: dp/dt = … \\+ F\\(t\\), learned: F = 0\\.(500.|4999) cos ωt [+−] \\S+ sin ωt"
                        + " [+−] .* sin 2ωt, ω = 2π/5\\.236$");
        assertThat(parts.figure().text(100, 24)).contains("force from outside");
        assertThat(LEARNED.toString()).contains("friction, force F(t) of period 5.236, 2 harmonics");
    }

    @Test
    void simulateWithTheForceOfTheTime() {
        var late = simulation(1000, 0.01).withIntegrator(rungeKutta4()).withStartTime(3);

        Trajectory moved = Symplex.simulate(LEARNED, state(0.5, 0.0), late);

        Trajectory truth = Symplex.simulate(DRIVEN, state(0.5, 0.0), late);
        assertThat(RolloutError.of(truth, moved).maxQ()).isLessThan(1e-3);
    }

    @Test
    void areSavedWithTheModelAndThePlan(@TempDir Path folder) {
        NeuralHamiltonian loaded = load(LEARNED.save(folder.resolve("driven.safetensors")));

        assertThat(loaded.parameters()).containsExactly(LEARNED.model().parameters());
        assertThat(loaded.force()).isEqualTo(LEARNED.force()).isPresent();
        assertThat(loaded.architecture()).isEqualTo(LEARNED.model().architecture());
        for (var said : new GradientMatchingStage[] {
            stage.force("0.5*cos(1.2*t)"),
            stage.learnedForce(7),
            stage.periodicForce(2).forceOfPosition(5)
        }) {
            ExperimentPlan plan = ExperimentPlan.of(said.plan());
            assertThat(ExperimentPlan.fromJson(plan.toJson())).isEqualTo(plan);
        }
    }

    @Test
    void aKnownForceLeavesTheEnergy() {
        Learned known = stage.layers(4)
                .masses(1)
                .friction()
                .force("0.5*cos(1.2*t)")
                .adamThenLevenbergMarquardt(100, 10)
                .train();

        assertThat(known.friction().orElseThrow().coefficient(0, 0)).isCloseTo(0.2, within(1e-3));
        assertThat(known.energy(1, 0) - known.energy(0, 0)).isCloseTo(0.5, within(2e-3));
        assertThat(known.explain().toString()).endsWith("force: dp/dt = … + F(q, t), known: F = 0.5*cos(1.2*t)");
        assertThat(known.truth().orElseThrow()).isEqualTo(DRIVEN);
    }

    @Test
    void refuseWhatHasNoTimes() {
        var sampled = Experiment.of(harmonicOscillator()).sample(10, 1.5).gradientMatching();

        assertThatIllegalStateException()
                .isThrownBy(sampled::learnedForce)
                .withMessage(
                        "learnedForce() must have data with times, got states sampled alone; say simulate(steps, dt)"
                                + " after sample(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampled.periodicForce(2))
                .withMessageStartingWith("data must be trajectories, whose rows have times, for a force");
        assertThatIllegalStateException()
                .isThrownBy(stage::forceOfPosition)
                .withMessage(
                        "forceOfPosition() must follow learnedForce() or periodicForce(period), got H(q, p): 2 → 16 →"
                                + " 16 → 1, tanh; say one of them before");
    }

    @Test
    void codeIsNoPlan() {
        Force code = (t, q, out) -> out[0] = StrictMath.cos(t);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentPlan.of(stage.force(code).plan()))
                .withMessageContaining("force must be written as formulas to be saved");
    }
}
