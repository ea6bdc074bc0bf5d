package io.symplex.model;

import io.symplex.internal.RandomStream;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.ForceForm;
import io.symplex.kernel.ForceKernel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network with physics built in: what it cannot get wrong need not be learned.
 *
 * <p>H is one perceptron of (q, p), or T(p) + V(q), or Σ p²/(2m) + V(q). T and V are a perceptron each and, beside it,
 * a quadratic form {@code b·x + ½ xᵀ K x}: what is harmonic the perceptron need not learn. A periodic position enters
 * as its sine and cosine, so that a turn of 2π changes nothing. Friction is learned beside the energy: {@code dp/dt =
 * −∂H/∂q − Γ ∂H/∂p}, Γ = L Lᵀ; and a force from outside, {@code F(q, t)}: see {@link Forcing}. Symmetries of particles
 * are in what a network sees: see {@link Potential}.
 *
 * <p>Parameters, in this order: those of T (b, the diagonal of K, what stands left of it, the perceptron's; or, for
 * learned masses, √(1/m) of each), those of V or H (of pairs or bonds, then of places), the diagonal of L, row by row
 * what stands left of it, and those of the force.
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
 * @param potential what is known of how the energy depends on positions
 * @param periodic which positions are angles, from 0, rising
 * @param damping the friction that is learned
 * @param forcing the force from outside, known or learned
 */
public record StructuredNetwork(
        Perceptron network,
        Kinetic kinetic,
        Potential potential,
        List<Integer> periodic,
        Damping damping,
        Forcing forcing)
        implements NetworkArchitecture {

    /** Where the diagonal of L begins: a friction of 0.09. It must not be 0, where nothing leads away. */
    private static final double FIRST_FRICTION = 0.3;

    /**
     * Checks that the parts fit.
     *
     * @throws IllegalArgumentException if a periodic position is none, there are more or fewer masses than coordinates
     *     or particles, or the potential does not fit the coordinates, the angles or the kinetic energy
     */
    public StructuredNetwork {
        potential.requireFits(network.degreesOfFreedom());
        kinetic.requireMassesOf(network.degreesOfFreedom(), potential.dimensions());
        requireApart(kinetic, potential);
        forcing.requireDegreesOfFreedom(network.degreesOfFreedom());
        periodic = periodic.stream().distinct().sorted().toList();
        for (int position : periodic) {
            if (position < 0 || position >= network.degreesOfFreedom()) {
                throw new IllegalArgumentException("periodic must be positions from 0 to "
                        + (network.degreesOfFreedom() - 1) + ", got " + position);
            }
        }
        potential.requirePeriodic(periodic, network.degreesOfFreedom());
    }

    private static void requireApart(Kinetic kinetic, Potential potential) {
        if (potential.isSum() && kinetic.form() == Kinetic.Form.COUPLED) {
            throw new IllegalArgumentException("kinetic must be apart from a potential that is " + potential.form()
                    + ", got COUPLED; say masses(1.0), learnedMass(), learnedMasses() or separable()");
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
                : new StructuredNetwork(
                        network.network(), Kinetic.COUPLED, Potential.ANY, List.of(), Damping.NONE, Forcing.none());
    }

    /**
     * Returns this with another kinetic energy.
     *
     * @param kinetic what is known of it
     * @return the changed copy
     * @throws IllegalArgumentException if there are more or fewer masses than coordinates
     */
    public StructuredNetwork withKinetic(Kinetic kinetic) {
        return new StructuredNetwork(network, kinetic, potential, periodic, damping, forcing);
    }

    /**
     * Returns this with another symmetry.
     *
     * @param potential what is known of how the energy depends on positions
     * @return the changed copy
     * @throws IllegalArgumentException if it does not fit the coordinates, the angles or the kinetic energy
     */
    public StructuredNetwork withPotential(Potential potential) {
        return new StructuredNetwork(network, kinetic, potential, periodic, damping, forcing);
    }

    /**
     * Returns this with other periodic positions.
     *
     * @param periodic which positions are angles, from 0
     * @return the changed copy
     * @throws IllegalArgumentException if one is no position
     */
    public StructuredNetwork withPeriodic(List<Integer> periodic) {
        return new StructuredNetwork(network, kinetic, potential, periodic, damping, forcing);
    }

    /**
     * Returns this with other friction.
     *
     * @param damping the friction that is learned
     * @return the changed copy
     */
    public StructuredNetwork withDamping(Damping damping) {
        return new StructuredNetwork(network, kinetic, potential, periodic, damping, forcing);
    }

    /**
     * Returns this with another force from outside.
     *
     * @param forcing the force, known or learned
     * @return the changed copy
     * @throws IllegalArgumentException if it is known to push more or fewer coordinates
     */
    public StructuredNetwork withForcing(Forcing forcing) {
        return new StructuredNetwork(network, kinetic, potential, periodic, damping, forcing);
    }

    /** Returns whether nothing tells one particle from another: then any number of them has the same parameters. */
    boolean isOfLikeParticles() {
        boolean oneMass =
                kinetic.form() == Kinetic.Form.EQUAL_MASSES || kinetic.masses().size() == 1;
        return potential.isSum() && oneMass && damping == Damping.NONE && !forcing.isPresent();
    }

    /** Returns this with another number of like particles. */
    StructuredNetwork withParticles(int particles) {
        int n = Math.multiplyExact(particles, potential.dimensions());
        return new StructuredNetwork(
                new Perceptron(n, network.hidden(), network.activation()),
                kinetic,
                potential,
                periodic.isEmpty() ? periodic : IntStream.range(0, n).boxed().toList(),
                damping,
                forcing);
    }

    @Override
    public StructuredNetwork withNetwork(Perceptron network) {
        if (network.degreesOfFreedom() != degreesOfFreedom()) {
            throw new IllegalArgumentException("network must have " + degreesOfFreedom() + " degrees of freedom, got "
                    + network.degreesOfFreedom());
        }
        return new StructuredNetwork(network, kinetic, potential, periodic, damping, forcing);
    }

    @Override
    public int degreesOfFreedom() {
        return network.degreesOfFreedom();
    }

    @Override
    public EnergyForm energyForm() {
        return new StructuredForm(this).energy();
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
        return StructureLine.of(this);
    }
}
