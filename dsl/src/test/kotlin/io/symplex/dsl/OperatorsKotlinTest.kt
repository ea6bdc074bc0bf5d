package io.symplex.dsl

import io.symplex.dsl.Symplex.damping
import io.symplex.dsl.Symplex.doublePendulum
import io.symplex.dsl.Symplex.hamiltonian
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.kineticEnergy
import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.polynomials
import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.simulation
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.Symplex.yoshida4
import io.symplex.system.SeparableHamiltonian
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test

/** What Kotlin reads as operators, ranges and properties is what Java calls. */
internal class OperatorsKotlinTest {
    private val oscillator = harmonicOscillator(2.0, 3.0, 0.5)
    private val start = state(1.0, 0.5)

    @Test
    fun anEnergyIsCalled() {
        assertThat(oscillator(1.0, 0.5)).isEqualTo(oscillator.energy(1.0, 0.5))
        assertThat(oscillator(start)).isEqualTo(oscillator.energy(start))
    }

    @Test
    fun energiesAddAndMultiply() {
        val kinetic = kineticEnergy(2.0)
        val potential = oscillator.potentialPart()

        val whole = kinetic + potential
        val twice: SeparableHamiltonian = 2.0 * whole
        val coupled = 0.5 * doublePendulum()

        assertThat(whole(1.0, 0.5)).isEqualTo(oscillator(1.0, 0.5))
        assertThat(twice(1.0, 0.5)).isEqualTo(2 * oscillator(1.0, 0.5))
        val apart = state(doubleArrayOf(0.1, 0.2), doubleArrayOf(0.3, 0.4))
        assertThat(coupled(apart)).isEqualTo(0.5 * doublePendulum()(apart))
    }

    @Test
    fun aTrajectoryIsIndexedAndGoneThrough() {
        val orbit = simulate(oscillator, start, 5, 0.1)
        val positions = mutableListOf<Double>()

        for ((q, _) in orbit) positions += q[0]

        assertThat(positions).containsExactly(*orbit.q(0).toTypedArray())
        assertThat(orbit[3]).isEqualTo(orbit.get(3))
        assertThat(orbit.indices.map { orbit[it].q[0] }).isEqualTo(positions)
        assertThat(orbit.size).isEqualTo(6)
        assertThat(orbit.times).containsExactly(*orbit.times())
    }

    @Test
    fun statesAndRatesComeApart() {
        val (q, p) = start
        val (dq, dp) = oscillator.timeDerivatives(start)

        assertThat(q + p).containsExactly(1.0, 0.5)
        assertThat(dq + dp).containsExactly(0.25, -1.5)
        assertThat(start.q + start.p).containsExactly(1.0, 0.5)
        assertThat(oscillator.timeDerivatives(start).dq + oscillator.timeDerivatives(start).dp).containsExactly(0.25, -1.5)
    }

    @Test
    fun aRangeOfTimesIsASimulation() {
        val t = -1.0..0.5 step 0.5
        val seen = mutableListOf<Double>()

        for (moment in t) seen += moment

        assertThat(seen).containsExactly(-1.0, -0.5, 0.0, 0.5)
        assertThat(t).isEqualTo(-1.0..0.5 step 0.5).hasSameHashCodeAs(-1.0..0.5 step 0.5).hasToString("-1.0..0.5 step 0.5")
        assertThat(t).isNotEqualTo(-1.0..0.5 step 0.25)
        assertThat(t.simulation).isEqualTo(simulation(-1.0, 0.5, 0.5))
        assertThat(oscillator.simulate(start, t)).isEqualTo(simulate(oscillator, start, simulation(-1.0, 0.5, 0.5)))
        assertThat(oscillator.simulate(start, t, yoshida4(), damping(1.0), keepEvery = 3)).isEqualTo(
            simulate(
                oscillator,
                start,
                simulation(-1.0, 0.5, 0.5).withIntegrator(yoshida4()).withThermostat(damping(1.0)).withKeepEvery(3),
            ),
        )
        assertThatIllegalArgumentException()
            .isThrownBy { 0.0..1.0 step 0.3 }
            .withMessage("dt must lead from 0.0 to 1.0 in a whole number of steps, got 0.3; choose another dt or end")
    }

