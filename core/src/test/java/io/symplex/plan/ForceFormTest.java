package io.symplex.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.expression.FormulaForce;
import io.symplex.integrate.Simulation;
import io.symplex.model.Forcing;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Duffing;
import io.symplex.system.Force;
import io.symplex.system.Hamiltonian;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingPlan;
import org.junit.jupiter.api.Test;

/** Forces in plans: a list of formulas. */
class ForceFormTest {

    private static TrainingPlan plan(Hamiltonian system, Forcing forcing) {
        return TrainingPlan.of(
                        new SimulatedTrajectories(new SampledStates(system, 3, 1), Simulation.of(10, 0.1)),
                        new GradientMatching())
                .withArchitecture(StructuredNetwork.of(Perceptron.of(1, 3)).withForcing(forcing));
    }

    private static final Hamiltonian DRIVEN =
            new Duffing().withFriction(0.2).withForce(FormulaForce.of("a*cos(t) where a = 0.5"));

    @Test
    void aSystemIsWrittenWithItsForce() {
        ExperimentPlan plan = ExperimentPlan.of(plan(DRIVEN, new Forcing.Known(FormulaForce.of("0.5*cos(t)"))));

        assertThat(plan.toJson()).contains("\"withForce\"").contains("\"0.5*cos(t)\"");
        assertThat(ExperimentPlan.fromJson(plan.toJson())).isEqualTo(plan);
    }

    @Test
    void codeIsNotWritten() {
        Force code = (t, q, out) -> out[0] = t;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentPlan.of(plan(new Duffing().withForce(code), Forcing.none())))
                .withMessageContaining("force must be written as formulas to be saved");
    }

    @Test
    void aWrongFormulaIsToldWithItsPlace() {
        String json = ExperimentPlan.of(plan(DRIVEN, new Forcing.Periodic(3, 1, 0)))
                .toJson()
                .replace("0.5*cos(t)", "0.5*cos(x)");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentPlan.fromJson(json))
                .withMessageContaining("pushing must be the formulas of a force, got:")
                .withMessageContaining("a name in a force must be t or q, got 'x'");
    }
}
