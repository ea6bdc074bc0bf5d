package io.symplex.dsl

import io.symplex.dsl.Symplex.adjointSymplecticEuler
import io.symplex.dsl.Symplex.baoab
import io.symplex.dsl.Symplex.damping
import io.symplex.dsl.Symplex.dormandPrince853
import io.symplex.dsl.Symplex.doublePendulum
import io.symplex.dsl.Symplex.doubleWell
import io.symplex.dsl.Symplex.duffing
import io.symplex.dsl.Symplex.fermiPastaUlamTsingou
import io.symplex.dsl.Symplex.gaussLegendre4
import io.symplex.dsl.Symplex.gaussLegendre6
import io.symplex.dsl.Symplex.harmonicOscillator
import io.symplex.dsl.Symplex.henonHeiles
import io.symplex.dsl.Symplex.implicitMidpoint
import io.symplex.dsl.Symplex.kepler
import io.symplex.dsl.Symplex.kineticEnergy
import io.symplex.dsl.Symplex.langevin
import io.symplex.dsl.Symplex.leapfrog
import io.symplex.dsl.Symplex.lotkaVolterra
import io.symplex.dsl.Symplex.mcLachlan2
import io.symplex.dsl.Symplex.mcLachlan4
import io.symplex.dsl.Symplex.pendulum
import io.symplex.dsl.Symplex.rungeKutta4
import io.symplex.dsl.Symplex.simulate
import io.symplex.dsl.Symplex.simulation
import io.symplex.dsl.Symplex.springChain
import io.symplex.dsl.Symplex.state
import io.symplex.dsl.Symplex.stormerVerlet
import io.symplex.dsl.Symplex.symplecticEuler
import io.symplex.dsl.Symplex.tao
import io.symplex.dsl.Symplex.threeBody
import io.symplex.dsl.Symplex.todaLattice
import io.symplex.dsl.Symplex.twoBody
import io.symplex.dsl.Symplex.yoshida4
import io.symplex.dsl.Symplex.yoshida6
import io.symplex.dsl.Symplex.yoshida8
import io.symplex.integrate.AdjointSymplecticEuler
import io.symplex.integrate.Baoab
import io.symplex.integrate.Damping
import io.symplex.integrate.DormandPrince853
import io.symplex.integrate.GaussLegendre4
import io.symplex.integrate.GaussLegendre6
import io.symplex.integrate.ImplicitMidpoint
import io.symplex.integrate.Langevin
import io.symplex.integrate.McLachlan2
import io.symplex.integrate.McLachlan4
import io.symplex.integrate.RungeKutta4
import io.symplex.integrate.StormerVerlet
import io.symplex.integrate.SymplecticEuler
import io.symplex.integrate.Tao
import io.symplex.integrate.Yoshida4
import io.symplex.integrate.Yoshida6
import io.symplex.integrate.Yoshida8
import io.symplex.system.DoublePendulum
import io.symplex.system.DoubleWell
import io.symplex.system.Duffing
import io.symplex.system.FermiPastaUlamTsingou
import io.symplex.system.HenonHeiles
import io.symplex.system.Kepler
import io.symplex.system.KineticEnergy
import io.symplex.system.LotkaVolterra
import io.symplex.system.Pendulum
import io.symplex.system.SpringChain
import io.symplex.system.ThreeBody
import io.symplex.system.TodaLattice
import io.symplex.system.TwoBody
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.assertj.core.api.Assertions.within
import org.junit.jupiter.api.Test

/** The words of `WordsTest`, said in Kotlin. */
internal class WordsKotlinTest {
    @Test
    fun namesSystems() {
        assertThat(doubleWell()).isEqualTo(DoubleWell(1.0, -2.0, 0.0, 1.0, 2.0))
        assertThat(doubleWell(2.0, -1.0, 0.0, 1.0, 3.0)).isEqualTo(DoubleWell(2.0, -1.0, 0.0, 1.0, 3.0))
        assertThat(duffing()).isEqualTo(Duffing(1.0, -1.0, 1.0))
        assertThat(duffing(2.0, 1.0, 0.5)).isEqualTo(Duffing(2.0, 1.0, 0.5))
        assertThat(pendulum()).isEqualTo(Pendulum(1.0, 1.0, 1.0))
        assertThat(pendulum(2.0, 0.5, 9.81)).isEqualTo(Pendulum(2.0, 0.5, 9.81))
        assertThat(doublePendulum()).isEqualTo(DoublePendulum(1.0, 1.0, 1.0, 1.0, 1.0))
        assertThat(doublePendulum(1.0, 2.0, 3.0, 4.0, 9.81)).isEqualTo(DoublePendulum(1.0, 2.0, 3.0, 4.0, 9.81))
        assertThat(henonHeiles()).isEqualTo(HenonHeiles(1.0))
        assertThat(henonHeiles(0.5)).isEqualTo(HenonHeiles(0.5))
        assertThat(lotkaVolterra()).isEqualTo(LotkaVolterra(1.0, 1.0, 1.0, 1.0))
        assertThat(lotkaVolterra(1.0, 2.0, 3.0, 4.0)).isEqualTo(LotkaVolterra(1.0, 2.0, 3.0, 4.0))
        assertThat(kineticEnergy(1.0, 2.0)).isEqualTo(KineticEnergy(1.0, 2.0))
        assertThat(kepler()).isEqualTo(Kepler(1.0, 1.0))
        assertThat(kepler(2.0, 3.0)).isEqualTo(Kepler(2.0, 3.0))
        assertThat(twoBody()).isEqualTo(TwoBody(1.0, 1.0, 1.0))
        assertThat(twoBody(1.0, 2.0, 3.0)).isEqualTo(TwoBody(1.0, 2.0, 3.0))
        assertThat(threeBody()).isEqualTo(ThreeBody(1.0, 1.0, 1.0, 1.0))
        assertThat(threeBody(1.0, 2.0, 3.0, 4.0)).isEqualTo(ThreeBody(1.0, 2.0, 3.0, 4.0))
        assertThat(springChain(3)).isEqualTo(SpringChain(3))
        assertThat(
            springChain(doubleArrayOf(1.0, 2.0), doubleArrayOf(1.0, 0.5, 1.0)),
        ).isEqualTo(SpringChain(doubleArrayOf(1.0, 2.0), doubleArrayOf(1.0, 0.5, 1.0)))
        assertThat(fermiPastaUlamTsingou(32, 0.25, 0.0)).isEqualTo(FermiPastaUlamTsingou(32, 0.25, 0.0))
        assertThat(todaLattice(4)).isEqualTo(TodaLattice(4, 1.0, 1.0))
        assertThat(todaLattice(4, 2.0, 3.0)).isEqualTo(TodaLattice(4, 2.0, 3.0))
    }

