package io.symplex.dsl

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.SoftAssertions.assertSoftly
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.readText

/** What makes no sense in Kotlin does not compile, and what is documented does, without a warning. */
internal class GrammarKotlinTest {
    private val wordOfABlock = Regex("simulate|trajectoryMatching|gradientMatching|report")

    private val sentences =
        listOf(
            """
            experiment(harmonicOscillator()) {
                sample(50, amplitude = 1.5)
                gradientMatching { epochs = 10_000; hidden = 16; learningRate = 1e-3 }
                report(every = 500) { epoch, loss -> println("${'$'}epoch ${'$'}loss") }
            }
            """,
            "experiment(seen) { trajectoryMatching(dt = 0.01) { integrator = rungeKutta4(); periodic(\"q\"); friction() } }",
            "Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(10_000).train()",
            "val h = Hamiltonian { q, p -> p * p / 2 + 1 - cos(q) }; h(1.0, 0.0); h + 2.0 * pendulum()",
            "hamiltonian(1) { q, p -> p[0] * p[0] / 2 + kotlin.math.abs(q[0]) }",
            "for ((q, p) in learned.simulate(state(1.0, 0.0), 0.0..20.0 step 0.01)) println(q[0] + p[0])",
            "for (t in 0.0..20.0 step 0.01) println(t)",
        ) + readme() + wishes()

    private val misuses =
        mapOf(
            // In an inner block the words of the outer one are not said.
            "experiment(pendulum()) { sample(); gradientMatching { simulate() } }" to "cannot be called in this context",
            "experiment(pendulum()) { sample(); gradientMatching { gradientMatching() } }" to "cannot be called in this context",
            "experiment(seen) { gradientMatching { estimateDerivatives() } }" to "cannot be called in this context",
            // What makes no sense somewhere is no word there.
            "experiment(seen) { sample(50); gradientMatching() }" to "Unresolved reference 'sample'",
            "experiment(pendulum()) { smoothed(); gradientMatching() }" to "Unresolved reference 'smoothed'",
            "experiment(pendulum()) { sample(); gradientMatching { truncatedGradient() } }" to
                "Unresolved reference 'truncatedGradient'",
            "experiment(pendulum()) { sample(); gradientMatching { integrator = yoshida4() } }" to
                "Unresolved reference 'integrator'",
            "experiment(pendulum()) { hidden = 5 }" to "Unresolved reference 'hidden'",
            "experiment(seen) { trajectoryMatching() }" to "No value passed for parameter 'dt'",
            "experiment(pendulum()) { sample().gradientMatching() }" to "Unresolved reference",
            "Experiment.of(pendulum()).gradientMatching()" to "Unresolved reference 'gradientMatching'",
            "Experiment.of(seen).gradientMatching().truncatedGradient()" to "Unresolved reference 'truncatedGradient'",
            // Values have their types, and are there.
            "experiment(pendulum()) { sample(); gradientMatching { epochs = 1e4 } }" to "type mismatch",
            "experiment(pendulum()) { sample(count = 1.5) }" to "type mismatch",
            "experiment(pendulum()) { sample(); gradientMatching { engine = null } }" to "Null cannot be a value",
            "Experiment.of(null as Hamiltonian?)" to "mismatch",
            "val noise: Double = learned.noise" to "type mismatch",
            "learned.truth.energy(1.0, 0.0)" to "Only safe",
            // Vectors are no collections, so that arithmetic does not make lists of them.
            "state(1.0, 0.0) + 1.0" to "None of the following candidates is applicable",
            "orbit + 1.0" to "None of the following candidates is applicable",
            "(0.0..1.0 step 0.1) + 1.0" to "None of the following candidates is applicable",
            "for (x in state(1.0, 0.0)) println(x)" to "must have an 'iterator()' method",
            // A formula has no branches, for it runs once.
            "Hamiltonian { q, p -> if (q > 0) p else q }" to "Unresolved reference",
            "Hamiltonian { q, p -> kotlin.math.cos(q) + p }" to "type mismatch",
            "Hamiltonian { q -> q }" to "type mismatch",
        )

    @Test
    fun theCompilerTakesSentencesAndRefusesMisuses(
        @TempDir folder: Path,
    ) {
        val complaints = KotlinSentences.complaints(sentences + misuses.keys, folder)

        assertSoftly { softly ->
            sentences.forEachIndexed { i, sentence -> softly.assertThat(complaints[i]).`as`(sentence).isEmpty() }
            misuses.values.forEachIndexed { i, message ->
                softly
                    .assertThat(complaints[sentences.size + i].joinToString())
                    .`as`(misuses.keys.elementAt(i))
                    .contains(message)
            }
        }
    }

    /** Returns what README shows in Kotlin; the imports are those of every sentence here. */
    private fun readme(): List<String> =
        readmeText()
            .split("```kotlin\n")
            .drop(1)
            .map { block ->
                block
                    .substringBefore("```")
                    .lines()
                    .filterNot { it.startsWith("import ") }
                    .joinToString("\n")
            }.also { assertThat(it).hasSizeGreaterThan(1) }

    /** Returns the Kotlin column of README's table of wishes; words of a block within one. */
    private fun wishes(): List<String> =
        readmeText()
            .substringAfter("| wish | Java | Kotlin | PyTorch |")
            .substringBefore("\n\n")
            .lines()
            .filter { it.startsWith("| ") }
            .map { row ->
                row
                    .split(" | ")[2]
                    .removeSurrounding("`")
                    .replace("`, `", "; ")
                    .replace("…", "")
            }.map { if (wordOfABlock.matchesAt(it, 0)) "experiment(H) { sample(50); simulate(); $it }" else it }
            .also { assertThat(it).hasSize(20) }

    private fun readmeText() = Path.of("../README.md").readText() // Maven runs tests in the folder of the module
}
