package io.symplex.model;

import io.symplex.internal.Checks;
import io.symplex.internal.RandomStream;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.PerceptronShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A multilayer perceptron: from 2n inputs over hidden layers to one output, the energy.
 *
 * <pre>{@code
 * Perceptron.of(1, 16, 16); // 2 → 16 → 16 → 1 with tanh, 337 parameters
 * }</pre>
 *
 * @param degreesOfFreedom n, {@code >= 1}
 * @param hidden the units of each hidden layer, first layer first; 1 to 64 layers of 1 to 65,536 units
 * @param activation the function of every hidden layer
 */
public record Perceptron(int degreesOfFreedom, List<Integer> hidden, Activation activation)
        implements NetworkArchitecture {

    private static final int MOST_LAYERS = 64;
    private static final int MOST_UNITS = 65_536;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Perceptron {
        Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
        hidden = List.copyOf(hidden);
        if (hidden.isEmpty() || hidden.size() > MOST_LAYERS) {
            throw new IllegalArgumentException(
                    "hidden must name 1 to " + MOST_LAYERS + " layers, got " + hidden.size() + "; say layers(16, 16)");
        }
        for (int units : hidden) {
            if (units < 1 || units > MOST_UNITS) {
                throw new IllegalArgumentException("hidden must be 1 to 65,536 units a layer, got " + units);
            }
        }
        Checks.arraySize(parameters(degreesOfFreedom, hidden), "parameters of the network", "say fewer hidden units");
    }

    private static long parameters(int degreesOfFreedom, List<Integer> hidden) {
        long count = 0;
        long fanIn = 2L * degreesOfFreedom;
        for (int units : hidden) {
            count += (fanIn + 1) * units;
            fanIn = units;
        }
        return count + fanIn + 1;
    }

    /**
     * Returns a network with tanh.
     *
     * @param degreesOfFreedom n, {@code >= 1}
     * @param hidden the units of each hidden layer, first layer first
     * @return the architecture
     * @throws IllegalArgumentException if a size is out of its range
     */
    public static Perceptron of(int degreesOfFreedom, int... hidden) {
        return new Perceptron(degreesOfFreedom, Arrays.stream(hidden).boxed().toList(), Activation.TANH);
    }

    /**
     * Returns this with other hidden layers.
     *
     * @param hidden the units of each, first layer first
     * @return the changed copy
     * @throws IllegalArgumentException if a size is out of its range
     */
    public Perceptron withHidden(int... hidden) {
        return new Perceptron(degreesOfFreedom, Arrays.stream(hidden).boxed().toList(), activation);
    }

    /**
     * Returns this with another activation.
     *
     * @param activation the function of every hidden layer
     * @return the changed copy
     */
    public Perceptron withActivation(Activation activation) {
        return new Perceptron(degreesOfFreedom, hidden, activation);
    }

    /**
     * Returns the sizes as the kernel takes them.
     *
     * @return the shape, 2n inputs
     */
    public PerceptronShape shape() {
        return new PerceptronShape(2 * degreesOfFreedom, hidden);
    }

    @Override
    public Perceptron network() {
        return this;
    }

    @Override
    public Perceptron withNetwork(Perceptron network) {
        return network;
    }

    @Override
    public EnergyForm energyForm() {
        return new EnergyForm.Network(shape(), activation.nonlinearity());
    }

    @Override
    public EnergyForm form() {
        return energyForm();
    }

    @Override
    public int parameterCount() {
        return shape().parameterCount();
    }

    /** Draws weights and biases uniform in ±1/√fan_in, as PyTorch's {@code nn.Linear} starts. */
    @Override
    public double[] initialParameters(long seed) {
        double[] parameters = new double[parameterCount()];
        RandomStream random = RandomStream.of(seed, "parameters");
        Part.of(this).forEach(part -> part.begin(random, 0, parameters));
        return parameters;
    }

    @Override
    public NeuralHamiltonian hamiltonian(double[] parameters) {
        return NeuralHamiltonian.of(this, parameters);
    }

    /** Returns the shape in one line, such as {@code 2 → 16 → 16 → 1, tanh}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder().append(2 * degreesOfFreedom);
        hidden.forEach(units -> out.append(" → ").append(units));
        return out.append(" → 1, ")
                .append(activation.name().toLowerCase(Locale.ROOT))
                .toString();
    }
}
