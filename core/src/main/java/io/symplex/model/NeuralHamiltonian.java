package io.symplex.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.symplex.internal.Checks;
import io.symplex.kernel.EnergyForm;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Reals;
import io.symplex.system.SeparableHamiltonian;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An energy that is a neural network: H(q, p) = w·a_L + c over hidden layers a_l = σ(W_l a_{l−1} + b_l), a₀ = (q, p).
 *
 * <p>Or one with physics built in: see {@link StructuredNetwork}. A plain one is not separable, so only methods for any
 * H apply. Parameters are one flat array in the order of PyTorch's {@code nn.Sequential}: for each layer the weights,
 * row by row of shape [outputs, inputs], then the biases. Always evaluates in double precision, with the same bits on
 * every machine. Immutable; may be used from several threads.
 *
 * <p>Source: Greydanus, Dzamba, Yosinski, <i>Hamiltonian Neural Networks</i>, NeurIPS 2019.
 */
public final class NeuralHamiltonian implements ParametricHamiltonian {

    private final NetworkArchitecture architecture;
    private final double[] parameters;
    private final List<String> coordinates; // 2n names
    private final Map<String, String> notes;
    private final AtomicReference<@Nullable Workspace> idle = new AtomicReference<>();

    private NeuralHamiltonian(
            NetworkArchitecture architecture,
            double[] parameters,
            List<String> coordinates,
            Map<String, String> notes) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.coordinates = coordinates;
        this.notes = notes;
    }

    /**
     * Returns the Hamiltonian of given parameters.
     *
     * @param architecture the shape
     * @param parameters in the order said above, finite; copied
     * @return the Hamiltonian
     * @throws IllegalArgumentException if there are too few or too many parameters, or one is not finite
     */
    public static NeuralHamiltonian of(NetworkArchitecture architecture, double[] parameters) {
        Checks.length(parameters, architecture.parameterCount(), "parameters");
        return new NeuralHamiltonian(
                architecture,
                Checks.allFinite(parameters.clone(), "parameters"),
                Coordinates.of(architecture.degreesOfFreedom()),
                Map.of());
    }

    /**
     * Returns an untrained Hamiltonian: weights and biases uniform in ±1/√fan_in, as PyTorch's {@code nn.Linear}
     * starts.
     *
     * @param architecture the shape
     * @param seed of the random numbers, any
     * @return the Hamiltonian
     */
    public static NeuralHamiltonian untrained(NetworkArchitecture architecture, long seed) {
        return of(architecture, architecture.initialParameters(seed));
    }

    /**
     * Loads a Hamiltonian that {@link #save} wrote, with the same bits.
     *
     * <p>Any safetensors file will do that holds the {@code state_dict} of a PyTorch {@code nn.Sequential} of linear
     * layers with activations between, or of a module that has one as a field, in F64 or F32, and names the activation
     * in its metadata.
     *
     * @param file the file
     * @return the Hamiltonian
     * @throws IllegalArgumentException if there is no such file or it is not as it must be; the message names the file,
     *     the place in it and the remedy
     * @throws java.io.UncheckedIOException if it cannot be read to its end
     */
    public static NeuralHamiltonian load(Path file) {
        return PerceptronReader.read(file);
    }

    /**
     * Saves this as a safetensors file, which {@link #load} and PyTorch read.
     *
     * <p>Tensors are called as in a PyTorch module whose {@code self.net} is a {@code nn.Sequential}:
     * {@code net.0.weight}, {@code net.0.bias}, {@code net.2.weight} and so on. Missing folders are created. The file
     * appears whole or not at all.
     *
     * @param file where to, ending in {@code .safetensors}; must not exist yet
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the file exists, or its ending is another
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path save(Path file) {
        return PerceptronFile.write(this, file, false);
    }

    /**
     * Saves this as {@link #save} does, replacing an older file.
     *
     * @param file where to, ending in {@code .safetensors}
     * @return the absolute path of the file
     * @throws IllegalArgumentException if its ending is another
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    @CanIgnoreReturnValue
    public Path overwrite(Path file) {
        return PerceptronFile.write(this, file, true);
    }

    /**
     * Returns the names of the coordinates: the positions, then the momenta.
     *
     * @return 2n names; {@code q, p}, or {@code q0, q1, …, p0, p1, …}, unless others were given
     */
    public List<String> coordinates() {
        return coordinates;
    }

    /**
     * Returns this with other names of the coordinates.
     *
     * @param coordinates 2n different names without commas: the positions, then the momenta
     * @return the changed copy
     * @throws IllegalArgumentException if there are more or fewer, or one is empty, twice there or has a comma
     */
    public NeuralHamiltonian withCoordinates(List<String> coordinates) {
        return new NeuralHamiltonian(
                architecture, parameters, Coordinates.checked(coordinates, 2 * degreesOfFreedom()), notes);
    }

    /**
     * Returns what is said of this beside its shape, such as the plan it was trained by: texts that are saved with it.
     *
     * @return texts by their names
     */
    public Map<String, String> notes() {
        return notes;
    }

    /**
     * Returns this with other notes.
     *
     * @param notes texts by their names, none of which a saved network has of its own
     * @return the changed copy
     * @throws IllegalArgumentException if a name is one that a saved network has
     */
    public NeuralHamiltonian withNotes(Map<String, String> notes) {
        for (String name : notes.keySet()) {
            if (PerceptronFile.OWN.contains(name)) {
                throw new IllegalArgumentException(
                        "notes must have names of their own, got '" + name + "'; call it otherwise");
            }
        }
        return new NeuralHamiltonian(architecture, parameters, coordinates, Map.copyOf(notes));
    }

    @Override
    public NetworkArchitecture architecture() {
        return architecture;
    }

    /** Returns the weights and biases, in the order said above. */
    @Override
    public double[] parameters() {
        return parameters.clone();
    }

    /** Returns the friction that was learned, Γ = L Lᵀ; empty if the network has none. */
    @Override
    public Optional<Friction> friction() {
        return LearnedFriction.of(architecture, parameters);
    }

    /** Returns the force beside the energy, known or learned; empty if the network has none. */
    @Override
    public Optional<Force> force() {
        if (!(architecture instanceof StructuredNetwork network)
                || !network.forcing().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                network.forcing() instanceof Forcing.Known known
                        ? known.force()
                        : new LearnedForce(network, parameters));
    }

    /** Returns T(p) and V(q) apart, if the network keeps them so. */
    @Override
    public Optional<SeparableHamiltonian> separated() {
        boolean apart = architecture.energyForm() instanceof EnergyForm.Separable;
        return apart ? Optional.of(new Halves(this)) : Optional.empty();
    }

    /**
     * Returns the masses, known or learned.
     *
     * @return the mass of each coordinate; empty if the network does not speak of masses
     */
    public Optional<Reals> masses() {
        return LearnedMasses.of(architecture, parameters);
    }

    /**
     * Returns how two particles act on each other.
     *
     * @return v; empty unless the potential is a sum over pairs or bonds
     */
    public Optional<Interaction> interaction() {
        return Interaction.of(architecture, parameters);
    }

    /**
     * Returns what was learned of some particles for more or fewer that are alike and act on each other in the same
     * way.
     *
     * <pre>{@code
     * learned.model().withParticles(100); // from a chain of ten to one of a hundred
     * }</pre>
     *
     * @param particles how many
     * @return the same parameters for so many; coordinates have their own names again
     * @throws IllegalStateException if the potential is no sum over pairs or bonds, the particles have masses or
     *     friction of their own, or kinetic energy is a network of all momenta
     * @throws IllegalArgumentException if there are too few or too many
     */
    public NeuralHamiltonian withParticles(int particles) {
        Checks.atLeast(particles, 1, "particles");
        if (architecture instanceof StructuredNetwork structured && structured.isOfLikeParticles()) {
            return of(structured.withParticles(particles), parameters);
        }
        throw new IllegalStateException("withParticles(…) must be said of particles that are alike, got " + architecture
                + "; learn with pairPotential(…) or a chain, one mass, no friction and no force");
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
        return workspace == null ? new Workspace(architecture.energyForm(), parameters) : workspace;
    }

    /** Returns one line, such as {@code NeuralHamiltonian(2 → 16 → 16 → 1, tanh; 337 parameters)}. */
    @Override
    public String toString() {
        return "NeuralHamiltonian(" + architecture + "; " + parameters.length + " parameters)";
    }
}
