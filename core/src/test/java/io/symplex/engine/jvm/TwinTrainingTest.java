package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.kernel.ChangeOver;
import io.symplex.model.Activation;
import io.symplex.model.Perceptron;
import io.symplex.train.Adam;
import io.symplex.train.Compute;
import io.symplex.train.Descent;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.WholeLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weights after many epochs have the same bits: by plain loops, by vectors, by both in turn, on any number of threads.
 */
class TwinTrainingTest {

    private static final int EPOCHS = 60; // a bit that differs in the first spreads to all weights in the next
    private static final int[] UNITS = {1, 3, 4, 7, 8, 13, 50, 64, 100};

    /** A network, and a batch that is worth several threads. */
    private record Experiment(int first, int second, Activation activation, Objective objective, Precision precision) {

        Perceptron architecture() {
            return Perceptron.of(1, first, second).withActivation(activation);
        }

        /** Enough rows for eight groups, and for more than one thread. */
        Batch batch() {
            int worth = 1 + 1_000_000 / (12 * architecture().parameterCount());
            return switch (objective) {
                case GRADIENTS -> Batch.states(1, Math.max(2100, worth));
                case TRAJECTORIES -> Batch.segments(1, 550, false);
                case TRUNCATED -> Batch.segments(1, 550, true);
            };
        }

        Weights train(TwinPolicy policy, int threads) {
            Perceptron architecture = architecture();
            Compute compute = Compute.DEFAULTS.withPrecision(precision).withThreads(threads);
            double[] parameters = architecture.initialParameters(5);
            Batch batch = batch();
            try (LossEvaluator evaluator = new JvmEngine(policy).evaluator(architecture, compute)) {
                Descent adam = Adam.DEFAULTS
                        .withLearningRate(0.01)
                        .start(
                                new WholeLoss(parameters.length, (theta, out) -> batch.evaluate(evaluator, theta, out)),
                                EPOCHS);
                double loss = Double.NaN;
                for (int epoch = 0; epoch < EPOCHS; epoch++) {
                    if (epoch == EPOCHS / 2 && policy == TwinPolicy.ADAPTIVE) {
                        ChangeOver.now(kind -> isOfMine(kind.toString(), threads));
                    }
                    loss = adam.epoch(parameters);
                }
                return new Weights(DoubleStream.of(parameters).boxed().toList(), loss, evaluator.description());
            }
        }

        private boolean isOfMine(String kind, int threads) {
            return kind.contains(architecture().toString()) && kind.contains("most=" + threads + "]");
        }
    }

    private enum Objective {
        GRADIENTS,
        TRAJECTORIES,
        TRUNCATED
    }

    private record Weights(List<Double> parameters, double loss, String description) {}

    private static List<Experiment> all() {
        List<Activation> activations = List.of(Activation.values());
        List<Experiment> experiments = new ArrayList<>();
        for (int units : UNITS) {
            for (Objective objective : Objective.values()) {
                for (Precision precision : Precision.values()) {
                    Activation activation = activations.get(experiments.size() % activations.size());
                    experiments.add(new Experiment(units, 5, activation, objective, precision));
                }
            }
        }
        return experiments;
    }

    @ParameterizedTest
    @CsvSource({
        "1, TANH, GRADIENTS, DOUBLE",
        "3, SOFTPLUS, TRAJECTORIES, FLOAT",
        "4, SINE, TRUNCATED, DOUBLE",
        "7, TANH, TRAJECTORIES, FLOAT",
        "8, GELU, GRADIENTS, FLOAT",
        "13, TANH, TRAJECTORIES, DOUBLE"
    })
    void weightsAreTheSame(int units, Activation activation, Objective objective, Precision number) {
        assertSameWeights(new Experiment(units, 4, activation, objective, number));
    }

    @ParameterizedTest
    @CsvSource({"50, SINE, GRADIENTS, FLOAT", "64, TANH, TRUNCATED, FLOAT", "100, SOFTPLUS, GRADIENTS, DOUBLE"})
    @Tag("thorough")
    void weightsOfWideLayersAreTheSame(int units, Activation activation, Objective objective, Precision number) {
        assertSameWeights(new Experiment(units, 4, activation, objective, number));
    }

    private static void assertSameWeights(Experiment experiment) {
        Weights expected = experiment.train(TwinPolicy.SCALAR, 1);
        String precision = experiment.precision == Precision.FLOAT ? "float" : "double";
        assertThat(expected.description).isEqualTo("jvm (scalar, " + precision + ", 1 thread)");
        assertThat(expected.loss).isPositive().isLessThan(1e3);

        assertSame(experiment.train(TwinPolicy.SCALAR, 3), expected, "jvm (scalar, " + precision + ", 3 threads)");
        assertSame(experiment.train(TwinPolicy.VECTOR, 1), expected, "jvm (vector, " + precision + ", 1 thread)");
        for (int threads : new int[] {2, 3, 8}) {
            assertSame(
                    experiment.train(TwinPolicy.VECTOR, threads),
                    expected,
                    "jvm (vector, " + precision + ", " + threads + " threads)");
        }
        for (int threads : new int[] {1, 2}) { // each its own kind of work, so each begins with plain loops
            assertSame(
                    experiment.train(TwinPolicy.ADAPTIVE, threads),
                    expected,
                    "jvm (scalar, then vector, " + precision + (threads == 1 ? ", 1 thread)" : ", 2 threads)"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("slow")
    void weightsAreTheSameForEveryObjective(Experiment experiment) {
        Weights expected = experiment.train(TwinPolicy.SCALAR, 1);

        for (int threads : new int[] {1, 2, 3, 8}) {
            assertThat(experiment.train(TwinPolicy.SCALAR, threads).parameters).isEqualTo(expected.parameters);
            assertThat(experiment.train(TwinPolicy.VECTOR, threads).parameters).isEqualTo(expected.parameters);
            assertThat(experiment.train(TwinPolicy.ADAPTIVE, threads).parameters)
                    .isEqualTo(expected.parameters);
        }
    }

    @Test
    @Tag("slow")
    @Timeout(60)
    void vectorsAreTakenOnceTheCompilerIsDone() {
        Perceptron architecture = Perceptron.of(1, 16, 9);
        double[] parameters = architecture.initialParameters(5);
        double[] gradient = new double[parameters.length];
        Batch batch = Batch.states(1, 50);
        try (LossEvaluator evaluator = new JvmEngine().evaluator(architecture, Compute.DEFAULTS)) {
            double first = batch.evaluate(evaluator, parameters, gradient);
            while (!evaluator.description().equals("jvm (scalar, then vector, double, 1 thread)")) {
                assertThat(batch.evaluate(evaluator, parameters, gradient)).isEqualTo(first);
            }
        }
    }

    private static void assertSame(Weights found, Weights expected, String description) {
        assertThat(found.parameters).isEqualTo(expected.parameters);
        assertThat(found.loss).isEqualTo(expected.loss);
        assertThat(found.description).isEqualTo(description);
    }
}
