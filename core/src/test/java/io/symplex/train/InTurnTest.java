package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InTurnTest {

    private final Optimizer both = Adam.DEFAULTS.withLearningRate(0.1).then(4, LevenbergMarquardt.DEFAULTS);

    @Test
    void doesOneAndThenTheOther() {
        double[] x = {-1.2, 1};
        double[] expected = {-1.2, 1};
        Descent descent = both.start(new Bowl(2, true), 10);
        Descent adam = Adam.DEFAULTS.withLearningRate(0.1).start(new Bowl(2, true), 4);
        Descent marquardt = LevenbergMarquardt.DEFAULTS.start(new Bowl(2, true), 6);

        for (int epoch = 0; epoch < 10; epoch++) {
            double met = descent.epoch(x);
            double said = epoch < 4 ? adam.epoch(expected) : marquardt.epoch(expected);
            assertThat(met).isEqualTo(said);
            assertThat(x).isEqualTo(expected);
        }
    }

    @Test
    void endsWhenTheSecondHasConverged() {
        double[] x = {0, 1};
        Descent descent = both.start(new Bowl(2), 10);

        for (int epoch = 0; epoch < 4; epoch++) {
            descent.epoch(x);
            assertThat(descent.converged()).isFalse();
        }
        for (int epoch = 4; epoch < 40 && !descent.converged(); epoch++) {
            descent.epoch(x);
        }

        assertThat(descent.converged()).isTrue();
    }

    @Test
    void isTheFirstAloneWhereItHasAllEpochs() {
        double[] x = {-1.2, 1};
        double[] expected = {-1.2, 1};
        Optimizer averaging = Adam.DEFAULTS.withAveraging(true).then(9, LBfgs.DEFAULTS);
        Descent descent = averaging.start(new Bowl(2), 5);
        Descent adam = Adam.DEFAULTS.withAveraging(true).start(new Bowl(2), 5);
        for (int epoch = 0; epoch < 5; epoch++) {
            descent.epoch(x);
            adam.epoch(expected);
        }

        descent.finish(x);
        adam.finish(expected);

        assertThat(x).isEqualTo(expected);
    }

    @Test
    void goesOnFromWhereItWasToTheSameBits() {
        LevenbergMarquardtTest.assertGoesOn(both); // four of seven are Adam's
        LevenbergMarquardtTest.assertGoesOn(Adam.DEFAULTS.withAveraging(true));
        LevenbergMarquardtTest.assertGoesOn(Adam.DEFAULTS.then(2, LBfgs.DEFAULTS));
    }

    @Test
    void refusesWhatAnotherOptimiserRemembered() {
        Descent adam = Adam.DEFAULTS.start(new Bowl(2), 5);
        Descent longer = Adam.DEFAULTS.start(new Bowl(3), 5);
        Descent marquardt = LevenbergMarquardt.DEFAULTS.start(new Bowl(2), 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(marquardt.state()))
                .withMessage("state must have 'mean', got [converged, damping, epochs, recent, stage];"
                        + " restore only what an equal optimiser remembered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adam.restore(longer.state()))
                .withMessage("state 'mean' must have 2 numbers, got 3");
    }

    @Test
    void itsLearningRateIsThatOfTheFirst() {
        assertThat(both.withLearningRate(0.5))
                .isEqualTo(Adam.DEFAULTS.withLearningRate(0.5).then(4, LevenbergMarquardt.DEFAULTS));
        assertThat(both.remedy()).isEqualTo("lower the learning rate, now 0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adam.DEFAULTS.then(0, LBfgs.DEFAULTS))
                .withMessage("epochs of the first optimizer must be >= 1, got 0");
    }
}
