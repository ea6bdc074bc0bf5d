package io.symplex.sweep

import io.symplex.dsl.Experiment
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.state
import io.symplex.sweep.Ranges.logBetween
import io.symplex.sweep.Ranges.logSpace
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** The twin of [SweepTest]: sweeps as Kotlin says them. */
internal class SweepKotlinTest {
    private val sentence =
        Experiment
            .of(harmonicOscillator())
            .sample(9, 1.5)
            .gradientMatching()
            .hidden(3)
            .epochs(20)

    @Test
    fun everySettingIsTrainedWithEverySeed() {
        val result =
            Sweep
                .of(sentence)
                .vary("hidden", 2, 3)
                .vary("learningRate", logSpace(1e-3, 1e-1, 3))
                .seeds(2)
                .rollout(state(1.0, 0.0), 50, 0.01)
                .run()

        assertThat(result.rows()).hasSize(12)
        assertThat(result.best().value("hidden")).isIn(2L, 3L)
        assertThat(result.where("hidden", 2).rows()).hasSize(6)
        assertThat(result.sortedBy { it.score() }.rows().first()).isEqualTo(result.best())
        assertThat(result.groups().map { group -> group.median { it.loss() } }).isSorted
    }

    @Test
    fun settingsAreDrawn() {
        val sweep = Sweep.of(sentence).vary("learningRate", logBetween(1e-3, 1e-1)).random(4)

        assertThat(Sweep.fromJson(sweep.toJson())).isEqualTo(sweep)
        assertThat(sweep.run().rows()).hasSize(4)
    }

    @Test
    fun aListenerIsALambda(
        @TempDir folder: Path,
    ) {
        val heard = mutableListOf<Int>()

        Sweep.of(sentence).seeds(3).runTo(folder, SweepRunner.onAllCores()) { row, _ -> heard += row.index() }

        assertThat(heard).containsExactlyInAnyOrder(0, 1, 2)
        assertThat(SweepResult.read(folder).isComplete).isTrue()
    }
}
