package io.symplex.model;

import io.symplex.internal.Checks;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An energy that is a neural network: H(q, p) = w·a_L + c over hidden layers a_l = σ(W_l a_{l−1} + b_l), a₀ = (q, p).
 *
 * <p>Not separable, so only methods for any H apply. Parameters are one flat array in the order of PyTorch's
 * {@code nn.Sequential}: for each layer the weights, row by row of shape [outputs, inputs], then the biases. Always
 * evaluates in double precision, with the same bits on every machine. Immutable; may be used from several threads.
 *
 * <p>Source: Greydanus, Dzamba, Yosinski, <i>Hamiltonian Neural Networks</i>, NeurIPS 2019.
 */
public final class NeuralHamiltonian implements ParametricHamiltonian {

    private final Perceptron architecture;
    private final double[] parameters;
    private final AtomicReference<@Nullable Workspace> idle = new AtomicReference<>();

    private NeuralHamiltonian(Perceptron architecture, double[] parameters) {
        this.architecture = architecture;
        this.parameters = parameters;
    }

    /**
     * Returns the Hamiltonian of given parameters.
     *
     * @param architecture the shape
     * @param parameters in the order said above, finite; copied
     * @return the Hamiltonian
     * @throws IllegalArgumentException if there are too few or too many parameters, or one is not finite
     */
    public static NeuralHamiltonian of(Perceptron architecture, double[] parameters) {
        Checks.length(parameters, architecture.parameterCount(), "parameters");
        return new NeuralHamiltonian(architecture, Checks.allFinite(parameters.clone(), "parameters"));
    }

    /**
     * Returns an untrained Hamiltonian: weights and biases uniform in ±1/√fan_in, as PyTorch's {@code nn.Linear}
     * starts.
     *
     * @param architecture the shape
     * @param seed of the random numbers, any
     * @return the Hamiltonian
     */
    public static NeuralHamiltonian untrained(Perceptron architecture, long seed) {
        return new NeuralHamiltonian(architecture, architecture.initialParameters(seed));
    }

    @Override
    public Perceptron architecture() {
        return architecture;
    }

    /** Returns the weights and biases, in the order said above. */
    @Override
    public double[] parameters() {
        return parameters.clone();
    }

    @Override
    public int degreesOfFreedom() {
        return architecture.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        Checks.length(q, degreesOfFreedom(), "q");
        Checks.length(p, degreesOfFreedom(), "p");
        double[] out = new double[1];
        energies(1, q, p, out);
        return out[0];
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        Checks.length(q, degreesOfFreedom(), "q");
        Checks.length(p, degreesOfFreedom(), "p");
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        Workspace workspace = borrow();
        workspace.energies(count, q, p, out);
        idle.set(workspace);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        Workspace workspace = borrow();
        workspace.gradients(count, q, p, outQ, outP);
        idle.set(workspace);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        Workspace workspace = borrow();
        workspace.positionGradients(count, q, p, out);
        idle.set(workspace);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        Workspace workspace = borrow();
        workspace.momentumGradients(count, q, p, out);
        idle.set(workspace);
    }

    /** Takes the idle scratch memory, or makes some: one caller at a time never allocates, several never meet. */
    private Workspace borrow() {
        Workspace workspace = idle.getAndSet(null);
        return workspace == null ? new Workspace(architecture, parameters) : workspace;
    }

    /** Returns one line, such as {@code NeuralHamiltonian(2 → 16 → 16 → 1, tanh; 337 parameters)}. */
    @Override
    public String toString() {
        return "NeuralHamiltonian(" + architecture + "; " + parameters.length + " parameters)";
    }
}
