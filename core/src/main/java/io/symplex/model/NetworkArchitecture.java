package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.ForceKernel;
import java.util.List;
import java.util.Optional;

/** A network that the fused kernel knows: a perceptron, or perceptrons with physics built in. */
public sealed interface NetworkArchitecture extends Architecture permits Perceptron, StructuredNetwork {

    /**
     * Returns the perceptron: what it is made of, or what its parts are like but for their inputs.
     *
     * @return 2n inputs, hidden layers and activation
     */
    Perceptron network();

    /**
     * Returns this with other hidden layers and another activation.
     *
     * @param network as many degrees of freedom
     * @return the changed copy
     * @throws IllegalArgumentException if it has other degrees of freedom
     */
    NetworkArchitecture withNetwork(Perceptron network);

    /**
     * Returns the form of the energy, as the kernel takes it.
     *
     * @return 2n inputs; its parameters are the first ones of this
     */
    EnergyForm energyForm();

    /**
     * Returns the form of the motion, as the kernel takes it: that of the energy, with friction if there is some.
     *
     * @return 2n inputs; its parameters are the first ones of this
     */
    EnergyForm form();

    /**
     * Returns the weights of each layer of each perceptron, and its biases. Quadratic forms, masses, friction and a
     * force of time alone are not among them: they are physics, not a choice among many that fit as well.
     */
    @Override
    default List<ParameterGroup> decayed() {
        return Part.of(this).stream().flatMap(part -> part.decayed().stream()).toList();
    }

    /**
     * Returns the force from outside beside the energy.
     *
     * @return what is known of it; its parameters are the last ones of this
     */
    default Forcing forcing() {
        return Forcing.none();
    }

    /**
     * Returns what computes the force from outside.
     *
     * @return a new kernel; empty if nothing pushes
     */
    default Optional<ForceKernel> forceKernel() {
        return Optional.empty();
    }

    @Override
    NeuralHamiltonian hamiltonian(double[] parameters);
}
