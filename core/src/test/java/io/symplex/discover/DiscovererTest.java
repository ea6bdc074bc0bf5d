package io.symplex.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.symplex.data.Observations;
import io.symplex.expression.Expression;
import io.symplex.expression.Formula;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.DoubleWell;
import io.symplex.system.Duffing;
import io.symplex.system.FermiPastaUlamTsingou;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Kepler;
import io.symplex.system.LotkaVolterra;
import io.symplex.system.Pendulum;
import io.symplex.system.Reals;
import io.symplex.system.SpringChain;
import io.symplex.system.State;
import io.symplex.system.TodaLattice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiscovererTest {

    /** Of coefficients, for clean data. */
    private static final double EXACT = 1e-6;

    private static final List<Double> CIRCLE = List.of(1.0, 0.0, 0.0, 1.0);

    static Stream<Arguments> systems() {
        return Stream.of(
                arguments(
                        new HarmonicOscillator(2, 3, 0.5),
                        Library.polynomials(4),
                        Seen.within(1.5, 8),
                        "-1.5*q + 1.5*q^2 + 0.25*p^2"),
                arguments(
                        new HarmonicOscillator(1e-3, 2e5, 0), // 10⁵ and 10⁻³ for 1
                        Library.polynomials(3),
                        Seen.within(150, 8e-4),
                        "100000*q^2 + 500*p^2"),
                arguments(
                        new HarmonicOscillator(1e10, 1e10, 0), // momenta 10¹⁰ times the positions
                        Library.polynomials(3),
                        Seen.within(1.5, 8),
                        "5000000000*q^2 + 0.00000000005*p^2"),
                arguments(
                        new DoubleWell(),
                        Library.polynomials(4),
                        Seen.within(1.5, 4),
                        "4*q - 4*q^2 - q^3 + q^4 + 0.5*p^2"),
                arguments(new Duffing(), Library.polynomials(6), Seen.within(1.5, 8), "-0.5*q^2 + 0.25*q^4 + 0.5*p^2"),
                arguments(
                        new Pendulum(1, 2, 9.81),
                        Library.polynomials(4).trig(),
                        Seen.within(2, 6),
                        "0.125*p^2 - 19.62*cos(q)"),
                arguments(
                        new LotkaVolterra(),
                        Library.polynomials(2).exponentials(),
                        Seen.within(1, 8),
                        "q + p - exp(q) - exp(p)"),
                arguments(
                        new Kepler(),
                        Library.polynomials(2).inverseDistance(),
                        Seen.around(CIRCLE, 0.15, 8),
                        "0.5*p0^2 + 0.5*p1^2 - 1/sqrt(q0^2 + q1^2)"),
                arguments(
                        new SpringChain(2),
                        Library.polynomials(2),
                        Seen.within(1, 8),
                        "q0^2 - q0*q1 + q1^2 + 0.5*p0^2 + 0.5*p1^2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void findsTheTermsOfCleanDataExactly(Hamiltonian system, Library library, Seen seen, String law) {
        requireLaw(Discoverer.discover(seen.of(system), library), law, EXACT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void findsTheTermsInNoiseAtIrregularTimes(Hamiltonian system, Library library, Seen seen, String law) {
        Discovery found = Discoverer.discover(seen.of(system, true, 0.05), library);

        requireLaw(found, law, 0.1);
        for (double noise : found.diagnostics().noise().toArray()) {
            assertThat(noise).isPositive();
        }
        assertThat(found.diagnostics().lacksATerm()).isFalse();
        assertThat(found.diagnostics().explained()).isBetween(0.99, 0.999);
    }

    static Stream<Arguments> largeSystems() {
        return Stream.of(
                arguments(
                        new HenonHeiles(),
                        Library.polynomials(4),
                        Seen.within(0.3, 16),
                        "0.5*q0^2 + 0.5*q1^2 + q0^2*q1 - 0.3333333333333333*q1^3 + 0.5*p0^2 + 0.5*p1^2"),
                arguments(
                        new FermiPastaUlamTsingou(2, 0.3, 0.2),
                        Library.polynomials(4).separable(),
                        Seen.within(1, 8),
                        "q0^2 - q0*q1 + q1^2 + 0.5*p0^2 + 0.5*p1^2 + 0.3*q0^2*q1 - 0.3*q0*q1^2 + 0.1*q0^4 -"
                                + " 0.2*q0^3*q1 + 0.3*q0^2*q1^2 - 0.2*q0*q1^3 + 0.1*q1^4"),
                arguments(
                        new SpringChain(10),
                        Library.polynomials(2),
                        Seen.within(1, 8),
                        "q0^2 - q0*q1 + q1^2 - q1*q2 + q2^2 - q2*q3 + q3^2 - q3*q4 + q4^2 - q4*q5 + q5^2 - q5*q6 + q6^2"
                                + " - q6*q7 + q7^2 - q7*q8 + q8^2 - q8*q9 + q9^2 + 0.5*p0^2 + 0.5*p1^2 + 0.5*p2^2 +"
                                + " 0.5*p3^2 + 0.5*p4^2 + 0.5*p5^2 + 0.5*p6^2 + 0.5*p7^2 + 0.5*p8^2 + 0.5*p9^2"));
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("largeSystems")
    void findsTheTermsOfLargeSystems(Hamiltonian system, Library library, Seen seen, String law) {
        requireLaw(Discoverer.discover(seen.of(system), library), law, EXACT);
        requireLaw(Discoverer.discover(seen.of(system, true, 0.02), library), law, 0.1);
    }

    @Test
    void readsDerivativesAtExactStatesWithoutSimulating() {
        Observations seen = Seen.within(1, 4).of(new TodaLattice(3));
        Discovery found = Discoverer.discover(
                withDerivatives(new TodaLattice(3), seen),
                Library.polynomials(2).terms("exp(q0-q1)", "exp(q1-q2)", "exp(q2-q0)"));

        requireLaw(found, "0.5*p0^2 + 0.5*p1^2 + 0.5*p2^2 + exp(q0 - q1) + exp(q1 - q2) + exp(q2 - q0)", EXACT);
        assertThat(found.diagnostics().method()).isEqualTo("fitted to derivatives");
    }

    @Test
    void oneOrbitHasTheShortestLaw() {
        Observations orbit = new Seen(1, 100, 20, List.of(), 1).of(new HarmonicOscillator());

        requireLaw(Discoverer.discover(orbit, Library.polynomials(4)), "0.5*q^2 + 0.5*p^2", EXACT);
    }

    @Test
    void singleStatesWithDerivativesAreEnough() {
        Observations seen = Seen.within(1, 4).of(new Duffing());
        List<Trajectory> states = new ArrayList<>();
        for (Trajectory trajectory : seen.trajectories()) {
            states.add(Trajectory.of(
                    1, new double[1], trajectory.first().q(), trajectory.first().p()));
        }

        Discovery found =
                Discoverer.discover(withDerivatives(new Duffing(), Observations.of(states)), Library.polynomials(4));

        requireLaw(found, "-0.5*q^2 + 0.25*q^4 + 0.5*p^2", EXACT);
    }

    @Test
    void sameDataSameBits() {
        Observations seen = Seen.within(1.5, 6).of(new Duffing(), true, 0.05);

        assertThat(Discoverer.discover(seen, Library.polynomials(4)).formula())
                .isEqualTo(Discoverer.discover(seen, Library.polynomials(4)).formula());
    }

    @Nested
    class WithFriction {

        @Test
        void findsTheFriction() {
            Observations seen = damped(0);

            Discovery found = Discoverer.discover(seen, Library.polynomials(4).friction(3));

            requireLaw(found, "0.5*q^2 + 0.5*p^2", EXACT);
            assertThat(found.hasFriction()).isTrue();
            DiscoveredTerm friction = found.terms().get(found.terms().size() - 1);
            assertThat(friction.isFriction()).isTrue();
            assertThat(friction.expression()).hasToString("p");
            assertThat(friction.coefficient()).isCloseTo(0.3, within(EXACT));
        }

        @Test
        void followsWithIt() {
            Discovery found =
                    Discoverer.discover(damped(0), Library.polynomials(2).friction());
            Trajectory seen = damped(0).trajectories().get(1);

            Trajectory followed = found.follow(seen.first(), seen.times());

            assertThat(followed.last().q(0)).isCloseTo(seen.last().q(0), within(1e-6));
        }

        @Test
        void textAndLatexSayIt() {
            Discovery found =
                    Discoverer.discover(damped(0.02), Library.polynomials(2).friction());

            assertThat(found.toString())
                    .startsWith("H = 0.5")
                    .contains("\ndp/dt = −∂H/∂q − (0.2993*p)")
                    .contains("±")
                    .contains("friction of p");
            assertThat(found.latex())
                    .contains("p^{2}")
                    .contains("\\frac{d p}{d t} = -\\frac{\\partial H}{\\partial q} - \\left(0.2993 p\\right)");
        }

        private Observations damped(double noise) {
            Discovery law = new Discovery(
                    List.of(Term.ofEnergy(Expression.parse("q^2/2 + p^2/2")), new Term(Expression.parse("p"), 0)),
                    List.of("q", "p"),
                    new double[] {1, 0.3},
                    new double[2],
                    new Diagnostics("", 1, 2, Reals.of(0, 0), 1, 0, 1));
            List<Trajectory> trajectories = new ArrayList<>();
            double[] times = new double[40];
            Arrays.setAll(times, k -> 0.15 * k);
            RandomStream random = RandomStream.of(3, "damped");
            for (int k = 0; k < 10; k++) {
                State start = State.of(random.uniform(-2, 2), random.uniform(-2, 2));
                Trajectory way = law.follow(start, times);
                double[] q = way.q();
                double[] p = way.p();
                for (int i = 0; i < q.length; i++) {
                    q[i] += noise * random.gaussian();
                    p[i] += noise * random.gaussian();
                }
                trajectories.add(Trajectory.of(1, times, q, p));
            }
            return Observations.of(trajectories);
        }
    }

    @Nested
    class Refuses {

        private final Observations seen = Seen.within(1, 4).of(new HarmonicOscillator());

        @Test
        void fewerObservationsThanTerms() {
            Observations few = new Seen(1, 5, 1, List.of(), 1).of(new HarmonicOscillator());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(few, Library.polynomials(4)))
                    .withMessage(
                            "observations must be at least as many as terms, got 5 rows of 2 coordinates, 10 numbers,"
                                    + " for 14 terms; observe more or choose a smaller library");
        }

        @Test
        void collinearTerms() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(seen, Library.of("p^2", "cos(q)^2", "sin(q)^2")))
                    .withMessage("library terms must be independent, got sin(q)^2, which moves everything as -cos(q)^2"
                            + " does; leave one of them out");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(seen, Library.of("p^2", "q^2", "(q+p)^2", "2*q*p")))
                    .withMessage("library terms must be independent, got 2*q*p, which moves everything as -p^2 - q^2 +"
                            + " (q + p)^2 does; leave one of them out");
        }

        @Test
        void aTermThatIsNotFiniteAtAnObservation() {
            Observations crossing = Observations.of(List.of(
                    Trajectory.of(1, new double[] {0, 0.5, 1}, new double[] {-1, 0, 1}, new double[] {1, 1, 1})));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(crossing, Library.of("p^2", "1/q")))
                    .withMessage("library term 1/q must be finite at all observations, got 1/q divides by zero in"
                            + " trajectory 0, row 1 (t = 0.5); leave out the term or the row");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(crossing, Library.of("p^2", "log(q)")))
                    .withMessageContaining("got log(q) is the logarithm of a negative number in trajectory 0, row 0");
        }

        @Test
        void termsInOtherCoordinates() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(seen, Library.of("p^2", "x^2")))
                    .withMessage(
                            "library terms must be in the coordinates q, p of the data, got 'x' in x^2; rename it");
        }

        @Test
        void statesAloneWithoutTime() {
            Observations states = Observations.of(List.of(
                    Trajectory.of(1, new double[1], new double[] {1}, new double[] {0}),
                    Trajectory.of(1, new double[1], new double[] {2}, new double[] {1})));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Discoverer.discover(states, Library.of("p^2", "q^2")))
                    .withMessage("observations must have derivatives or trajectories of several rows, got single states"
                            + " alone; observe each motion for some time");
        }

        @Test
        void explainingWithoutDerivatives() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Discoverer.explain(seen, Library.polynomials(2), 100))
                    .withMessage(
                            "observations must have derivatives, got states alone; give dq and dp for every row, or estimate"
                                    + " them with withEstimatedDerivatives(…)");
        }
    }

    @Test
    void aLibraryThatLacksATermSaysSo() {
        Observations seen = Seen.within(2, 6).of(new Pendulum(), false, 0.01);

        Discovery found = Discoverer.discover(seen, Library.of("p^2", "q^2"));

        assertThat(found.diagnostics().lacksATerm()).isTrue();
        assertThat(found.toString()).contains("the library may lack a term");
    }

    static Observations withDerivatives(Hamiltonian system, Observations seen) {
        double[] gradientQ = new double[seen.rows() * seen.degreesOfFreedom()];
        double[] gradientP = new double[gradientQ.length];
        system.gradients(seen.rows(), seen.q(), seen.p(), gradientQ, gradientP);
        Arrays.setAll(gradientQ, i -> -gradientQ[i]);
        return seen.withDerivatives(gradientP, gradientQ);
    }

    /** Requires the terms of a law and no other, with coefficients to a relative error. */
    private static void requireLaw(Discovery found, String law, double tolerance) {
        Map<String, Double> expected = coefficients(law);
        Map<String, Double> terms = new LinkedHashMap<>();
        found.terms().stream()
                .filter(term -> !term.isFriction())
                .forEach(term -> terms.put(term.expression().toString(), term.coefficient()));
        assertThat(terms.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (term, c) -> assertThat(terms.get(term)).as(term).isCloseTo(c, within(tolerance * Math.abs(c))));
        assertThat(Formula.parse(found.formula().toString())).isEqualTo(found.formula());
    }

    /** Takes {@code 2*a - b} apart. */
    private static Map<String, Double> coefficients(String law) {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        for (String signed : Pattern.compile(" \\+ (?![^(]*\\))")
                .splitAsStream(law.replace(" - ", " + -"))
                .toList()) {
            String term = signed.replaceFirst("^-?[0-9.]+\\*", "").replaceFirst("^-", "");
            String number = signed.substring(0, signed.length() - term.length()).replace("*", "");
            coefficients.put(
                    term.replace("q0 + -q1", "q0 - q1")
                            .replace("q1 + -q2", "q1 - q2")
                            .replace("q2 + -q0", "q2 - q0"),
                    number.isEmpty() ? 1 : number.equals("-") ? -1 : Double.parseDouble(number));
        }
        return coefficients;
    }
}
