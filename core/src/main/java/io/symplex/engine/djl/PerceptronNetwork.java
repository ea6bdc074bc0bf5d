package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import io.symplex.model.Perceptron;
import java.util.ArrayList;
import java.util.List;

/**
 * A perceptron whose ∂H/∂x is written out: {@code z_l = W_l a_{l−1} + b_l}, {@code a_l = σ(z_l)}, then {@code δ_L = w ∘
 * σ′(z_L)}, {@code δ_{l−1} = (W_lᵀ δ_l) ∘ σ′(z_{l−1})}, {@code ∂H/∂x = W_1ᵀ δ_1}.
 *
 * <p>So one ordinary backward pass gives the gradient of a gradient. The last bias has no part in it: its gradient is
 * zero.
 */
final class PerceptronNetwork implements Network {

    /** Arrays that a hidden unit leaves behind, forward and backward: counted, and rounded up. */
    private static final int ARRAYS = 16;

    private final Perceptron perceptron;
    private final Leaves leaves;
    private final Activations activations;

    PerceptronNetwork(Perceptron perceptron, DataType type) {
        this.perceptron = perceptron;
        this.leaves = new Leaves(type, shapes(perceptron));
        this.activations = Activations.of(perceptron.activation(), type);
    }

    /** Weights [outputs, inputs], then biases [outputs], layer by layer; but for the last bias. */
    private static List<Shape> shapes(Perceptron perceptron) {
        List<Shape> shapes = new ArrayList<>();
        long inputs = 2L * perceptron.degreesOfFreedom();
        for (int units : perceptron.hidden()) {
            shapes.add(new Shape(units, inputs));
            shapes.add(new Shape(units));
            inputs = units;
        }
        shapes.add(new Shape(1, inputs));
        return shapes;
    }

    @Override
    public void load(double[] parameters) {
        leaves.load(parameters);
    }

    @Override
    public long numbersPerRow() {
        long units = perceptron.hidden().stream().mapToLong(Integer::longValue).sum();
        return ARRAYS * (units + 2L * perceptron.degreesOfFreedom());
    }

    @Override
    public boolean keepsConstants() {
        return true;
    }

    @Override
    public Graph bind(NDManager manager) {
        return new WrittenOut(leaves.arrays(manager, true), activations.bind(manager));
    }

    private final class WrittenOut implements Graph {
        private final NDList arrays;
        private final Activations.Bound activation;
        private final int depth = perceptron.hidden().size();

        WrittenOut(NDList arrays, Activations.Bound activation) {
            this.arrays = arrays;
            this.activation = activation;
        }

        private NDArray weights(int layer) {
            return arrays.get(2 * layer);
        }

        @Override
        public NDArray inputGradients(NDArray x) {
            List<Activations.Layer> layers = new ArrayList<>(depth);
            NDArray a = x;
            for (int layer = 0; layer < depth; layer++) {
                NDArray z = Linear.linear(a, weights(layer), arrays.get(2 * layer + 1))
                        .singletonOrThrow();
                layers.add(activation.of(z));
                a = layers.get(layer).value();
            }
            NDArray delta = weights(depth); // one row, for every state
            for (int layer = depth - 1; layer >= 0; layer--) {
                delta = layers.get(layer).timesSlope(delta).matMul(weights(layer));
            }
            return delta;
        }

        @Override
        public void addGradient(double factor, double[] out) {
            leaves.addGradient(arrays, factor, out);
        }
    }
}
