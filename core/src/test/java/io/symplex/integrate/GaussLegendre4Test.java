package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.system.HarmonicOscillator;
import org.junit.jupiter.api.Test;

class GaussLegendre4Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new GaussLegendre4();
    }

    @Override
    double errorConstant() {
        return 3.7987e-4; // by steps.py, at 64 steps or fewer
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
    int[] stepCounts() {
        return new int[] {8, 16, 32, 64, 128};
    }

    @Override
    double longDt() {
        return 0.1;
    }

    @Override
    double energyBound() {
        return 4e-6;
    }

    @Test
    void saysWhenItDidNotConverge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussLegendre4()
                        .stepper(new HarmonicOscillator(), 1)
                        .step(1000, new double[] {1}, new double[] {0}))
                .withMessageMatching(
                        "dt must be short enough for Gauss-Legendre 4 to converge, got 1000\\.0: after \\d+"
                                + " iterations the stages still change by \\S+ of the state; choose a smaller dt");
    }
}
