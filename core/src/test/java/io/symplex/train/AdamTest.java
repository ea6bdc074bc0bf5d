package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.system.HarmonicOscillator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AdamTest {

    private static final Schedule CONSTANT = new Schedule.Constant();

    @Test
    void fiveStepsAreThoseOfPyTorchsFormula() throws IOException {
        double[] x = {1.0, -2.0, 0.5};
        double[] c = {1.0, 10.0, 0.01};
        double[] target = {0.0, 1.0, 0.5001};
        Adam.Moments updater = moments(Adam.DEFAULTS.withLearningRate(0.1), 3);

        for (double[] expected : golden()) {
            double[] gradient = new double[3];
            for (int i = 0; i < 3; i++) {
                gradient[i] = c[i] * (x[i] - target[i]);
            }
            updater.step(x, gradient, 0.1);
            for (int i = 0; i < 3; i++) {
                assertThat(x[i]).isCloseTo(expected[i], within(1e-15 * (1 + Math.abs(expected[i]))));
            }
        }
    }

    private static Adam.Moments moments(Adam adam, int parameterCount) {
        return (Adam.Moments) adam.start(new Bowl(parameterCount), 1000);
    }

    private static List<double[]> golden() throws IOException {
        try (InputStream in = AdamTest.class.getResourceAsStream("/golden/Adam/five_steps.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void everyTrainingStartsAnew() {
        double[] first = {1};
        double[] second = {1};
        moments(Adam.DEFAULTS, 1).step(first, new double[] {3}, 1e-3);
        moments(Adam.DEFAULTS, 1).step(second, new double[] {3}, 1e-3);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void averagingKeepsTheWeightedMeanOfTheSteps() { // θ̄ ← θ̄ + 9/(t + 8) (θ − θ̄)
        double[] plain = {1, -2};
        double[] averaged = {1, -2};
        Adam.Moments without = moments(Adam.DEFAULTS, 2);
        Adam.Moments with = moments(Adam.DEFAULTS.withAveraging(true), 2);
        double[] expected = new double[2];
        for (int t = 1; t <= 20; t++) {
            double[] gradient = {Math.sin(t), Math.cos(t)};
            without.step(plain, gradient, 1e-3);
            with.step(averaged, gradient, 1e-3);
            assertThat(averaged).isEqualTo(plain); // what the steps see does not change
            for (int i = 0; i < 2; i++) {
                expected[i] += 9.0 / (t + 8) * (plain[i] - expected[i]);
            }
        }

        without.finish(plain);
        with.finish(averaged);

        assertThat(averaged).isNotEqualTo(plain);
        for (int i = 0; i < 2; i++) {
            assertThat(averaged[i]).isCloseTo(expected[i], within(1e-15));
        }
    }

    @Test
    void withoutAStepTheParametersStay() {
        double[] parameters = {1, -2};

        moments(Adam.DEFAULTS.withAveraging(true), 2).finish(parameters);

        assertThat(parameters).containsExactly(1, -2);
    }

    @Test
    void aTrainingKeepsTheBetterOfItsLastStepAndTheAverage() {
        SampledStates states = new SampledStates(new HarmonicOscillator(), 50, 1.5);
        TrainingPlan steep = TrainingPlan.of(states, new GradientMatching()).withEpochs(200);

        TrainingResult averaging = Trainer.run(steep, List.of());
        TrainingResult plain = Trainer.run(steep.withOptimizer(Adam.DEFAULTS), List.of());

        assertThat(averaging.losses()).isEqualTo(plain.losses()); // the steps are the same
        assertThat(averaging.model().parameters()).isEqualTo(plain.model().parameters()); // early the average lags
    }

    @Test
    void isAValue() {
        assertThat(Adam.DEFAULTS).isEqualTo(new Adam(1e-3, 0.9, 0.999, 1e-8, false, CONSTANT));
        assertThat(Adam.DEFAULTS.withLearningRate(0.5)).isEqualTo(new Adam(0.5, 0.9, 0.999, 1e-8, false, CONSTANT));
    }

    @Test
    void refusesWhatIsNoOptimiser() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Adam.DEFAULTS.withLearningRate(Double.NaN))
                .withMessage("learningRate must be finite and > 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(1, 1, 0.9, 1e-8, false, CONSTANT))
                .withMessage("beta1 must be in [0, 1), got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(1, 0.9, -0.1, 1e-8, true, CONSTANT))
                .withMessage("beta2 must be in [0, 1), got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Adam(1, 0.9, 0.9, 0, false, CONSTANT))
                .withMessage("epsilon must be finite and > 0, got 0.0");
    }

    @Test
    void aScheduleScalesTheRate() {
        double[] plain = {1};
        double[] scheduled = {1};
        Bowl bowl = new Bowl(1);

        Adam.DEFAULTS.start(bowl, 4).epoch(plain);
        Adam.DEFAULTS
                .withSchedule(new Schedule.Constant().warmedUp(3))
                .start(bowl, 4)
                .epoch(scheduled);

        assertThat(1 - scheduled[0]).isCloseTo((1 - plain[0]) / 4, within(1e-15));
    }
}
