package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LBfgsTest {

    @Test
    void findsTheMinimumOfSquares() {
        double[] x = new double[11];

        descend(new Bowl(11), x, 40);

        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isCloseTo(i, within(1e-7));
        }
    }

    @Test
    void followsACurvedValley() {
        double[] x = {-1.2, 1};
        Bowl valley = new Bowl(2, true);

        descend(valley, x, 60);

        assertThat(x[0]).isCloseTo(1, within(1e-7));
        assertThat(x[1]).isCloseTo(1, within(1e-7));
        assertThat(valley.evaluations()).isLessThan(150); // one and a bit a step
    }

    @Test
    void neverRisesAndLearns() {
        TrainingPlan plan = TrainingPlan.of(
                        new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
                .withArchitecture(Perceptron.of(1, 7))
                .withOptimizer(LBfgs.DEFAULTS)
                .withEpochs(300);

        double[] losses = Trainer.run(plan, List.of()).losses();

        for (int k = 1; k < losses.length; k++) {
            assertThat(losses[k]).isLessThan(losses[k - 1]);
        }
        assertThat(losses[losses.length - 1]).isLessThan(1e-3 * losses[0]);
    }

    @Test
    void stopsWhereNothingIsLeftToGain() {
        double[] x = {0, 1, 2}; // the minimum
        Descent descent = LBfgs.DEFAULTS.start(new Bowl(3), 100);

        assertThat(descent.epoch(x)).isZero();

        assertThat(descent.converged()).isTrue();
        assertThat(x).containsExactly(0, 1, 2);
    }

    @Test
    void aSearchMeetsTheStrongWolfeConditions() {
        Bowl valley = new Bowl(2, true);
        WolfeSearch search = new WolfeSearch(valley);
        double[] x = {-1.2, 1};
        double[] gradient = new double[2];
        double value = search.begin(x, gradient);
        double[] direction = {-gradient[0], -gradient[1]};
        double descent = gradient[0] * direction[0] + gradient[1] * direction[1];

        double found = search.along(direction, value, gradient, true);

        double way = (search.point()[0] - x[0]) / direction[0];
        double slope = search.gradient()[0] * direction[0] + search.gradient()[1] * direction[1];
        assertThat(found).isLessThanOrEqualTo(value + 1e-4 * way * descent);
        assertThat(Math.abs(slope)).isLessThanOrEqualTo(-0.9 * descent);
        assertThat(search.along(gradient, value, gradient, true)).isEqualTo(value); // uphill: nothing found
    }

    @Test
    void goesOnFromWhereItWasToTheSameBits() {
        LevenbergMarquardtTest.assertGoesOn(LBfgs.DEFAULTS);
        LevenbergMarquardtTest.assertGoesOn(new LBfgs(1));
    }

    @Test
    void refusesWhatIsNoOptimiser() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LBfgs(0)).withMessage("memory must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LBfgs(1001))
                .withMessage("memory must be at most 1000, got 1001");
        assertThatIllegalStateException()
                .isThrownBy(() -> LBfgs.DEFAULTS.withLearningRate(1))
                .withMessage("the optimizer must have a learning rate, got L-BFGS, which finds its steps itself;"
                        + " leave learningRate(…) out, or say it before optimizer(…)");
        assertThat(LBfgs.DEFAULTS.remedy())
                .isEqualTo("look for numbers of the data that are huge or not finite; L-BFGS itself never takes a worse"
                        + " step");
    }

    private static void descend(Bowl bowl, double[] x, int epochs) {
        Descent descent = LBfgs.DEFAULTS.start(bowl, epochs);
        for (int k = 0; k < epochs && !descent.converged(); k++) {
            descent.epoch(x);
        }
    }
}
