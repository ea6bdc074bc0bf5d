package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.DoublePendulum;
import io.symplex.system.Duffing;
import io.symplex.system.FermiPastaUlamTsingou;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Kepler;
import io.symplex.system.LotkaVolterra;
import io.symplex.system.Pendulum;
import io.symplex.system.SpringChain;
import io.symplex.system.State;
import io.symplex.system.ThreeBody;
import io.symplex.system.TwoBody;
import org.junit.jupiter.api.Test;

/** The systems move as mechanics says: periods and quantities that are kept, in closed form. */
class KnownMotionsTest {

    @Test
    void aPendulumSwingsLongerTheFartherItSwings() { // T = 2π √(l/g) / agm(1, cos(q₀/2))
        for (double amplitude : new double[] {0.1, 1, 2, 3}) {
            double period = 2 * Math.PI * Math.sqrt(0.5 / 9.81) / mean(1, Math.cos(amplitude / 2));

            comesBack(new Pendulum(2, 0.5, 9.81), State.of(amplitude, 0), period, 1e-10);
        }
    }

    @Test
    void aHardSpringSwingsFasterTheFartherItSwings() { // T = 4 K/√(1 + a²), modulus² a²/(2 (1 + a²)); Duffing, 1918
        for (double a : new double[] {0.1, 1, 10}) {
            double square = a * a / (2 * (1 + a * a));
            double quarter = Math.PI / 2 / mean(1, Math.sqrt(1 - square)) / Math.sqrt(1 + a * a);

            comesBack(new Duffing(1, 1, 1), State.of(a, 0), 4 * quarter, 1e-10 * a * a);
        }
    }

    @Test
    void preyAndPredatorsSwingAboutTheirBalance() { // ω = √(αγ) where they are few off
        LotkaVolterra species = new LotkaVolterra(1.1, 0.4, 0.3, 0.2);
        double prey = Math.log(0.3 / 0.2);
        double predators = Math.log(1.1 / 0.4);

        State start = State.of(prey + 1e-6, predators);

        comesBack(species, start, 2 * Math.PI / Math.sqrt(1.1 * 0.3), 1e-11); // 1e-6²: what the period is off
    }

    @Test
    void aDoublePendulumHasItsTwoNormalModes() { // ω² = 2 ∓ √2 for masses, lengths and gravity 1
        for (double sign : new double[] {-1, 1}) {
            State start = State.of(new double[] {1e-6, -sign * Math.sqrt(2) * 1e-6}, new double[2]);

            comesBack(new DoublePendulum(), start, 2 * Math.PI / Math.sqrt(2 + sign * Math.sqrt(2)), 1e-12);
        }
    }

    @Test
    void aChainHasItsNormalModes() { // ω = 2 sin(jπ/(2 (n + 1)))
        double[] mode = new double[5];
        for (int i = 0; i < 5; i++) {
            mode[i] = Math.sin((i + 1) * 2 * Math.PI / 6);
        }

        comesBack(new SpringChain(5), State.of(mode, new double[5]), 2 * Math.PI / (2 * Math.sin(Math.PI / 6)), 1e-11);
    }

    @Test
    void aWeaklyBentChainReturnsToItsFirstMode() { // the discovery of LA-1940: n = 32, α = 1/4, 157 periods or so
        int n = 32;
        double[] start = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = Math.sin((i + 1) * Math.PI / (n + 1));
        }
        double omega = 2 * Math.sin(Math.PI / (2 * (n + 1)));
        double[] share = new double[2401]; // of the first mode in the energy, every 5 units of time
        Simulation.of(120_000, 0.1)
                .withKeepEvery(50)
                .withIntegrator(new StormerVerlet())
                .run(new FermiPastaUlamTsingou(n, 0.25, 0), State.of(start, new double[n]), (row, t, q, p) -> {
                    double x = dot(q, start);
                    double y = dot(p, start);
                    share[row] =
                            (y * y + omega * omega * x * x) / (omega * omega * dot(start, start) * dot(start, start));
                });

