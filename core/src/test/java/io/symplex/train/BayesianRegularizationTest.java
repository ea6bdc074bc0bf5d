package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.model.Damping;
import io.symplex.model.Kinetic;
import io.symplex.model.ParameterGroup;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BayesianRegularizationTest {

    private static final List<ParameterGroup> TWO = List.of(new ParameterGroup(0, 2), new ParameterGroup(2, 3));

    private static final BayesianRegularization TO_THE_END = BayesianRegularization.DEFAULTS.withTolerance(0);

    @Test
    void choosesWhatMakesTheDataMostProbable() {
        Regression regression = new Regression(2, -1, 0.1, 0.2, -0.1);
        WeightDecay decay = new WeightDecay(TWO, 1e-3);

        descend(new Decayed(regression, decay), new double[5], 600);

        double[] chosen = Arrays.stream(decay.weights())
                .map(weight -> weight / regression.scale())
                .toArray();
        double most = logEvidence(regression, chosen[0], chosen[1]);
        for (double factor : new double[] {0.8, 1.25}) {
            assertThat(logEvidence(regression, factor * chosen[0], chosen[1])).isLessThan(most);
            assertThat(logEvidence(regression, chosen[0], factor * chosen[1])).isLessThan(most);
        }
        assertThat(chosen[1]).isGreaterThan(20 * chosen[0]);
    }

    private static double logEvidence(Regression regression, double first, double second) {
        return regression.logEvidence(new double[] {first, first, second, second, second});
    }

    @Test
    void switchesOffWhatTheDataDoNotNeed() {
        double[] x = {0, 0, 1, 1, 1};

        descend(new Decayed(new Regression(2, -1, 0, 0, 0), new WeightDecay(TWO, 1e-6)), x, 300);

        assertThat(x[0]).isCloseTo(2, within(Regression.NOISE));
        assertThat(x[1]).isCloseTo(-1, within(Regression.NOISE));
        for (int unused = 2; unused < 5; unused++) {
            assertThat(x[unused]).isCloseTo(0, within(0.1 * Regression.NOISE));
        }
    }

    @Test
    void anOversizedNetworkDoesNotFitTheNoise() {
        TrainingPlan plan =
                NoisyLearningTest.plan().withArchitecture(Perceptron.of(1, 20)).withWeightDecay(0);

        TrainingResult result = Trainer.run(
                plan.withOptimizer(Adam.DEFAULTS.withLearningRate(1e-2).then(400, BayesianRegularization.DEFAULTS)),
                List.of());

        assertThat(result.noise().orElseThrow())
                .isCloseTo(NoisyLearningTest.NOISE, within(0.2 * NoisyLearningTest.NOISE));
        Simulation orbit = Simulation.of(200, 0.05).withIntegrator(new RungeKutta4());
        HarmonicOscillator system = new HarmonicOscillator();
        State start = State.of(1, 0);
        assertThat(RolloutError.of(orbit.run(system, start), orbit.run(result.model(), start))
                        .maxQ())
                .isLessThan(3 * NoisyLearningTest.NOISE);
    }

    @Test
    void keepsWhatMakesTheDataMostProbableOfSeveralBeginnings() {
        withNoisySpring(200, (descent, x) -> {
            List<Double> logs = logsOfTheBest(descent, x);

            // the first beginning still uses units that the next one switches off: a spring needs masses alone
            assertThat(logs).hasSize(4);
            assertThat(logs.get(1)).isGreaterThan(logs.get(0) + 2);
            assertThat(logs.get(3)).isGreaterThanOrEqualTo(logs.get(1));
        });
    }

    @Test
    void fewStepsGoThroughAllStagesBeforeAnythingIsCompared() {
        withNoisySpring(9, (descent, x) -> {
            for (int epoch = 0; epoch < 9; epoch++) {
                assertThat(descent.converged()).isFalse();
                descent.epoch(x);
            }
            assertThat(descent.state().get("stage")[0]).isEqualTo(2); // 8 arrivals, then 16, then all 20
        });
    }

    private static void withNoisySpring(int epochs, BiConsumer<Descent, double[]> test) {
        TrainingPlan plan = NoisyLearningTest.plan()
                .withArchitecture(StructuredNetwork.of(Perceptron.of(1, 8)).withKinetic(Kinetic.LEARNED_MASSES));
        try (LossEvaluator evaluator =
                Engines.choose(plan.architecture(), plan.compute()).evaluator(plan.architecture(), plan.compute())) {
            EpochLoss loss = plan.objective().prepare(plan, evaluator);
            double[] x = DoubleStream.concat(
                            Arrays.stream(plan.architecture().initialParameters(0)),
                            Arrays.stream(loss.dataParameters()))
                    .toArray();
            WeightDecay decay = new WeightDecay(plan.architecture().decayed(), 1e-6);
            test.accept(BayesianRegularization.DEFAULTS.start(new Decayed(loss, decay), epochs), x);
        }
    }

    /** Descends until it has converged; returns the evidence of the best at the end of every beginning. */
    private static List<Double> logsOfTheBest(Descent descent, double[] x) {
        List<Double> logs = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        while (!descent.converged()) {
            double[] before = x.clone();
            descent.epoch(x);
            double[] beginning = descent.state().get("beginning");
            if (beginning[1] > logs.size() || descent.converged()) {
                logs.add(beginning[4]);
            } else if (!logs.isEmpty()) {
                assertThat(x).as("of the best, while others are tried").isEqualTo(before);
            }
            assertThat(beginning[4]).isGreaterThanOrEqualTo(best);
            best = beginning[4];
        }
        return logs;
    }

    @Test
    void physicsIsNotDecayed() {
        StructuredNetwork network = StructuredNetwork.of(Perceptron.of(2, 3))
                .withKinetic(Kinetic.SEPARABLE)
                .withDamping(Damping.MATRIX);

        // T: 2 of b, 3 of K, then a perceptron 2 → 3 → 1; V likewise; then friction
        assertThat(network.decayed())
                .containsExactly(
                        new ParameterGroup(5, 6),
                        new ParameterGroup(11, 3),
                        new ParameterGroup(14, 3),
                        new ParameterGroup(17, 1),
                        new ParameterGroup(23, 6),
                        new ParameterGroup(29, 3),
                        new ParameterGroup(32, 3),
                        new ParameterGroup(35, 1));
        assertThat(network.parameterCount()).isEqualTo(36 + 3);
    }

    @Test
    void goesOnFromWhereItWasToTheSameBits() {
        double[] whole = new double[5];
        descend(decayed(), whole, 20);
        for (int stop : new int[] {4, 8, 10, 14, 18}) { // beginnings end at 8, 12, 16 and 20
            double[] parts = new double[5];
            Descent first = TO_THE_END.start(decayed(), 20);
            for (int k = 0; k < stop; k++) {
                first.epoch(parts);
            }
            Descent second = TO_THE_END.start(decayed(), 20);
            second.restore(first.state());
            for (int k = stop; k < 20; k++) {
                second.epoch(parts);
            }

            assertThat(parts).isEqualTo(whole);
        }
    }

    private static Decayed decayed() {
        return new Decayed(new Regression(2, -1, 0.1, 0.2, -0.1), new WeightDecay(TWO, 1e-3));
    }

    @Test
    void refusesWhatIsNoOptimiser() {
        BayesianRegularization bayesian = BayesianRegularization.DEFAULTS;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bayesian.withDamping(0))
                .withMessage("damping must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bayesian.withTolerance(1))
                .withMessage("tolerance must be in [0, 1), got 1.0");
        assertThatIllegalStateException()
                .isThrownBy(() -> bayesian.withLearningRate(0.1))
                .withMessage(
                        "the optimizer must have a learning rate, got Bayesian regularization, which finds its steps"
                                + " itself; leave learningRate(…) out, or say it before optimizer(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> bayesian.start(new Bowl(2), 5))
                .withMessage("the loss must have a weight decay to choose, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bayesian.start(new Bowl(4097), 5))
                .withMessage("parameters must be at most 4096 for Bayesian regularization, got 4097; say fewer hidden"
                        + " units, or optimizer(lBfgs())");
    }

    private static void descend(Decayed loss, double[] x, int epochs) {
        Descent descent = TO_THE_END.start(loss, epochs);
        for (int k = 0; k < epochs; k++) {
            descent.epoch(x);
        }
    }
}
