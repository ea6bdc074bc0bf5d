package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {

    private static final SampledStates STATES = new SampledStates(new HarmonicOscillator(), 50, 1.5);

    @Test
    void findsTheMinimumOfSquaresInFewSteps() {
        double[] x = new double[11];

        descend(new Bowl(11), x, 8);

        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isCloseTo(i, within(1e-12));
        }
    }

    @Test
    void followsACurvedValley() {
        double[] x = {-1.2, 1};

        descend(new Bowl(2, true), x, 40);

        assertThat(x[0]).isCloseTo(1, within(1e-10));
        assertThat(x[1]).isCloseTo(1, within(1e-10));
    }

    @Test
    void neverRises() {
        TrainingResult result = Trainer.run(plan(60), List.of());

        double[] losses = result.losses();
        for (int k = 1; k < losses.length; k++) {
            assertThat(losses[k]).isLessThan(losses[k - 1]);
        }
        assertThat(losses[losses.length - 1]).isLessThan(1e-3 * losses[0]);
    }

    @Test
    void stopsWhereNothingIsLeftToGain() {
        Bowl bowl = new Bowl(3);
        double[] x = {0, 1, 2}; // the minimum
        Descent descent = LevenbergMarquardt.DEFAULTS.start(bowl, 100);

        assertThat(descent.epoch(x)).isZero();

        assertThat(descent.converged()).isTrue();
        assertThat(x).containsExactly(0, 1, 2);
    }

    @Test
    void aTrainingEndsWhereItConverged() {
        TrainingResult result =
                Trainer.run(plan(500).withOptimizer(LevenbergMarquardt.DEFAULTS.withTolerance(0.99)), List.of());

        assertThat(result.stopReason()).isEqualTo(StopReason.CONVERGED).hasToString("converged");
        assertThat(result.epochs()).isLessThan(500);
    }

    @Test
    void goesOnFromWhereItWasToTheSameBits() {
        assertGoesOn(LevenbergMarquardt.DEFAULTS);
    }

    @Test
    void theNormalEquationsOfGradientMatchingAreThoseOfItsLoss() {
        Perceptron architecture = Perceptron.of(1, 5, 3);
        double[] parameters = NeuralHamiltonian.untrained(architecture, 3).parameters();
        StateBatch states =
                new SampledStates(new HarmonicOscillator(), 130, 1.5).states(1).next();
        double[] gradient = new double[parameters.length];
        NormalEquations equations = new NormalEquations(parameters.length);
        try (LossEvaluator evaluator =
                Engines.choose(architecture, Compute.DEFAULTS).evaluator(architecture, Compute.DEFAULTS)) {
            double loss = evaluator.gradientMatching(parameters, states, gradient);
            evaluator.normalEquations(parameters, states, equations);

            assertThat(equations.sum() / 130).isCloseTo(loss, within(1e-12 * loss));
        }
        for (int i = 0; i < gradient.length; i++) {
            assertThat(2 * equations.right()[i] / 130).as("parameter %d", i).isCloseTo(gradient[i], within(1e-12));
        }
    }

    @Test
    void anEngineWithoutJacobiansSaysSo() {
        LossEvaluator without = new WithoutJacobians("djl (said)");
        Window window = Window.cut(List.of(Trajectory.of(1, new double[] {0, 1}, new double[2], new double[2])), 1, 1)
                .get(0);
        WindowBatch windows = new WindowBatch(new SymplecticEuler().explicit().orElseThrow(), List.of(window), false);

        assertThatExceptionOfType(EngineUnavailableException.class)
                .isThrownBy(() -> without.normalEquations(new double[1], new StateBatch(1, 1), new NormalEquations(1)))
                .withMessage(
                        "engine 'djl' cannot train this: it computes no Jacobians, which Levenberg-Marquardt needs;"
                                + " say engine(\"jvm\"), or optimizer(lBfgs())");
        assertThatExceptionOfType(EngineUnavailableException.class)
                .isThrownBy(() -> without.windowMatching(new double[1], windows, new double[1]))
                .withMessage("engine 'djl' cannot train this: it goes from one observation to the next by symplectic"
                        + " Euler only; say engine(\"jvm\"), or leave out integrator(…), window(…) and freeStarts()");
    }

    @Test
    void refusesTooManyParameters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trainer.run(plan(1).withArchitecture(Perceptron.of(1, 80, 80)), List.of()))
                .withMessage(
                        "parameters must be at most 4096 for Levenberg-Marquardt, got 6801; say fewer hidden units,"
                                + " or optimizer(lBfgs())");
    }

    @Test
    void refusesWhatIsNoOptimiser() {
        LevenbergMarquardt marquardt = LevenbergMarquardt.DEFAULTS;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> marquardt.withDamping(0))
                .withMessage("damping must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> marquardt.withTolerance(1))
                .withMessage("tolerance must be in [0, 1), got 1.0");
        assertThatIllegalStateException()
                .isThrownBy(() -> marquardt.withLearningRate(0.1))
                .withMessage(
                        "the optimizer must have a learning rate, got Levenberg-Marquardt, which finds its steps itself;"
                                + " leave learningRate(…) out, or say it before optimizer(…)");
        assertThat(marquardt.remedy())
                .isEqualTo(
                        "look for residuals that are huge or not finite; Levenberg-Marquardt itself never takes a worse"
                                + " step");
    }

    private static TrainingPlan plan(int epochs) {
        return TrainingPlan.of(STATES, new GradientMatching())
                .withArchitecture(Perceptron.of(1, 7))
                .withOptimizer(LevenbergMarquardt.DEFAULTS)
                .withEpochs(epochs);
    }

    private static void descend(Bowl bowl, double[] x, int epochs) {
        Descent descent = LevenbergMarquardt.DEFAULTS.start(bowl, epochs);
        for (int k = 0; k < epochs && !descent.converged(); k++) {
            descent.epoch(x);
        }
    }

    /** Seven epochs are three, remembered, and four by another. */
    static void assertGoesOn(Optimizer optimizer) {
        double[] whole = {-1.2, 1};
        Descent descent = optimizer.start(new Bowl(2, true), 7);
        for (int k = 0; k < 7; k++) {
            descent.epoch(whole);
        }
        double[] parts = {-1.2, 1};
        Descent first = optimizer.start(new Bowl(2, true), 7);
        for (int k = 0; k < 3; k++) {
            first.epoch(parts);
        }
        Descent second = optimizer.start(new Bowl(2, true), 7);
        second.restore(first.state());
        for (int k = 0; k < 4; k++) {
            second.epoch(parts);
        }
        assertThat(parts).isEqualTo(whole);
        assertThat(Arrays.stream(parts).allMatch(Double::isFinite)).isTrue();
    }

    /** An engine's evaluator that has what every one must have. */
    private record WithoutJacobians(String description) implements LossEvaluator {

        @Override
        public double gradientMatching(double[] parameters, StateBatch batch, double[] out) {
            return 0;
        }

        @Override
        public double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean truncated, double[] out) {
            return 0;
        }
    }
}
