package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.system.HarmonicOscillator;
import org.junit.jupiter.api.Test;

class GaussLegendre6Test extends StepperContract {

    @Override
    Integrator integrator() {
        return new GaussLegendre6();
    }

    @Override
    double errorConstant() {
        return 7.41e-6; // by steps.py, at 64 steps or fewer
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
        return new int[] {4, 6, 8, 12, 16};
    }

    @Override
    double longDt() {
        return 0.2;
    }

    @Override
    double energyBound() {
        return 1.5e-7;
    }

    @Test
    void saysWhenItDidNotConverge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussLegendre6()
                        .stepper(new HarmonicOscillator(), 1)
                        .step(1000, new double[] {1}, new double[] {0}))
                .withMessageMatching(
                        "dt must be short enough for Gauss-Legendre 6 to converge, got 1000\\.0: after \\d+"
                                + " iterations the stages still change by \\S+ of the state; choose a smaller dt");
    }
}