    @Test
    fun anEnergyIsALambdaOfNamesWithExactDerivatives() {
        val stiffness = 3.0

        val spring = Hamiltonian { q, p -> p * p / 4 + stiffness * (q - 0.5).pow(2) / 2 }
        val text = hamiltonian("p*p/4 + 3*(q - 0.5)^2/2")

        assertThat(spring).isEqualTo(text).isInstanceOf(SeparableHamiltonian::class.java)
        assertThat(spring(1.0, 0.5)).isEqualTo(oscillator(1.0, 0.5))
        assertThat(spring.expression.derivative("q")).isEqualTo(text.derivative("q"))
        assertThat(spring.latex).isEqualTo(text.latex())
    }

    @Test
    fun lambdasKnowFunctionsAndNumbersOnEitherSide() {
        val all =
            Hamiltonian { q, p ->
                1 - cos(q) + sin(q) * 2 + (tan(q) + 1) / 2.0 - exp(-q) + ln(2 + q pow 2) - 1 / (1.5 + p * p) +
                    sqrt(q * q + 1) - 3 + tanh(p) + abs(p) + 2 * q
            }

        assertThat(all).isEqualTo(
            hamiltonian(
                "1 - cos(q) + sin(q)*2 + (tan(q) + 1)/2 - exp(-q) + log((2 + q)^2) - 1/(1.5 + p*p)" +
                    " + sqrt(q*q + 1) - 3 + tanh(p) + abs(p) + 2*q",
            ),
        )
    }

    @Test
    fun severalDegreesOfFreedomAreLists() {
        val pair = Hamiltonian(2) { q, p -> (p[0] * p[0] + p[1] * p[1]) / 2 + cos(q[0] - q[1]) }

        assertThat(pair).isEqualTo(hamiltonian("(p0*p0 + p1*p1)/2 + cos(q0 - q1)"))
        assertThat(pair.degreesOfFreedom).isEqualTo(2)
    }

    @Test
    fun anEnergyIsAnyCode() {
        val known = hamiltonian(1) { q, p -> p[0] * p[0] / 2 + if (q[0] < 9) 1 - StrictMath.cos(q[0]) else 0.0 }

        assertThat(known(1.0, 0.5)).isEqualTo(pendulum()(1.0, 0.5))
        assertThat(known.timeDerivatives(1.0, 0.5).dp(0)).isCloseTo(
            -StrictMath.sin(1.0),
            org.assertj.core.api.Assertions
                .within(1e-12),
        )
    }

    @Test
    fun whatIsReadIsAProperty() {
        val learned =
            experiment(harmonicOscillator()) {
                sample()
                gradientMatching {
                    learnedMasses()
                    layers(4)
                    epochs = 20
                    earlyStopping(patience = 20)
                }
            }
        val comparison = learned.compare(start, 0.0..0.1 step 0.01)

        assertThat(learned.loss).isEqualTo(learned.loss())
        assertThat(learned.losses).hasSize(learned.epochs)
        assertThat(learned.heldOutLoss).isEqualTo(learned.heldOutLoss().asDouble)
        assertThat(learned.noise).isNull()
        assertThat(learned.stopReason).isEqualTo(learned.stopReason())
        assertThat(learned.time).isEqualTo(learned.time())
        assertThat(learned.engine).isEqualTo(learned.engine())
        assertThat(learned.truth).isEqualTo(harmonicOscillator())
        assertThat(learned.plan).isEqualTo(learned.plan())
        assertThat(learned.model).isSameAs(learned.model())
        assertThat(learned.friction).isNull()
        assertThat(learned.explain().masses).isEqualTo(learned.explain().masses().get())
        assertThat(learned.explain().friction).isNull()
        assertThat(comparison).isEqualTo(learned.compare(start, 10, 0.01))
        assertThat(comparison.error).isEqualTo(comparison.error())
        assertThat(comparison.energyDrift).isEqualTo(comparison.energyDrift())
        assertThatIllegalArgumentException()
            .isThrownBy { learned.compare(start, 1.0..2.0 step 0.5) }
            .withMessage("t must start at 0, got 1.0; say 0.0..1.0 step 0.5")
    }

    @Test
    fun whatALawSaysIsAProperty() {
        val seen =
            Experiment
                .of(harmonicOscillator())
                .sample(5, 1.5)
                .simulate(50, 0.05)
                .observations(0)
        val law = Experiment.of(seen).sparse(polynomials(2))

        assertThat(law.formula).isEqualTo(law.formula())
        assertThat(law.terms).isEqualTo(law.terms())
        assertThat(law.latex).isEqualTo(law.latex())
        assertThat(law.diagnostics).isEqualTo(law.diagnostics())
        assertThat(seen.trajectories).isEqualTo(seen.trajectories())
    }
}
