package io.symplex.kernel;

import java.util.List;

/**
 * The sizes of a perceptron with one output, and where its parameters stand.
 *
 * <p>Parameters are one flat array in the order of PyTorch's {@code nn.Sequential}: for each layer the weights, row by
 * row of shape [outputs, inputs], then the biases.
 *
 * @param inputs D, {@code >= 1}
 * @param widths the hidden layers' units, first layer first; at least one layer, each {@code >= 1}
 */
public record PerceptronShape(int inputs, List<Integer> widths) {

    /** Copies the widths. */
    public PerceptronShape {
        widths = List.copyOf(widths);
    }

    /**
     * Returns L, the number of hidden layers.
     *
     * @return L
     */
    public int depth() {
        return widths.size();
    }

    /**
     * Returns how many numbers go into a layer.
     *
     * @param layer the layer, from 0; L is the output layer
     * @return its inputs
     */
    public int fanIn(int layer) {
        return layer == 0 ? inputs : widths.get(layer - 1);
    }

    /**
     * Returns how many numbers come out of a layer.
     *
     * @param layer the layer, from 0; L is the output layer
     * @return its outputs
     */
    public int fanOut(int layer) {
        return layer == depth() ? 1 : widths.get(layer);
    }

    /**
     * Returns where a layer's weights begin.
     *
     * @param layer the layer, from 0; L is the output layer
     * @return the offset in the flat parameters
     */
    public int weightOffset(int layer) {
        int offset = 0;
        for (int l = 0; l < layer; l++) {
            offset += (fanIn(l) + 1) * fanOut(l);
        }
        return offset;
    }

    /**
     * Returns where a layer's biases begin.
     *
     * @param layer the layer, from 0; L is the output layer
     * @return the offset in the flat parameters
     */
    public int biasOffset(int layer) {
        return weightOffset(layer) + fanIn(layer) * fanOut(layer);
    }

    /**
     * Returns how many parameters there are.
     *
     * @return the count
     */
    public int parameterCount() {
        return weightOffset(depth() + 1);
    }
}
