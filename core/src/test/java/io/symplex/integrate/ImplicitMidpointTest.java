package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.system.HarmonicOscillator;
import org.junit.jupiter.api.Test;

class ImplicitMidpointTest extends StepperContract {

    @Override
    Integrator integrator() {
        return new ImplicitMidpoint();
    }

    @Override
    double errorConstant() {
        return 0.029094; // by steps.py, at 64 steps or fewer
    }

    @Override
    boolean isForSeparableSystems() {
        return false;
    }

    @Override
    boolean isSymplecticForAnySystem() {
        return true;
    }

    @Override
    double energyBound() {
        return 8e-4;
    }

    @Test
    void saysWhenItDidNotConverge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitMidpoint()
                        .stepper(new HarmonicOscillator(), 1)
                        .step(1000, new double[] {1}, new double[] {0}))
                .withMessageMatching(
                        "dt must be short enough for implicit midpoint to converge, got 1000\\.0: after \\d+"
                                + " iterations the stages still change by \\S+ of the state; choose a smaller dt");
    }

    @Test
    void keepsTheEnergyOfALinearSystem() { // as every quadratic invariant
        HarmonicOscillator system = new HarmonicOscillator(2, 3, 0);
        double[] q = {1};
        double[] p = {0.5};
        double start = system.energy(q, p);
        Stepper stepper = new ImplicitMidpoint().stepper(system, 1);
        for (int k = 0; k < 1000; k++) {
            stepper.step(0.3, q, p);
        }

        assertThat(Math.abs(system.energy(q, p) - start)).isLessThan(1e-13); // the rounding of 1,000 steps
    }

    @Test
    void aStateThatIsNotANumberDoesNotConverge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplicitMidpoint()
                        .stepper(new HarmonicOscillator(), 1)
                        .step(0.1, new double[] {Double.NaN}, new double[] {0}))
                .withMessage("dt must be short enough for implicit midpoint to converge, got 0.1: after 1 iteration the"
                        + " stages still change by NaN of the state; choose a smaller dt");
    }
}