    @Test
    fun namesMethods() {
        assertThat(symplecticEuler()).isEqualTo(SymplecticEuler())
        assertThat(adjointSymplecticEuler()).isEqualTo(AdjointSymplecticEuler())
        assertThat(stormerVerlet()).isEqualTo(StormerVerlet())
        assertThat(leapfrog()).isEqualTo(StormerVerlet())
        assertThat(mcLachlan2()).isEqualTo(McLachlan2())
        assertThat(mcLachlan4()).isEqualTo(McLachlan4())
        assertThat(yoshida4()).isEqualTo(Yoshida4())
        assertThat(yoshida6()).isEqualTo(Yoshida6())
        assertThat(yoshida8()).isEqualTo(Yoshida8())
        assertThat(implicitMidpoint()).isEqualTo(ImplicitMidpoint())
        assertThat(gaussLegendre4()).isEqualTo(GaussLegendre4())
        assertThat(gaussLegendre6()).isEqualTo(GaussLegendre6())
        assertThat(tao()).isEqualTo(Tao(2, 2.0))
        assertThat(tao(4, 3.0)).isEqualTo(Tao(4, 3.0))
        assertThat(rungeKutta4()).isEqualTo(RungeKutta4())
        assertThat(dormandPrince853()).isEqualTo(DormandPrince853(1e-13, 1e-13))
        assertThat(dormandPrince853(1e-9, 1e-8)).isEqualTo(DormandPrince853(1e-9, 1e-8))
    }

    @Test
    fun namesThermostats() {
        assertThat(damping(0.5)).isEqualTo(Damping(0.5))
        assertThat(langevin(1.0, 2.0, 3.0, 4)).isEqualTo(Langevin(1.0, 2.0, 3.0, 4))
        assertThat(baoab(1.0, 2.0, 3.0, 4)).isEqualTo(Baoab(1.0, 2.0, 3.0, 4))
        val masses = springChain(2).masses
        assertThat(langevin(1.0, 2.0, masses, 4)).isEqualTo(Langevin(1.0, 2.0, masses, 4))
        assertThat(baoab(1.0, 2.0, masses, 4)).isEqualTo(Baoab(1.0, 2.0, masses, 4))
    }

    @Test
    fun simulatesByAnotherMethodWithAThermostat() {
        val swing = simulate(pendulum(), state(1.0, 0.0), simulation(100, 0.05).withIntegrator(yoshida4()))
        val damped =
            simulate(
                pendulum(),
                state(1.0, 0.0),
                simulation(100, 0.05).withIntegrator(leapfrog()).withThermostat(damping(1.0)),
            )

        assertThat(pendulum().energy(swing.last())).isCloseTo(pendulum().energy(swing.first()), within(1e-5))
        assertThat(pendulum().energy(damped.last())).isLessThan(pendulum().energy(damped.first()) / 10)
    }

    @Test
    fun addsAndMultipliesEnergies() {
        val system = kineticEnergy(2.0) + harmonicOscillator(1.0, 3.0, 0.0).potentialPart()

        assertThat(system.energy(1.0, 4.0)).isEqualTo(harmonicOscillator(2.0, 3.0, 0.0).energy(1.0, 4.0))
        assertThat((system * 2.0).energy(1.0, 4.0)).isEqualTo(2 * system.energy(1.0, 4.0))
    }

    @Test
    fun aSeparableMethodRefusesADoublePendulumAndNamesOthers() {
        assertThatIllegalArgumentException()
            .isThrownBy {
                simulate(
                    doublePendulum(),
                    state(DoubleArray(2), DoubleArray(2)),
                    simulation(10, 0.1).withIntegrator(leapfrog()),
                )
            }.withMessageStartingWith("system must be separable, H = T(p) + V(q), for Störmer-Verlet, got DoublePendulum")
    }
}
