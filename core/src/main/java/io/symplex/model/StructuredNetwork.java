package io.symplex.model;

import io.symplex.internal.RandomStream;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.ForceForm;
import io.symplex.kernel.ForceKernel;
import io.symplex.kernel.PerceptronShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A network with physics built in: what it cannot get wrong need not be learned.
 *
 * <p>H is one perceptron of (q, p), or T(p) + V(q), or Σ p²/(2m) + V(q). T and V are a perceptron each and, beside it,
 * a quadratic form {@code b·x + ½ xᵀ K x}: what is harmonic the perceptron need not learn. A periodic position enters
 * as its sine and cosine, so that a turn of 2π changes nothing. Friction is learned beside the energy: {@code dp/dt =
 * −∂H/∂q − Γ ∂H/∂p}, Γ = L Lᵀ; and a force from outside, {@code F(q, t)}: see {@link Forcing}.
 *
 * <p>Parameters, in this order: those of T (b, the diagonal of K, what stands left of it, the perceptron's; or, for
 * learned masses, √(1/m) of each), those of V or H, the diagonal of L, and row by row what stands left of it, and those
 * of the force.
 *
 * <pre>{@code
 * StructuredNetwork.of(Perceptron.of(1, 16))
 *         .withKinetic(Kinetic.SEPARABLE)
 *         .withPeriodic(List.of(0))
 *         .withDamping(Damping.PER_COORDINATE);
 * }</pre>
 *
 * <p>Source: Zhong, Dey, Chakraborty, <i>Dissipative SymODEN</i>, 2020, for angles and for friction; Chen, Zhang,
 * Arjovsky, Bottou, <i>Symplectic Recurrent Neural Networks</i>, ICLR 2020, for T(p) + V(q).
 *
 * @param network degrees of freedom, hidden layers of each perceptron, activation
 * @param kinetic what is known of the kinetic energy
 * @param periodic which positions are angles, from 0, rising
 * @param damping the friction that is learned
 * @param forcing the force from outside, known or learned
 */
