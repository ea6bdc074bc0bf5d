package io.symplex.dsl;

import static io.symplex.dsl.Symplex.adjointSymplecticEuler;
import static io.symplex.dsl.Symplex.baoab;
import static io.symplex.dsl.Symplex.damping;
import static io.symplex.dsl.Symplex.dormandPrince853;
import static io.symplex.dsl.Symplex.doublePendulum;
import static io.symplex.dsl.Symplex.doubleWell;
import static io.symplex.dsl.Symplex.duffing;
import static io.symplex.dsl.Symplex.fermiPastaUlamTsingou;
import static io.symplex.dsl.Symplex.gaussLegendre4;
import static io.symplex.dsl.Symplex.gaussLegendre6;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.henonHeiles;
import static io.symplex.dsl.Symplex.implicitMidpoint;
import static io.symplex.dsl.Symplex.kepler;
import static io.symplex.dsl.Symplex.kineticEnergy;
import static io.symplex.dsl.Symplex.langevin;
import static io.symplex.dsl.Symplex.leapfrog;
import static io.symplex.dsl.Symplex.lotkaVolterra;
import static io.symplex.dsl.Symplex.mcLachlan2;
import static io.symplex.dsl.Symplex.mcLachlan4;
import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.springChain;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.dsl.Symplex.stormerVerlet;
import static io.symplex.dsl.Symplex.symplecticEuler;
import static io.symplex.dsl.Symplex.tao;
import static io.symplex.dsl.Symplex.threeBody;
import static io.symplex.dsl.Symplex.todaLattice;
import static io.symplex.dsl.Symplex.twoBody;
import static io.symplex.dsl.Symplex.yoshida4;
import static io.symplex.dsl.Symplex.yoshida6;
import static io.symplex.dsl.Symplex.yoshida8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.AdjointSymplecticEuler;
import io.symplex.integrate.Baoab;
import io.symplex.integrate.Damping;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.GaussLegendre4;
import io.symplex.integrate.GaussLegendre6;
import io.symplex.integrate.ImplicitMidpoint;
import io.symplex.integrate.Langevin;
import io.symplex.integrate.McLachlan2;
import io.symplex.integrate.McLachlan4;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.StormerVerlet;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Tao;
import io.symplex.integrate.Trajectory;
import io.symplex.integrate.Yoshida4;
import io.symplex.integrate.Yoshida6;
import io.symplex.integrate.Yoshida8;
import io.symplex.system.DoublePendulum;
import io.symplex.system.DoubleWell;
import io.symplex.system.Duffing;
import io.symplex.system.FermiPastaUlamTsingou;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Kepler;
import io.symplex.system.KineticEnergy;
import io.symplex.system.LotkaVolterra;
import io.symplex.system.Pendulum;
import io.symplex.system.Reals;
import io.symplex.system.SeparableHamiltonian;
import io.symplex.system.SpringChain;
import io.symplex.system.ThreeBody;
import io.symplex.system.TodaLattice;
import io.symplex.system.TwoBody;
import org.junit.jupiter.api.Test;

/** The words for systems, methods and thermostats. */
class WordsTest {

    @Test
    void namesSystems() {
        assertThat(doubleWell()).isEqualTo(new DoubleWell(1, -2, 0, 1, 2));
        assertThat(doubleWell(2, -1, 0, 1, 3)).isEqualTo(new DoubleWell(2, -1, 0, 1, 3));
        assertThat(duffing()).isEqualTo(new Duffing(1, -1, 1));
        assertThat(duffing(2, 1, 0.5)).isEqualTo(new Duffing(2, 1, 0.5));
        assertThat(pendulum()).isEqualTo(new Pendulum(1, 1, 1));
        assertThat(pendulum(2, 0.5, 9.81)).isEqualTo(new Pendulum(2, 0.5, 9.81));
        assertThat(doublePendulum()).isEqualTo(new DoublePendulum(1, 1, 1, 1, 1));
        assertThat(doublePendulum(1, 2, 3, 4, 9.81)).isEqualTo(new DoublePendulum(1, 2, 3, 4, 9.81));
        assertThat(henonHeiles()).isEqualTo(new HenonHeiles(1));
        assertThat(henonHeiles(0.5)).isEqualTo(new HenonHeiles(0.5));
        assertThat(lotkaVolterra()).isEqualTo(new LotkaVolterra(1, 1, 1, 1));
        assertThat(lotkaVolterra(1, 2, 3, 4)).isEqualTo(new LotkaVolterra(1, 2, 3, 4));
        assertThat(kineticEnergy(1, 2)).isEqualTo(new KineticEnergy(1, 2));
        assertThat(kepler()).isEqualTo(new Kepler(1, 1));
        assertThat(kepler(2, 3)).isEqualTo(new Kepler(2, 3));
        assertThat(twoBody()).isEqualTo(new TwoBody(1, 1, 1));
        assertThat(twoBody(1, 2, 3)).isEqualTo(new TwoBody(1, 2, 3));
        assertThat(threeBody()).isEqualTo(new ThreeBody(1, 1, 1, 1));
        assertThat(threeBody(1, 2, 3, 4)).isEqualTo(new ThreeBody(1, 2, 3, 4));
        assertThat(springChain(3)).isEqualTo(new SpringChain(3));
        assertThat(springChain(new double[] {1, 2}, new double[] {1, 0.5, 1}))
                .isEqualTo(new SpringChain(new double[] {1, 2}, new double[] {1, 0.5, 1}));
        assertThat(fermiPastaUlamTsingou(32, 0.25, 0)).isEqualTo(new FermiPastaUlamTsingou(32, 0.25, 0));
        assertThat(todaLattice(4)).isEqualTo(new TodaLattice(4, 1, 1));
        assertThat(todaLattice(4, 2, 3)).isEqualTo(new TodaLattice(4, 2, 3));
    }

