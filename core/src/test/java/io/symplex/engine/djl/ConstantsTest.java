package io.symplex.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import io.symplex.model.Activation;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DJL frees the memory of Java numbers early; the backward pass must not read what is there later. */
@NeedsPyTorch
class ConstantsTest {

    private final PyTorch torch = PyTorch.start();

    /** Frees what can be freed, and overwrites it. */
    private static List<ByteBuffer> collect() {
        List<ByteBuffer> kept = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            System.gc();
            for (int i = 0; i < 2000; i++) {
                ByteBuffer bytes = ByteBuffer.allocateDirect(8 + i % 64);
                while (bytes.hasRemaining()) {
                    bytes.put((byte) 0x41);
                }
                kept.add(bytes);
            }
        }
        return kept;
    }

    @ParameterizedTest
    @EnumSource
    void aPerceptronsOutliveACollectionBeforeTheBackwardPass(Activation activation) {
        Perceptron perceptron = Perceptron.of(2, 7, 5).withActivation(activation);

        assertThat(gradient(perceptron, true)).isEqualTo(gradient(perceptron, false));
    }

    private double[] gradient(Perceptron perceptron, boolean disturbed) {
        PerceptronNetwork network = new PerceptronNetwork(perceptron, DataType.FLOAT64);
        NativeNumbers x = new NativeNumbers(DataType.FLOAT64, Cases.numbers("x", 40));
        double[] out = new double[perceptron.parameterCount()];
        return torch.exclusively(1, () -> {
            try (GradientCollector collector = torch.collector();
                    NDManager manager = torch.manager(Device.cpu())) {
                network.load(perceptron.initialParameters(3));
                Graph graph = network.bind(manager);
                NDArray sum = graph.inputGradients(x.array(manager, new Shape(10, 4)))
                        .square()
                        .sum();
                int kept = disturbed ? collect().size() : 0;
                collector.backward(sum);
                graph.addGradient(1, out);
                assertThat(kept).isEqualTo(disturbed ? 6000 : 0);
                return out;
            }
        });
    }

    @Test
    void aBlockMayMultiplyByNumbers() {
        AtomicBoolean disturb = new AtomicBoolean();
        List<ByteBuffer> kept = new ArrayList<>();
        BlockArchitecture block = BlockArchitecture.of(
                1,
                () -> new SequentialBlock()
                        .add(inputs -> new NDList(NDArrays.concat(inputs, 1)))
                        .add(Linear.builder().setUnits(5).build())
                        .add(inputs -> {
                            NDArray z = inputs.singletonOrThrow();
                            NDArray scaled = z.mul(0.5).mul(z).mul(0.3);
                            if (disturb.getAndSet(false)) {
                                kept.addAll(collect());
                            }
                            return new NDList(scaled);
                        })
                        .add(Linear.builder().setUnits(1).build()));
        double[] parameters = Cases.numbers("parameters", block.parameterCount());
        double[] expected = new double[parameters.length];
        double[] found = new double[parameters.length];
        LossEvaluator evaluator = new DjlEngine().evaluator(block, Compute.DEFAULTS);
        double loss = evaluator.gradientMatching(parameters, Cases.states(1, 50), expected);

        for (int time = 0; time < 5; time++) {
            disturb.set(true);
            assertThat(evaluator.gradientMatching(parameters, Cases.states(1, 50), found))
                    .isEqualTo(loss);
            assertThat(found).isEqualTo(expected);
        }
        assertThat(kept).isNotEmpty();
    }
}
