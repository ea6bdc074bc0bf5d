package io.symplex.dsl

import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.load
import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.state
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

/** The uses of `SavingTest`, said in Kotlin. */
internal class SavingKotlinTest {
    @Test
    fun comesBackWithTheSameBits(
        @TempDir folder: Path,
    ) {
        val file = LEARNED.save(folder.resolve("models/learned.safetensors"))

        val loaded = load(file)

        assertThat(loaded.parameters()).containsExactly(*LEARNED.model().parameters())
        assertThat(simulate(loaded, state(1.0, 0.0), 10, 0.1)).isEqualTo(LEARNED.simulate(state(1.0, 0.0), 10, 0.1))
        assertThat(load(file.toString()).coordinates()).containsExactly("q", "p")
    }

    @Test
    fun replacesAFileOnlyIfAsked(
        @TempDir folder: Path,
    ) {
        val file = LEARNED.save(folder.resolve("learned.safetensors"))

        assertThatIllegalArgumentException()
            .isThrownBy { LEARNED.save(file) }
            .withMessage("$file must not exist yet, got an existing file; choose another name or say overwrite(file)")
        assertThat(LEARNED.overwrite(file)).isEqualTo(file)
    }

    private companion object {
        val LEARNED: Learned =
            Experiment
                .of(harmonicOscillator())
                .sample(5, 1.0)
                .gradientMatching()
                .epochs(2)
                .train()
    }
}