    @Test
    void namesMethods() {
        assertThat(symplecticEuler()).isEqualTo(new SymplecticEuler());
        assertThat(adjointSymplecticEuler()).isEqualTo(new AdjointSymplecticEuler());
        assertThat(stormerVerlet()).isEqualTo(new StormerVerlet());
        assertThat(leapfrog()).isEqualTo(new StormerVerlet());
        assertThat(mcLachlan2()).isEqualTo(new McLachlan2());
        assertThat(mcLachlan4()).isEqualTo(new McLachlan4());
        assertThat(yoshida4()).isEqualTo(new Yoshida4());
        assertThat(yoshida6()).isEqualTo(new Yoshida6());
        assertThat(yoshida8()).isEqualTo(new Yoshida8());
        assertThat(implicitMidpoint()).isEqualTo(new ImplicitMidpoint());
        assertThat(gaussLegendre4()).isEqualTo(new GaussLegendre4());
        assertThat(gaussLegendre6()).isEqualTo(new GaussLegendre6());
        assertThat(tao()).isEqualTo(new Tao(2, 2));
        assertThat(tao(4, 3)).isEqualTo(new Tao(4, 3));
        assertThat(rungeKutta4()).isEqualTo(new RungeKutta4());
        assertThat(dormandPrince853()).isEqualTo(new DormandPrince853(1e-13, 1e-13));
        assertThat(dormandPrince853(1e-9, 1e-8)).isEqualTo(new DormandPrince853(1e-9, 1e-8));
    }

    @Test
    void namesThermostats() {
        assertThat(damping(0.5)).isEqualTo(new Damping(0.5));
        assertThat(langevin(1, 2, 3, 4)).isEqualTo(new Langevin(1, 2, 3, 4));
        assertThat(baoab(1, 2, 3, 4)).isEqualTo(new Baoab(1, 2, 3, 4));
        Reals masses = springChain(2).masses();
        assertThat(langevin(1, 2, masses, 4)).isEqualTo(new Langevin(1, 2, masses, 4));
        assertThat(baoab(1, 2, masses, 4)).isEqualTo(new Baoab(1, 2, masses, 4));
    }

    @Test
    void simulatesByAnotherMethodWithAThermostat() {
        Trajectory swing =
                simulate(pendulum(), state(1, 0), simulation(100, 0.05).withIntegrator(yoshida4()));
        Trajectory damped = simulate(
                pendulum(),
                state(1, 0),
                simulation(100, 0.05).withIntegrator(leapfrog()).withThermostat(damping(1)));

        assertThat(pendulum().energy(swing.last())).isCloseTo(pendulum().energy(swing.first()), within(1e-5));
        assertThat(pendulum().energy(damped.last())).isLessThan(pendulum().energy(damped.first()) / 10);
    }

    @Test
    void addsEnergies() {
        SeparableHamiltonian system =
                kineticEnergy(2).plus(harmonicOscillator(1, 3, 0).potentialPart());

        assertThat(system.energy(1, 4)).isEqualTo(harmonicOscillator(2, 3, 0).energy(1, 4));
        assertThat(system.times(2).energy(1, 4)).isEqualTo(2 * system.energy(1, 4));
    }

    @Test
    void aSeparableMethodRefusesADoublePendulumAndNamesOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulate(
                        doublePendulum(),
                        state(new double[2], new double[2]),
                        simulation(10, 0.1).withIntegrator(leapfrog())))
                .withMessage("system must be separable, H = T(p) + V(q), for Störmer-Verlet, got DoublePendulum; take"
                        + " ImplicitMidpoint, GaussLegendre4, GaussLegendre6, Tao, RungeKutta4 or DormandPrince853,"
                        + " which take any system");
    }
}