public record StructuredNetwork(
        Perceptron network, Kinetic kinetic, List<Integer> periodic, Damping damping, Forcing forcing)
        implements NetworkArchitecture {

    /** Where the diagonal of L begins: a friction of 0.09. It must not be 0, where nothing leads away. */
    private static final double FIRST_FRICTION = 0.3;

    /**
     * Checks that the parts fit.
     *
     * @throws IllegalArgumentException if a periodic position is none, or there are more or fewer masses than
     *     coordinates
     */
    public StructuredNetwork {
        kinetic.requireMassesOf(network.degreesOfFreedom());
        forcing.requireDegreesOfFreedom(network.degreesOfFreedom());
        periodic = periodic.stream().distinct().sorted().toList();
        for (int position : periodic) {
            if (position < 0 || position >= network.degreesOfFreedom()) {
                throw new IllegalArgumentException("periodic must be positions from 0 to "
                        + (network.degreesOfFreedom() - 1) + ", got " + position);
            }
        }
    }

    /**
     * Returns a network as it is, ready for structure.
     *
     * @param network the network
     * @return itself, or a perceptron without any structure yet
     */
    public static StructuredNetwork of(NetworkArchitecture network) {
        return network instanceof StructuredNetwork structured
                ? structured
                : new StructuredNetwork(network.network(), Kinetic.COUPLED, List.of(), Damping.NONE, Forcing.none());
    }

    /**
     * Returns this with another kinetic energy.
     *
     * @param kinetic what is known of it
     * @return the changed copy
     * @throws IllegalArgumentException if there are more or fewer masses than coordinates
     */
    public StructuredNetwork withKinetic(Kinetic kinetic) {
        return new StructuredNetwork(network, kinetic, periodic, damping, forcing);
    }

    /**
     * Returns this with other periodic positions.
     *
     * @param periodic which positions are angles, from 0
     * @return the changed copy
     * @throws IllegalArgumentException if one is no position
     */
    public StructuredNetwork withPeriodic(List<Integer> periodic) {
        return new StructuredNetwork(network, kinetic, periodic, damping, forcing);
    }

    /**
     * Returns this with other friction.
     *
     * @param damping the friction that is learned
     * @return the changed copy
     */
    public StructuredNetwork withDamping(Damping damping) {
        return new StructuredNetwork(network, kinetic, periodic, damping, forcing);
    }

    /**
     * Returns this with another force from outside.
     *
     * @param forcing the force, known or learned
     * @return the changed copy
     * @throws IllegalArgumentException if it is known to push more or fewer coordinates
     */
    public StructuredNetwork withForcing(Forcing forcing) {
        return new StructuredNetwork(network, kinetic, periodic, damping, forcing);
    }

    @Override
    public StructuredNetwork withNetwork(Perceptron network) {
        if (network.degreesOfFreedom() != degreesOfFreedom()) {
            throw new IllegalArgumentException("network must have " + degreesOfFreedom() + " degrees of freedom, got "
                    + network.degreesOfFreedom());
        }
        return new StructuredNetwork(network, kinetic, periodic, damping, forcing);
    }

    @Override
    public int degreesOfFreedom() {
        return network.degreesOfFreedom();
    }

    @Override
    public EnergyForm energyForm() {
        int n = degreesOfFreedom();
        return switch (kinetic.form()) {
            case COUPLED -> periodic(perceptron(2 * n + periodic.size()));
            case SEPARABLE -> new EnergyForm.Separable(apart(n), potential());
            case MASSES -> new EnergyForm.Separable(new EnergyForm.Masses(n, masses()), potential());
        };
    }

    private EnergyForm potential() {
        return periodic(apart(degreesOfFreedom() + periodic.size()));
    }

    private EnergyForm periodic(EnergyForm ofFeatures) {
        return periodic.isEmpty() ? ofFeatures : new EnergyForm.Periodic(ofFeatures, periodic);
    }

    /** Returns what an energy is that depends on one half of the state: a perceptron beside a quadratic form. */
    private EnergyForm apart(int inputs) {
        return new EnergyForm.Sum(new EnergyForm.Quadratic(inputs), perceptron(inputs));
    }

    private EnergyForm perceptron(int inputs) {
        return new EnergyForm.Network(
                new PerceptronShape(inputs, network.hidden()),
                network.activation().nonlinearity());
    }

    private List<Double> masses() {
        return kinetic.masses().size() == 1
                ? Collections.nCopies(degreesOfFreedom(), kinetic.masses().get(0))
                : kinetic.masses();
    }

    @Override
    public EnergyForm form() {
        return damping == Damping.NONE ? energyForm() : new EnergyForm.Damped(energyForm(), damping == Damping.MATRIX);
    }

    /** Returns the form of the force; empty if nothing of it is learned. */
    Optional<ForceForm> forceForm() {
        return forcing.form(degreesOfFreedom(), periodic);
    }

    @Override
    public Optional<ForceKernel> forceKernel() {
        return forcing.kernel(degreesOfFreedom(), periodic);
    }

    @Override
    public int parameterCount() {
        return Math.addExact(
                form().parameterCount(),
                forceForm().map(ForceForm::parameterCount).orElse(0));
    }

    /**
     * Draws weights and biases uniform in ±1/√fan_in, as PyTorch's {@code nn.Linear} starts. Learned masses start at 1,
     * friction coefficients at 0.09, a force of time at 0.
     */
    @Override
    public double[] initialParameters(long seed) {
        double[] parameters = new double[parameterCount()];
        RandomStream random = RandomStream.of(seed, "parameters");
        for (Part part : Part.of(this)) {
            part.begin(random, FIRST_FRICTION, parameters);
        }
        return parameters;
    }

    @Override
    public NeuralHamiltonian hamiltonian(double[] parameters) {
        return NeuralHamiltonian.of(this, parameters);
    }

    /** Returns the form in one line, such as {@code T(p) + V(q), 1 → 16 → 1 each, tanh; q periodic; friction}. */
    @Override
    public String toString() {
        String layers = network.hidden().stream().map(units -> units + " → ").collect(Collectors.joining()) + "1";
        int n = degreesOfFreedom();
        int positions = n + periodic.size();
        List<String> said = new ArrayList<>();
        said.add(
                switch (kinetic.form()) {
                    case COUPLED -> "H(q, p): " + (positions + n) + " → " + layers;
                    case SEPARABLE -> "T(p) + V(q): " + n + " → " + layers + " and " + positions + " → " + layers;
                    case MASSES -> "p²/(2m) + V(q): " + positions + " → " + layers;
                });
        said.add(network.activation().name().toLowerCase(Locale.ROOT));
        if (kinetic.form() == Kinetic.Form.MASSES) {
            said.add(kinetic.masses().isEmpty() ? "masses learned" : "masses " + kinetic.masses());
        }
        if (!periodic.isEmpty()) {
            said.add("periodic " + periodicNames());
        }
        if (damping != Damping.NONE) {
            said.add(damping == Damping.MATRIX ? "friction matrix" : "friction");
        }
        if (forcing.isPresent()) {
            said.add(forcing.toString());
        }
        return String.join(", ", said);
    }

    private String periodicNames() {
        List<String> names = Coordinates.of(degreesOfFreedom());
        return periodic.stream().map(names::get).collect(Collectors.joining(" "));
    }
}
