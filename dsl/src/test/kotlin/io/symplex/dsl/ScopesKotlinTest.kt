package io.symplex.dsl

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import java.lang.reflect.Modifier

/** What can be said in a chain can be said in a block. */
internal class ScopesKotlinTest {
    @ParameterizedTest
    @ValueSource(
        classes = [
            GradientMatchingStage::class, TrajectoryMatchingStage::class, ObservedStage::class, PositionsStage::class,
            SampledStage::class, SimulatedStage::class, Experiment::class,
        ],
    )
    fun aBlockHasEveryWordOfTheStage(stage: Class<*>) {
        val scopes =
            listOf(
                SystemScope::class,
                ObservedScope::class,
                PositionsScope::class,
                GradientMatchingScope::class,
                TrajectoryMatchingScope::class,
            )
        val words =
            scopes.flatMap { scope -> scope.java.methods.map { it.name.removePrefix("set").replaceFirstChar(Char::lowercase) } }
        val ofResults = setOf("train", "plan", "states", "observations", "sparse", "toJson") // said of the chain, or are no training
        val ofArguments = setOf("keepEvery", "ensemble") // simulate(keepEvery = 50), ensemble(system, members = 10) { … }

        val missing =
            stage.methods
                .filter { it.declaringClass != Any::class.java && !Modifier.isStatic(it.modifiers) && !it.isBridge }
                .map { it.name }
                .toSet() - words.toSet() - ofResults - ofArguments - "toString"

        assertThat(missing).isEmpty()
    }
}
