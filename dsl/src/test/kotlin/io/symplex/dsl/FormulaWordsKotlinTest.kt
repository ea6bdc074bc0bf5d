package io.symplex.dsl

import io.symplex.dsl.Symplex.hamiltonian
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.library
import io.symplex.dsl.Symplex.polynomials
import io.symplex.dsl.Symplex.with
import io.symplex.expression.Expression
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test

/** The sentences of `FormulaWordsTest`, said in Kotlin. */
internal class FormulaWordsKotlinTest {
    @Test
    fun aFormulaIsASystem() {
        val spring = hamiltonian("p^2/(2*m) + k/2*(q-q0)^2", with("m", 2.0).and("k", 3.0).and("q0", 0.5))

        assertThat(spring.energy(1.5, 4.0)).isEqualTo(harmonicOscillator(2.0, 3.0, 0.5).energy(1.5, 4.0))
        assertThat(spring).isEqualTo(hamiltonian("p^2/(2*m) + k/2*(q-q0)^2", "m" to 2.0, "k" to 3.0, "q0" to 0.5))
        assertThat(spring).isEqualTo(hamiltonian("p^2/(2*m) + k/2*(q-q0)^2", mapOf("m" to 2.0, "k" to 3.0, "q0" to 0.5)))
    }

    @Test
    fun expressionsAreArithmetic() {
        val q = Expression.symbol("q")

        assertThat(-q * q + q / q - q).hasToString("-q*q + q/q - q")
    }

    @Test
    fun aMistakeNamesThePlace() {
        assertThatIllegalArgumentException()
            .isThrownBy { hamiltonian("p^2/2 + sni(q)") }
            .withMessageContaining("formula, column 9: ")
            .withMessageContaining("did you mean sin?")
    }

    @Test
    fun librariesAreWords() {
        assertThat(polynomials(2).trig().and(library("exp(q)"))).isEqualTo(polynomials(2).trig().terms("exp(q)"))
    }
}
