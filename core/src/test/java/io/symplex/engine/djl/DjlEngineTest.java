package io.symplex.engine.djl;

import io.symplex.train.Engine;
import io.symplex.train.EngineContract;
import org.junit.jupiter.api.Tag;

@Tag("djl")
class DjlEngineTest extends EngineContract {

    @Override
    protected Engine engine() {
        return new DjlEngine();
    }
}
