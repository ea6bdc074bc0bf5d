package io.symplex.dsl

import io.symplex.dsl.Symplex.adam
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.rungeKutta4
import io.symplex.dsl.Symplex.savitzkyGolay
import io.symplex.dsl.Symplex.smoothingSpline
import io.symplex.dsl.Symplex.springChain
import io.symplex.model.Activation
import io.symplex.model.Perceptron
import io.symplex.train.Precision
import io.symplex.train.StopReason
import io.symplex.train.TrainingListener.Decision
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** An experiment said in a block is the one said in a chain. */
internal class ExperimentsKotlinTest {
    private val system = harmonicOscillator()

    @Test
    fun aBlockLearnsTheBitsOfTheChain() {
        val heard = mutableListOf<Int>()

        val learned =
            experiment(system) {
                sample(50, amplitude = 1.5)
                gradientMatching {
                    epochs = 600
                    hidden = 8
                    learningRate = 1e-2
                }
                report(every = 500) { epoch, _ -> heard += epoch }
            }

        val chain =
            Experiment
                .of(system)
                .sample(50, 1.5)
                .gradientMatching()
                .epochs(600)
                .hidden(8)
                .learningRate(1e-2)
                .train()
        assertThat(learned.model().parameters()).containsExactly(*chain.model().parameters())
        assertThat(learned.plan()).isEqualTo(chain.plan())
        assertThat(heard).containsExactly(1, 500, 600)
    }

    @Test
    fun everyValueCanBeAssignedAndRead() {
        val stage =
            sentence(system) {
                sample(count = 20, amplitude = 1.0)
                gradientMatching {
                    epochs = 12
                    batch = 5
                    hidden = 4
                    activation = Activation.SINE
                    optimizer = adam(0.1)
                    learningRate /= 2
                    weightDecay = 1e-6
                    seed = 7
                    precision = Precision.FLOAT
                    engine = "jvm"
                    threads = 2
                    device = "cpu"
                    report(every = 3)

                    assertThat(listOf(epochs, batch, hidden, threads)).containsExactly(12, 5, 4, 2)
                    assertThat(listOf(engine, device, activation)).containsExactly("jvm", "cpu", Activation.SINE)
                    assertThat(listOf(learningRate, weightDecay)).containsExactly(0.05, 1e-6)
                    assertThat(architecture).isEqualTo(Perceptron.of(1, 4, 4).withActivation(Activation.SINE))
                    assertThat(optimizer).isEqualTo(adam(0.05))
                    assertThat(seed).isEqualTo(7)
                    assertThat(precision).isEqualTo(Precision.FLOAT)
                    assertThat(plan.reportEvery).isEqualTo(3)
                }
            }

        assertThat(stage.plan()).isEqualTo(
            Experiment
                .of(system)
                .sample(20, 1.0)
                .gradientMatching()
                .epochs(12)
                .batch(5)
                .hidden(4)
                .activation(Activation.SINE)
                .optimizer(adam(0.05))
                .weightDecay(1e-6)
                .seed(7)
                .precision(Precision.FLOAT)
                .engine("jvm")
                .threads(2)
                .device("cpu")
                .report(3)
                .plan(),
        )
    }

    @Test
    fun whatIsLeftUnsaidIsAsInTheChain() {
        val plan =
            sentence(system) {
                sample()
                gradientMatching()
            }.plan()
        val moved =
            sentence(system) {
                sample()
                simulate()
                trajectoryMatching()
            }.plan()

        assertThat(plan).isEqualTo(
            Experiment
                .of(system)
                .sample(50, 1.5)
                .gradientMatching()
                .plan(),
        )
        assertThat(moved).isEqualTo(
            Experiment
                .of(system)
                .sample(50, 1.5)
                .simulate(200, 0.01)
                .trajectoryMatching()
                .plan(),
        )
    }

