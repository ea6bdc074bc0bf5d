package io.symplex.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HamiltonianContract;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.Kepler;
import io.symplex.system.Pendulum;
import io.symplex.system.SeparableHamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Constants OSCILLATOR = Constants.of("m", 2).and("k", 3).and("q0", 0.5);

    @Nested
    class OfOneCoordinate extends HamiltonianContract {

        @Override
        protected Hamiltonian system() {
            return Formula.of("p^2/(2*m) + k/2*(q-q0)^2", OSCILLATOR);
        }
    }

    @Nested
    class OfSeveralCoordinates extends HamiltonianContract {

        @Override
        protected Hamiltonian system() {
            return Formula.parse("(p0^2 + p1^2)/2 + q0^2*q1 - q1^3/3 + cos(q0 - q1) + exp(q0/2)");
        }
    }

    @Nested
    class ThatIsNotSeparable extends HamiltonianContract {

        @Override
        protected Hamiltonian system() {
            return Formula.parse("p0^2/(2 + cos(q0)) + p0*p1*sin(q1) + tanh(p1) + max(q0, 0)^3");
        }
    }

    @Test
    void aFormulaHasTheBitsOfTheShippedSystem() {
        Formula swing = Formula.parse("p^2/2 + 1 - cos(q)");
        double[] q = {0.3, -1.7, 2.9};
        double[] p = {1.1, 0, -0.4};
        double[] byFormula = new double[3];
        double[] byHand = new double[3];

        swing.positionGradients(3, q, p, byFormula);
        new Pendulum().positionGradients(3, q, p, byHand);
        assertThat(byFormula).isEqualTo(byHand);

        swing.momentumGradients(3, q, p, byFormula);
        new Pendulum().momentumGradients(3, q, p, byHand);
        assertThat(byFormula).isEqualTo(byHand);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p^2/2 + 1 - cos(q)",
                "sin(q)*cos(p) + tan(q/9) + exp(-q^2) + log(3 + q) + sqrt(3 + p) + tanh(q*p) + abs(q) + min(q, p)^2",
                "max(q, p) + (3 + q)^p + q^5*p^-3 + (3 + p)^0.5 - pi*q + -(p*q)",
                "p0^2*q1 + (p1 + q0)^3 + cos(q0 - q1)*p0",
                "p0^2 + p1^2 + p2^2 + 1/sqrt(1 + q0^2 + q2^2) for q0, q1, q2, p0, p1, p2",
                "7 for a, b",
            })
    void onceWarmItHasTheSameBits(String text) {
        Formula formula = Formula.parse(text);
        int n = formula.degreesOfFreedom();
        double[] q = new double[1000 * n];
        double[] p = new double[1000 * n];
        RandomStream random = RandomStream.of(4, "warm");
        random.uniform(-2, 2, q);
        random.uniform(-2, 2, p);
        List<double[]> cold = everything(formula, q, p);
        for (int i = 0; i < 5; i++) {
            var unused = everything(formula, q, p);
        }

        List<double[]> warm = everything(formula, q, p);

        for (int i = 0; i < cold.size(); i++) {
            assertThat(warm.get(i)).isEqualTo(cold.get(i));
        }
    }

    @Test
    void aVeryLongFormulaStaysInterpreted() {
        Formula formula = Formula.parse("p^2"
                + IntStream.range(0, 400)
                        .mapToObj(i -> " + " + i + "*q^" + (i % 9) + "*p")
                        .collect(Collectors.joining()));
        double[] out = new double[5000];

        formula.positionGradients(5000, new double[5000], new double[5000], out);
        formula.positionGradients(5000, new double[5000], new double[5000], out);

        assertThat(out).containsOnly(0.0);
    }

    /** Energies and gradients of the batch, then of its first state alone. */
    private static List<double[]> everything(Formula formula, double[] q, double[] p) {
        int n = formula.degreesOfFreedom();
        int count = q.length / n;
        double[] energies = new double[count];
        double[] gradientsQ = new double[q.length];
        double[] gradientsP = new double[q.length];
        double[] oneQ = new double[n];
        double[] oneP = new double[n];
        formula.energies(count, q, p, energies);
        formula.gradients(count, q, p, gradientsQ, gradientsP);
        formula.gradient(Arrays.copyOf(q, n), Arrays.copyOf(p, n), oneQ, oneP);
        double energy = formula.energy(Arrays.copyOf(q, n), Arrays.copyOf(p, n));
        assertThat(oneQ).isEqualTo(Arrays.copyOf(gradientsQ, n));
        assertThat(oneP).isEqualTo(Arrays.copyOf(gradientsP, n));
        assertThat(energy).isEqualTo(energies[0]);
        return List.of(energies, gradientsQ, gradientsP);
    }

    @Test
    void knowsWhatSystemsKnow() {
        Formula spring = Formula.of("p^2/(2*m) + k/2*(q-q0)^2", OSCILLATOR);

        assertThat(spring.energy(1.5, 4)).isEqualTo(new HarmonicOscillator(2, 3, 0.5).energy(1.5, 4));
        assertThat(spring.timeDerivatives(0.5, 0)).hasToString("dq/dt = 0.0, dp/dt = 0.0");
        assertThat(spring).isInstanceOf(SeparableHamiltonian.class);
        assertThat(spring.derivative("q")).hasToString("k*(q - q0)");
        assertThat(spring.derivative("q").derivative("q")).hasToString("k");
        assertThat(spring.withNumbers()).hasToString("p^2/(2*2) + 3/2*(q - 0.5)^2");
        assertThat(spring.latex()).isEqualTo("\\frac{p^{2}}{2 m} + \\frac{k}{2} \\left(q - q_{0}\\right)^{2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p^2/2 + q^2 | true",
                "p^2*q | false",
                "(p + q)^2 | false",
                "-(p^2 - q) + 3 | true",
                "2 - q | true",
                "p0^2 + p1*p0 - cos(q0 - q1) | true",
                "p0^2 + p1*q0 | false",
            })
    void seesWhetherItIsSeparable(String text, boolean separable) {
        assertThat(Formula.parse(text) instanceof SeparableHamiltonian).isEqualTo(separable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p^2/2 + q^2/2",
                "p^2/(2*m) + k/2*(q - q0)^2 where m = 2, k = 3.5, q0 = -1e-7",
                "(u^2 + v^2)/2 - 1/sqrt(x^2 + y^2) for x, y, u, v",
                "p0^2/2 + q0 for q0, q1, p0, p1",
                "x^2 for x, y",
            })
    void textSaysEverything(String text) {
        Formula formula = Formula.parse(text);

        assertThat(formula).hasToString(text);
        assertThat(Formula.parse(formula.toString())).isEqualTo(formula).hasSameHashCodeAs(formula);
        assertThat(Formula.fromJson(formula.toJson())).isEqualTo(formula);
        assertThat(formula.toJson()).isEqualTo("\"" + text + "\"");
    }

    @Test
    void equalByValue() {
        assertThat(Formula.parse("p^2+q^2")).isEqualTo(Formula.parse("p^2  + q^2"));
        assertThat(Formula.parse("p*q")).isEqualTo(Formula.parse("p*q")).isNotEqualTo(Formula.parse("q*p"));
        assertThat(Formula.of("k*q*p", Constants.of("k", 1))).isNotEqualTo(Formula.of("k*q*p", Constants.of("k", 2)));
        assertThat(Formula.of(Expression.parse("x*y"), List.of("x", "y"), Constants.NONE))
                .isEqualTo(Formula.parse("x*y for x, y"));
    }

    @Test
    void indicesTellHowManyCoordinates() {
        assertThat(Formula.parse("p0^2 + q2").coordinates()).containsExactly("q0", "q1", "q2", "p0", "p1", "p2");
        assertThat(Formula.parse("3").coordinates()).containsExactly("q", "p");
        assertThat(Formula.of("x*px", List.of("x", "px"), Constants.NONE).degreesOfFreedom())
                .isEqualTo(1);
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of("p^2/2 + omga^2*q^2", Constants.of("omega", 2)))
                .withMessage("formula, column 9: a name must be a coordinate (q, p) or a constant (omega), got 'omga';"
                        + " did you mean omega?\n    p^2/2 + omga^2*q^2\n            ^^^^");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("p^2/2 + k*q^2"))
                .withMessage("formula, column 9: a name must be a coordinate (q, p) or a constant (none given), got"
                        + " 'k'; if it is a constant, say with(\"k\", number)\n"
                        + "    p^2/2 + k*q^2\n            ^");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of("p^2/2 + q^2", Constants.of("k", 1)))
                .withMessage(
                        "the constant k must occur in the formula, got p^2/2 + q^2; remove it or correct its name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("p^2/2 + (q - q0)^2"))
                .withMessage("formula, column 14: coordinates must be q and p, or q0, q1, … and p0, p1, …, got both; if"
                        + " q0 is a constant, say with(\"q0\", number)\n"
                        + "    p^2/2 + (q - q0)^2\n                 ^^");
    }

    @Test
    void refusesOddDefinitions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("x^2 for x"))
                .withMessage(
                        "coordinates must be positions and as many momenta, got [x]; name the positions first, then"
                                + " their momenta");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("x^2 for x, x"))
                .withMessage("a coordinate must have a name of its own, got x twice; choose another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("q*m where m = 1, m = 2"))
                .withMessageContaining("the constant m must be said once, got it twice; remove one of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("q*m where m = k"))
                .withMessageContaining("formula, column 15: the constant m must be a number, got 'k'; write it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of("x for x, y", List.of("y", "x"), Constants.NONE))
                .withMessage("coordinates must be said once, got [y, x] beside and [x, y] in the formula; remove one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.fromJson("3"))
                .withMessage("a formula in JSON must be a string without escapes, got 3; write \"p^2/2 + q^2/2\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.of(Expression.parse("q*z"), List.of("q", "p"), Constants.NONE))
                .withMessage(
                        "every name in a formula must be a coordinate [q, p] or a constant, got z in q*z; give it a"
                                + " number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constants.of("pi", 3))
                .withMessage("a constant must have a name of its own, got pi; choose another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Constants.of("k", Double.NaN))
                .withMessage("k must be finite, got NaN");
    }

    @Test
    void saysWhichPartIsNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("p^2/2 + 1/q").requireFinite(State.of(0, 1)))
                .withMessage("the energy must be finite at q = 0.0, p = 1.0, got Infinity: 1/q divides by zero; keep"
                        + " away from there\n    p^2/2 + 1/q\n            ^^^");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("p^2/2 + log(q)").requireFinite(State.of(-1, 1)))
                .withMessageContaining("got NaN: log(q) is the logarithm of a negative number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("p^2/2 + sqrt(q)").requireFinite(State.of(0, 1)))
                .withMessageStartingWith(
                        "∂H/∂q must be finite at q = 0.0, p = 1.0, got Infinity: 1/(2*sqrt(q)) divides");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("sqrt(q - 1) + p").requireFinite(State.of(0, 1)))
                .withMessageContaining("sqrt(q - 1) is the root of a negative number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("q^0.3 + p").requireFinite(State.of(-2, 1)))
                .withMessageContaining("q^0.3 is a broken power of a negative number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse("exp(q) + p").requireFinite(State.of(1000, 1)))
                .withMessageContaining("exp(q) is too large");
        Formula fine = Formula.parse("p^2 + log(q)");
        assertThat(fine.requireFinite(State.of(1, 1))).isSameAs(fine);
    }

    @Test
    void keplerIsAFormula() {
        Formula kepler = Formula.parse("(p0^2 + p1^2)/2 - 1/sqrt(q0^2 + q1^2)");
        State at = State.of(new double[] {1, 0.5}, new double[] {0.2, 1});

        assertThat(kepler.energy(at)).isEqualTo(new Kepler().energy(at));
        assertThat(kepler.timeDerivatives(at).dp(0))
                .isCloseTo(new Kepler().timeDerivatives(at).dp(0), org.assertj.core.data.Offset.offset(1e-15));
    }
}
