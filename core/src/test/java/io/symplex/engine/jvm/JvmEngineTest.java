package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.Engine;
import io.symplex.train.EngineContract;
import io.symplex.train.Precision;
import org.junit.jupiter.api.Test;

class JvmEngineTest extends EngineContract {

    @Override
    protected Engine engine() {
        return new JvmEngine();
    }

    @Test
    void saysWhatComputes() {
        assertThat(engine().name()).isEqualTo("jvm");
        assertThat(engine().evaluator(Perceptron.of(1, 3), Compute.DEFAULTS.withPrecision(Precision.DOUBLE))
                        .description())
                .isEqualTo("jvm (scalar, double, 1 thread)");
        assertThat(engine().evaluator(Perceptron.of(1, 3), Compute.DEFAULTS.withPrecision(Precision.FLOAT))
                        .description())
                .isEqualTo("jvm (scalar, float, 1 thread)");
    }
}