        int back = 1600;
        double most = 0; // between a sixth and two thirds of the way
        for (int row = 400; row < share.length; row++) {
            back = row > 1600 && share[row] > share[back] ? row : back;
            most = Math.max(most, row < 1600 ? share[row] : 0);
        }
        assertThat(most).isLessThan(0.3);
        assertThat(share[back]).isGreaterThan(0.97);
        assertThat(5 * back * omega / (2 * Math.PI)).isBetween(150.0, 160.0);
    }

    @Test
    void aPlanetKeepsItsAngularMomentumAndItsPerihelion() { // Laplace, Runge, Lenz: p × L/m − k q/|q|
        Kepler system = new Kepler(2, 3);
        State start = State.of(new double[] {1, 0.2}, new double[] {-0.5, 2});
        State end = followed(system, start, 20);

        assertThat(spin(end, 0)).isCloseTo(spin(start, 0), within(1e-10));
        for (int i = 0; i < 2; i++) {
            assertThat(perihelion(end, i)).isCloseTo(perihelion(start, i), within(1e-9));
        }
    }

    private static double perihelion(State s, int i) {
        double along = i == 0 ? s.p(1) * spin(s, 0) : -s.p(0) * spin(s, 0);
        return along / 2 - 3 * s.q(i) / Math.hypot(s.q(0), s.q(1));
    }

    @Test
    void bodiesKeepTheirMomentumTheirAngularMomentumAndTheWayOfTheirCentre() {
        State two = State.of(new double[] {1, 0, -1, 0.5}, new double[] {0.1, 0.8, 0.2, -0.6});
        State three = State.of(new double[] {2, 0, -1, 1, 0, -2}, new double[] {0.1, 0.8, 0.2, -0.6, 0.5, 0});

        keepsWhatBodiesKeep(new TwoBody(2, 0.5, 1.5), two, new double[] {2, 0.5});
        keepsWhatBodiesKeep(new ThreeBody(2, 0.5, 1.3, 1.5), three, new double[] {2, 0.5, 1.3});
    }

    private static void keepsWhatBodiesKeep(Hamiltonian system, State start, double[] masses) {
        double duration = 3;
        State end = followed(system, start, duration);

        double turned = 0;
        for (int body = 0; body < masses.length; body++) {
            turned += spin(end, 2 * body) - spin(start, 2 * body);
        }
        assertThat(turned).isCloseTo(0, within(1e-10));
        for (int axis = 0; axis < 2; axis++) {
            double before = 0;
            double after = 0;
            double way = 0;
            for (int body = 0; body < masses.length; body++) {
                before += start.p(2 * body + axis);
                after += end.p(2 * body + axis);
                way += masses[body] * (end.q(2 * body + axis) - start.q(2 * body + axis));
            }
            assertThat(after).isCloseTo(before, within(1e-11));
            assertThat(way).isCloseTo(before * duration, within(1e-10)); // M times that of the centre
        }
    }

    @Test
    void aStarTurnedByAThirdMovesTurnedByAThird() { // the threefold symmetry of Hénon and Heiles
        State start = State.of(new double[] {0.1, 0.2}, new double[] {0.3, -0.1});

        State end = turned(followed(new HenonHeiles(), start, 20));
        State other = followed(new HenonHeiles(), turned(start), 20);

        assertThat(other.q()).usingComparatorWithPrecision(1e-10).containsExactly(end.q());
        assertThat(other.p()).usingComparatorWithPrecision(1e-10).containsExactly(end.p());
    }

    private static State turned(State s) {
        double cosine = -0.5;
        double sine = Math.sqrt(0.75);
        return State.of(
                new double[] {cosine * s.q(0) - sine * s.q(1), sine * s.q(0) + cosine * s.q(1)},
                new double[] {cosine * s.p(0) - sine * s.p(1), sine * s.p(0) + cosine * s.p(1)});
    }

    /** The angular momentum of the body whose coordinates begin at {@code a}. */
    private static double spin(State s, int a) {
        return s.q(a) * s.p(a + 1) - s.q(a + 1) * s.p(a);
    }

    private static void comesBack(Hamiltonian system, State start, double period, double tolerance) {
        State end = followed(system, start, period);

        assertThat(end.q())
                .as("q after %s", period)
                .usingComparatorWithPrecision(tolerance)
                .containsExactly(start.q());
        assertThat(end.p())
                .as("p after %s", period)
                .usingComparatorWithPrecision(tolerance)
                .containsExactly(start.p());
        State half = followed(system, start, period / 2);
        assertThat(Math.abs(half.q(0) - start.q(0))).isGreaterThan(100 * tolerance); // and was elsewhere meanwhile
    }

    private static State followed(Hamiltonian system, State start, double duration) {
        return Simulation.of(1, duration)
                .withIntegrator(new DormandPrince853(1e-14, 1e-13))
                .run(system, start)
                .last();
    }

    /** The arithmetic-geometric mean. */
    private static double mean(double a, double b) {
        return Math.abs(a - b) < 1e-15 * a ? a : mean((a + b) / 2, Math.sqrt(a * b));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
