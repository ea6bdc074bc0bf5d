package io.symplex.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.Force;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import org.junit.jupiter.api.Test;

class FormulaForceTest {

    private final FormulaForce force = FormulaForce.of("a*cos(2*t) - q1^2 where a = -0.5", "q0*q1*sin(t)");

    @Test
    void readsOneFormulaACoordinate() {
        double[] out = new double[2];

        force.at(0.3, new double[] {2, 3}, out);

        assertThat(out[0]).isCloseTo(-0.5 * Math.cos(0.6) - 9, within(1e-15));
        assertThat(out[1]).isCloseTo(6 * Math.sin(0.3), within(1e-15));
    }

    @Test
    void knowsItsDerivatives() {
        double[] q = {2, 3};
        double[] exact = new double[4];
        double[] differences = new double[4];
        Force any = (t, place, out) -> force.at(t, place, out);

        force.positionDerivatives(0.3, q, exact);
        any.positionDerivatives(0.3, q, differences);

        assertThat(exact).containsExactly(differences, within(1e-11));
        assertThat(exact[1]).isEqualTo(-6);
    }

    @Test
    void isEqualByValueAndReadsBack() {
        assertThat(FormulaForce.of(force.formulas())).isEqualTo(force).hasSameHashCodeAs(force);
        assertThat(FormulaForce.of("0.5*cos(t)")).isNotEqualTo(FormulaForce.of("0.4*cos(t)"));
        assertThat(new HarmonicOscillator().withForce(FormulaForce.of("sin(t)")))
                .isEqualTo(new HarmonicOscillator().withForce(FormulaForce.of("sin(t)")));
    }

    @Test
    void saysWhichNameIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormulaForce.of("cos(w*t)"))
                .withMessageContaining(
                        "a name in a force must be t or q, got 'w'; if it is a constant, say where w = its"
                                + " number at the end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormulaForce.of("cos(t) where t = 1"))
                .withMessageContaining("a constant of a force must occur in it and not be called t or q, got t");
        assertThatIllegalArgumentException()
                .isThrownBy(FormulaForce::of)
                .withMessage("force must have a formula for each coordinate, got none");
    }

    @Test
    void mustFitTheSystem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HenonHeiles().withForce(FormulaForce.of("cos(t)")))
                .withMessage(
                        "force must have a formula for each of the 2 coordinates, got 1: cos(t); write 0 where none"
                                + " acts");
    }
}
