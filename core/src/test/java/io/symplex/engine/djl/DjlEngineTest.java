package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.model.Architecture;
import io.symplex.model.ParametricHamiltonian;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.Engine;
import io.symplex.train.EngineContract;
import io.symplex.train.Precision;
import org.junit.jupiter.api.Test;

@NeedsPyTorch
class DjlEngineTest extends EngineContract {

    @Override
    protected Engine engine() {
        return new DjlEngine();
    }

    @Test
    void saysWhatComputes() {
        assertThat(description(Compute.DEFAULTS.withThreads(1)))
                .isEqualTo("djl (PyTorch 2.7.1, cpu, double, 1 thread)");
        assertThat(description(Compute.DEFAULTS.withThreads(2).withPrecision(Precision.FLOAT)))
                .isEqualTo("djl (PyTorch 2.7.1, cpu, float, 2 threads)");
    }

    private String description(Compute compute) {
        return engine().evaluator(Perceptron.of(1, 3), compute).description();
    }

    @Test
    void saysWhatItCannotTrain() {
        Perceptron network = Perceptron.of(1, 3);

        assertThat(engine().obstacle(network, Compute.DEFAULTS)).isEmpty();
        assertThat(engine().obstacle(network, Compute.DEFAULTS.withDevice("tpu")))
                .contains("device must be cpu, or gpu0, gpu1 and so on, got tpu");
        assertThat(engine().obstacle(network, Compute.DEFAULTS.withDevice("gpu999"))
                        .orElseThrow())
                .startsWith("device must be one that PyTorch sees, got gpu999 of ");
        assertThat(engine().obstacle(new Other(), Compute.DEFAULTS))
                .contains(
                        "the network must be a perceptron, a BlockArchitecture or a TorchScriptArchitecture, got other");
    }

    /** A network that no engine knows. */
    private static final class Other implements Architecture {
        @Override
        public int degreesOfFreedom() {
            return 1;
        }

        @Override
        public int parameterCount() {
            return 1;
        }

        @Override
        public double[] initialParameters(long seed) {
            return new double[1];
        }

        @Override
        public ParametricHamiltonian hamiltonian(double[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return "other";
        }
    }
}