    @Test
    fun wordsOfStructureAreThoseOfTheChain() {
        val block =
            sentence(springChain(2)) {
                sample()
                gradientMatching {
                    layers(8, 4)
                    masses(1.0, 2.0)
                    periodic("q1")
                    frictionMatrix()
                    earlyStopping(patience = 9)
                    adamThenLevenbergMarquardt(steps = 30)
                }
            }
        val others =
            sentence(system) {
                sample()
                gradientMatching {
                    separable()
                    friction()
                }
            }.plan().architecture to
                sentence(system) {
                    sample()
                    gradientMatching { learnedMasses() }
                }.plan().architecture

        assertThat(block.plan()).isEqualTo(
            Experiment
                .of(springChain(2))
                .sample(50, 1.5)
                .gradientMatching()
                .layers(8, 4)
                .masses(1.0, 2.0)
                .periodic("q1")
                .frictionMatrix()
                .earlyStopping(0.2, 9)
                .adamThenLevenbergMarquardt(500, 30)
                .plan(),
        )
        val stage = Experiment.of(system).sample(50, 1.5).gradientMatching()
        assertThat(others.first).isEqualTo(
            stage
                .separable()
                .friction()
                .plan()
                .architecture,
        )
        assertThat(others.second).isEqualTo(stage.learnedMasses().plan().architecture)
    }

    @Test
    fun trajectoriesAreSimulatedAndMatchedAsInTheChain() {
        val block =
            sentence(system) {
                sample(20)
                simulate(0.0..2.0 step 0.01, keepEvery = 50)
                trajectoryMatching {
                    integrator = rungeKutta4()
                    window = 3
                    freeStarts()
                    shortFirst(2)

                    assertThat(integrator).isEqualTo(rungeKutta4())
                    assertThat(window).isEqualTo(3)
                }
            }
        val chain =
            Experiment
                .of(system)
                .sample(20, 1.5)
                .simulate(200, 0.01)
                .keepEvery(50)

        assertThat(block.plan())
            .isEqualTo(
                chain
                    .trajectoryMatching()
                    .integrator(rungeKutta4())
                    .window(3)
                    .freeStarts()
                    .shortFirst(2)
                    .plan(),
            )
        assertThat(
            sentence(system) {
                sample(20)
                simulate(keepEvery = 50)
                gradientMatching()
            }.plan(),
        ).isEqualTo(chain.gradientMatching().plan())
        assertThat(
            sentence(system) {
                sample(20)
                simulate(keepEvery = 50)
                trajectoryMatching { truncatedGradient() }
            }.plan(),
        ).isEqualTo(chain.trajectoryMatching().truncatedGradient().plan())
    }

    @Test
    fun observationsAreMatchedAsInTheChain() {
        val seen = Seen.irregular()
        val learned =
            experiment(seen) {
                trajectoryMatching(dt = 0.05) {
                    epochs = 3
                    wholeTrajectories()
                }
            }

        assertThat(learned.plan())
            .isEqualTo(
                Experiment
                    .of(seen)
                    .trajectoryMatching(0.05)
                    .epochs(3)
                    .wholeTrajectories()
                    .plan(),
            )
        assertThat(
            sentence(seen) {
                estimateDerivatives()
                gradientMatching()
            }.plan(),
        ).isEqualTo(
            Experiment
                .of(seen)
                .estimateDerivatives(smoothingSpline())
                .gradientMatching()
                .plan(),
        )
        assertThat(
            sentence(seen) {
                smoothed(savitzkyGolay(2, 2))
                gradientMatching { seed = 3 }
            }.plan(),
        ).isEqualTo(
            Experiment
                .of(seen)
                .smoothed(savitzkyGolay(2, 2))
                .gradientMatching()
                .seed(3)
                .plan(),
        )
    }

    @Test
    fun aTrainingGoesOnFromItsCheckpoint(
        @TempDir folder: Path,
    ) {
        fun trained(last: Int) =
            experiment(system) {
                sample(5)
                gradientMatching {
                    hidden = 2
                    epochs = last
                    checkpoint(folder, every = 10)
                    resume(folder)
                }
            }

        val first = trained(20)
        val second = trained(30)

        assertThat(first.resumedAt).isZero()
        assertThat(second.resumedAt).isEqualTo(20)
        assertThat(second.provenance).isEqualTo(second.provenance())
        assertThat(second.losses().take(20)).isEqualTo(first.losses().toList())
    }

    @Test
    fun listenersHearAndStop() {
        val heard = mutableListOf<Int>()

        val learned =
            experiment(system) {
                sample(5)
                gradientMatching {
                    hidden = 2
                    report(4) { epoch, _ -> heard += epoch }
                    listener { epoch, _ -> if (epoch == 9) Decision.STOP else Decision.CONTINUE }
                }
                report(every = 20)
            }

        assertThat(learned.stopReason()).isEqualTo(StopReason.STOPPED_BY_LISTENER)
        assertThat(learned.plan().reportEvery).isEqualTo(20)
        assertThat(heard).startsWith(1, 4, 8)
    }
}
