package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.Engine;
import io.symplex.train.EngineContract;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.StateBatch;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class JvmEngineTest extends EngineContract {

    @Override
    protected Engine engine() {
        return new JvmEngine();
    }

    @Test
    void saysWhatComputes() {
        assertThat(engine().name()).isEqualTo("jvm");
        assertThat(description(TwinPolicy.ADAPTIVE, Precision.DOUBLE, 1)).isEqualTo("jvm (scalar, double, 1 thread)");
        assertThat(description(TwinPolicy.SCALAR, Precision.FLOAT, 1)).isEqualTo("jvm (scalar, float, 1 thread)");
        assertThat(description(TwinPolicy.VECTOR, Precision.FLOAT, 1)).isEqualTo("jvm (vector, float, 1 thread)");
    }

    @Test
    void saysHowManyThreadsWereWorthTheirHandOver() {
        assertThat(description(TwinPolicy.SCALAR, Precision.DOUBLE, 50)).isEqualTo("jvm (scalar, double, 1 thread)");
        assertThat(description(TwinPolicy.SCALAR, Precision.DOUBLE, 5000)).isEqualTo("jvm (scalar, double, 2 threads)");
        assertThat(description(TwinPolicy.VECTOR, Precision.FLOAT, 5000)).isEqualTo("jvm (vector, float, 2 threads)");
    }

    private static String description(TwinPolicy policy, Precision precision, int rows) {
        Perceptron architecture = Perceptron.of(1, 6); // its own, so that no other test has made vectors ready for it
        double[] parameters = architecture.initialParameters(1);
        Compute compute = Compute.DEFAULTS.withPrecision(precision).withThreads(2);
        try (LossEvaluator evaluator = new JvmEngine(policy).evaluator(architecture, compute)) {
            Batch.states(1, rows).evaluate(evaluator, parameters, parameters.clone());
            return evaluator.description();
        }
    }

    @Test
    void aBatchThatNobodyHoldsIsForgotten() {
        Perceptron architecture = Perceptron.of(1, 4);
        double[] parameters = architecture.initialParameters(1);
        double[] out = parameters.clone();
        try (LossEvaluator evaluator = new JvmEngine().evaluator(architecture, Compute.DEFAULTS)) {
            WeakReference<Object> first = evaluated(evaluator, parameters, out);
            evaluator.gradientMatching(parameters, new StateBatch(1, 1), out); // the last one is held

            for (int attempt = 0; first.get() != null && attempt < 100; attempt++) {
                System.gc();
            }
            assertThat(first.get()).isNull();
        }
    }

    private static WeakReference<Object> evaluated(LossEvaluator evaluator, double[] parameters, double[] out) {
        StateBatch batch = new StateBatch(1000, 1);
        evaluator.gradientMatching(parameters, batch, out);
        return new WeakReference<>(batch);
    }
}
