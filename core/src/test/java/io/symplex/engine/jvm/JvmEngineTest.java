package io.symplex.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.model.Architecture;
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
        assertThat(engine().evaluator(Architecture.of(1, 3), Precision.DOUBLE).description())
                .isEqualTo("jvm (scalar, double, 1 thread)");
        assertThat(engine().evaluator(Architecture.of(1, 3), Precision.FLOAT).description())
                .isEqualTo("jvm (scalar, float, 1 thread)");
    }
}
