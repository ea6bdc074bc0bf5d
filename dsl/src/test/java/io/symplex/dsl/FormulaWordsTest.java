package io.symplex.dsl;

import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.library;
import static io.symplex.dsl.Symplex.pendulum;
import static io.symplex.dsl.Symplex.polynomials;
import static io.symplex.dsl.Symplex.simulate;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.dsl.Symplex.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.discover.Library;
import io.symplex.expression.Formula;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Energies as formulas; {@code FormulaWordsKotlinTest} says them in Kotlin. */
class FormulaWordsTest {

    @Test
    void aFormulaIsASystem() {
        Formula spring = hamiltonian(
                "p^2/(2*m) + k/2*(q-q0)^2", with("m", 2.0).and("k", 3.0).and("q0", 0.5));

        assertThat(spring.energy(1.5, 4.0))
                .isEqualTo(harmonicOscillator(2, 3, 0.5).energy(1.5, 4.0));
        assertThat(spring).isInstanceOf(SeparableHamiltonian.class);
        assertThat(simulate(spring, state(1.0, 0.0), 100, 0.01))
                .isEqualTo(simulate(harmonicOscillator(2, 3, 0.5), state(1.0, 0.0), 100, 0.01));
        assertThat(Symplex.figure(spring).title()).isEqualTo("Phase portrait");
    }

    @Test
    void constantsMayBeAMapAndCoordinatesHaveNames() {
        assertThat(hamiltonian("p^2/2 + k*q^2", Map.of("k", 2.0))).isEqualTo(hamiltonian("p^2/2 + k*q^2 where k = 2"));
        assertThat(hamiltonian("v^2/2 + g*x", List.of("x", "v"), Map.of("g", 9.81)))
                .hasToString("v^2/2 + g*x for x, v where g = 9.81");
    }

    @Test
    void aFormulaIsLearned() {
        Learned learned = Experiment.of(hamiltonian("p^2/2 + 1 - cos(q)"))
                .sample(20, 1.0)
                .gradientMatching()
                .epochs(50)
                .train();

        assertThat(learned.loss()).isLessThan(learned.losses()[0]);
    }

    @Test
    void aFormulaThatIsNotFiniteWhereItIsSampledSaysSo() {
        Experiment experiment = Experiment.of(hamiltonian("p^2/2 + log(q)"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment.sample(50, 1.5))
                .withMessageContaining("log(q) is the logarithm of a negative number; keep away from there\n")
                .withMessageContaining("    p^2/2 + log(q)\n            ^^^^^^");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Experiment.of(hamiltonian("p^2/2 + 1/(q - q)")).sample(50, 1.5))
                .withMessageContaining("1/(q - q) divides by zero; keep away from there\n");
    }

    @Test
    void librariesAreWords() {
        assertThat(polynomials(2).trig()).isEqualTo(Library.polynomials(2).trig());
        assertThat(library("p^2", "exp(q)")).isEqualTo(Library.of("p^2", "exp(q)"));
    }

    @Test
    void anEnergyIsAnyCode() {
        Hamiltonian swing = hamiltonian(1, (q, p) -> p[0] * p[0] / 2 + 1 - StrictMath.cos(q[0]));

        assertThat(swing.energy(1.0, 0.5)).isEqualTo(pendulum().energy(1.0, 0.5));
        assertThat(swing.timeDerivatives(1.0, 0.5).dp(0)).isCloseTo(-StrictMath.sin(1), within(1e-12));
        assertThat(Experiment.of(swing)
                        .sample(20, 1.5)
                        .gradientMatching()
                        .epochs(20)
                        .train()
                        .truth())
                .containsSame(swing);
    }
}
