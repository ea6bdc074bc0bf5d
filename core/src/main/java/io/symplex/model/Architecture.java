package io.symplex.model;

import java.util.List;

/**
 * The form of a Hamiltonian that has parameters: what a training chooses from.
 *
 * <p>{@link Perceptron} is the usual one. Which others an engine can train, the engine says.
 */
public interface Architecture {

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n, {@code >= 1}
     */
    int degreesOfFreedom();

    /**
     * Returns how many parameters there are.
     *
     * @return the count, {@code >= 1}
     */
    int parameterCount();

    /**
     * Returns the parameters that a training starts from.
     *
     * @param seed of the random numbers, any
     * @return a new array, shape [{@link #parameterCount}]
     */
    double[] initialParameters(long seed);

    /**
     * Returns the parameters that weight decay pulls towards zero, by kind: a training may weigh one kind otherwise
     * than another.
     *
     * @return groups that do not overlap; at first, all parameters as one
     */
    default List<ParameterGroup> decayed() {
        return List.of(new ParameterGroup(0, parameterCount()));
    }

    /**
     * Returns the Hamiltonian of given parameters.
     *
     * @param parameters finite, shape [{@link #parameterCount}]; copied
     * @return the Hamiltonian
     * @throws IllegalArgumentException if there are too few or too many parameters, or one is not finite
     */
    ParametricHamiltonian hamiltonian(double[] parameters);
}
