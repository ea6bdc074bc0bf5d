package io.symplex.dsl;

import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.expression.FormulaForce;
import io.symplex.internal.Checks;
import io.symplex.model.Activation;
import io.symplex.model.Architecture;
import io.symplex.model.Damping;
import io.symplex.model.Forcing;
import io.symplex.model.Kinetic;
import io.symplex.model.NetworkArchitecture;
import io.symplex.model.Perceptron;
import io.symplex.model.Potential;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Force;
import io.symplex.train.TrainingPlan;
import java.util.Arrays;
import java.util.List;

/**
 * An experiment whose network is being said: its size, and the physics built into it.
 *
 * <p>Immutable: each word returns a new stage.
 *
 * <pre>{@code
 * stage.layers(32, 32).activation(Activation.SOFTPLUS).learnedMasses().periodic("q").friction();
 * }</pre>
 *
 * @param <S> the stage itself
 */
@CheckReturnValue
public abstract sealed class NetworkStage<S extends TrainingStage<S>> permits ComputeStage {

    private static final int MOST_PIECES = 32;
    private static final int HARMONICS = 3;
    private static final int FORCE_UNITS = 16;

    NetworkStage() {}

    abstract S with(TrainingPlan changed);

    /**
     * Returns everything said so far.
     *
     * @return the plan
     */
    public abstract TrainingPlan plan();

    /**
     * Sets two hidden layers of equal width.
     *
     * @param units of each, 1 to 65,536
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S hidden(int units) {
        return layers(units, units);
    }

    /**
     * Sets every hidden layer's width.
     *
     * @param units of each layer, first layer first, 1 to 65,536 each; at least one layer
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S layers(int... units) {
        NetworkArchitecture network = network("layers");
        return architecture(network.withNetwork(network.network().withHidden(units)));
    }

    /**
     * Sets the activation function of every hidden layer.
     *
     * @param activation the function
     * @return the changed stage
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S activation(Activation activation) {
        NetworkArchitecture network = network("activation");
        return architecture(network.withNetwork(network.network().withActivation(activation)));
    }

    /**
     * Sets the network, all of it.
     *
     * @param architecture as many degrees of freedom as the data; one that is not a {@link Perceptron} needs an engine
     *     that knows it
     * @return the changed stage
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public S architecture(Architecture architecture) {
        return with(plan().withArchitecture(architecture));
    }

    private NetworkArchitecture network(String word) {
        if (plan().architecture() instanceof NetworkArchitecture network) {
            return network;
        }
        throw new IllegalStateException(word + "(…) must speak of a perceptron, got " + plan().architecture()
                + "; leave it out, or say architecture(…) after it");
    }

    private StructuredNetwork structured(String word) {
        return StructuredNetwork.of(network(word));
    }

    /**
     * Keeps kinetic and potential energy apart: H = T(p) + V(q), a network each.
     *
     * <p>Most mechanical systems are so. What is learned has less to err in, and methods for separable systems take it.
     *
     * @return the changed stage
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S separable() {
        return architecture(structured("separable").withKinetic(Kinetic.SEPARABLE));
    }

    /**
     * Takes the kinetic energy as known: H = Σ p²/(2m) + V(q), where V is a network.
     *
     * @param masses of each coordinate, or one for all; after {@code pairPotential(d)} or
     *     {@code translationInvariant(d)} also one for each particle; finite, {@code > 0}
     * @return the changed stage
     * @throws IllegalArgumentException if there is none, more or fewer than coordinates, or one is not positive
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S masses(double... masses) {
        List<Double> known = Arrays.stream(masses).boxed().toList();
        return architecture(structured("masses").withKinetic(Kinetic.ofMasses(known)));
    }

    /**
     * Takes the form of the kinetic energy as known, and learns one mass, that of every particle: H = Σ p²/(2m) + V(q),
     * where V is a network.
     *
     * @return the changed stage
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S learnedMass() {
        return architecture(structured("learnedMass").withKinetic(Kinetic.LEARNED_MASS));
    }

    /**
     * Takes the form of the kinetic energy as known, and learns the masses: H = Σ p²/(2m) + V(q), where V is a network.
     *
     * <p>Each coordinate has its own, or each particle, where its dimensions are said.
     *
     * @return the changed stage
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S learnedMasses() {
        return architecture(structured("learnedMasses").withKinetic(Kinetic.LEARNED_MASSES));
    }

    /**
     * Lets the energy see only differences of positions, each coordinate being a particle's: see
     * {@link #translationInvariant(int)}.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if there is one coordinate only
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S translationInvariant() {
        return translationInvariant(1);
    }

    /**
     * Lets the energy see only differences of positions: moving all particles alike changes nothing, and what is
     * learned conserves their total momentum.
     *
     * <p>For particles that only act on each other. {@code periodic(…)} may say that all positions are angles.
     *
     * @param dimensions d, coordinates of a particle; they stand particle by particle, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if d does not divide the number of coordinates, or there is one particle only
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S translationInvariant(int dimensions) {
        return potential("translationInvariant", Potential.translationInvariant(dimensions));
    }

    /**
     * Says that particles act on each other in pairs, V = Σ v(|q_i − q_j|), each coordinate being a particle's: see
     * {@link #pairPotential(int)}.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if there is one coordinate only
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S pairPotential() {
        return pairPotential(1);
    }

    /**
     * Says that particles act on each other in pairs, all alike: V = Σ v(|q_i − q_j|), where v is one network of the
     * distance.
     *
     * <p>Moving, turning or exchanging particles changes nothing: what is learned conserves total momentum and angular
     * momentum. Unless {@code separable()} or masses are said, one mass is learned. v is learned best at distances that
     * the data have and that stay away from 0; see {@link Potential}.
     *
     * @param dimensions d, coordinates of a particle; they stand particle by particle, {@code >= 1}
     * @return the changed stage
     * @throws IllegalArgumentException if d does not divide the number of coordinates, there is one particle only, or
     *     positions are periodic
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S pairPotential(int dimensions) {
        return potential("pairPotential", Potential.pairs(dimensions));
    }

    /**
     * Says that coordinates are displacements in a chain between two walls, whose bonds are all alike: V = Σ v(q_{i+1}
     * − q_i), with 0 at either end, where v is one network of the stretch.
     *
     * <p>Unless {@code separable()} or masses are said, one mass is learned. {@code periodic(…)} may say that all
     * positions are angles.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if some positions are periodic, and others not
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S chainPotential() {
        return potential("chainPotential", Potential.CHAIN);
    }

    /**
     * Says what {@link #chainPotential()} says, of a chain whose ends are free.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if there is one coordinate only, or some positions are periodic, and others not
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S freeChainPotential() {
        return potential("freeChainPotential", Potential.FREE_CHAIN);
    }

    /**
     * Says what {@link #chainPotential()} says, of a ring: the last particle is bound to the first.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if there is one coordinate only, or some positions are periodic, and others not
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S ringPotential() {
        return potential("ringPotential", Potential.RING);
    }

    /**
     * Adds to the pairs or bonds an energy of each particle's own place, alike for all: Σ u(q_i), where u is one more
     * network.
     *
     * @return the changed stage
     * @throws IllegalArgumentException if neither pairs nor a chain were said before
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S onSitePotential() {
        StructuredNetwork network = structured("onSitePotential");
        return architecture(network.withPotential(network.potential().withOnSite()));
    }

    private S potential(String word, Potential potential) {
        StructuredNetwork network = structured(word);
        boolean toldApart = !potential.isSum() || network.kinetic().form() != Kinetic.Form.COUPLED;
        return architecture((toldApart ? network : network.withKinetic(Kinetic.LEARNED_MASS)).withPotential(potential));
    }

    /**
     * Says which positions are angles, in radians: a turn of 2π changes nothing. They enter as sine and cosine.
     *
     * @param positions their names: the columns of the observations, else {@code q}, or {@code q0}, {@code q1} and so
     *     on
     * @return the changed stage
     * @throws IllegalArgumentException if a name is none of a position, or there is none
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S periodic(String... positions) {
        return architecture(structured("periodic").withPeriodic(Positions.find("periodic", plan().data(), positions)));
    }

    /**
     * Learns friction beside the energy: dp/dt = −∂H/∂q − γ ∂H/∂p, where each coordinate has a γ that is never
     * negative.
     *
     * @return the changed stage
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S friction() {
        return architecture(structured("friction").withDamping(Damping.PER_COORDINATE));
    }

    /**
     * Learns friction by which coordinates brake each other: dp/dt = −∂H/∂q − Γ ∂H/∂p, with a symmetric Γ that never
     * gives energy.
     *
     * @return the changed stage
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S frictionMatrix() {
        return architecture(structured("frictionMatrix").withDamping(Damping.MATRIX));
    }

    /**
     * Takes a force from outside as known: dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t). H is learned, and friction if asked for.
     *
     * <p>It acts at the times of the observations.
     *
     * @param formulas F, one for each coordinate, in {@code t} and {@code q}, or {@code q0, q1, …}:
     *     {@code force("0.5*cos(1.2*t)")}
     * @return the changed stage
     * @throws IllegalArgumentException if there are more or fewer than coordinates, one is no formula, or the data are
     *     states without times
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S force(String... formulas) {
        return force(FormulaForce.of(formulas));
    }

    /**
     * Takes a force from outside as known, as {@link #force(String...)} does.
     *
     * @param force F(q, t); one that is no formula can be learned beside, but not saved
     * @return the changed stage
     * @throws IllegalArgumentException if it pushes more or fewer coordinates, or the data are states without times
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S force(Force force) {
        return architecture(structured("force").withForcing(new Forcing.Known(force)));
    }

    /**
     * Learns a force from outside beside the energy, F(t) on each coordinate: a cubic spline of mean 0 over the time
     * that was observed. All trajectories share its clock.
     *
     * <p>It has one piece for every two rows of the longest trajectory, at most 32; six pieces a period follow a
     * vibration. What is constant stands in V(q), for nothing tells it from a slope of it. Friction and a force in step
     * with the velocity are told apart only if trajectories differ in phase or amplitude: start some elsewhere.
     * Training begins without a force: over a few hundred epochs say {@code learningRate(1e-2)}, for Adam's steps to
     * lead to it.
     *
     * @return the changed stage
     * @throws IllegalStateException if the data are states without times, or the network is not a perceptron
     * @see #periodicForce
     */
    public S learnedForce() {
        DataSpan span = DataSpan.of("learnedForce", plan().data());
        return learnedForce(Math.max(1, Math.min(MOST_PIECES, span.rows() / 2)));
    }

    /**
     * Learns a force as {@link #learnedForce()} does, of so many pieces.
     *
     * @param pieces of the spline over the whole time, 1 to 4096
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     * @throws IllegalStateException if the data are states without times, or the network is not a perceptron
     */
    public S learnedForce(int pieces) {
        DataSpan span = DataSpan.of("learnedForce", plan().data());
        return architecture(
                structured("learnedForce").withForcing(new Forcing.Spline(span.from(), span.to(), pieces, 0)));
    }

    /**
     * Learns a force of a known period, F(t) on each coordinate: sines and cosines, three of each. Unlike
     * {@link #learnedForce()} it goes on after the time that was observed.
     *
     * @param period T, finite, {@code > 0}
     * @return the changed stage
     * @throws IllegalArgumentException if the period is not positive, or the data are states without times
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S periodicForce(double period) {
        return periodicForce(period, HARMONICS);
    }

    /**
     * Learns a force of a known period, of so many sines and cosines.
     *
     * @param period T, finite, {@code > 0}
     * @param harmonics the number of sines, and of cosines, 1 to 4096
     * @return the changed stage
     * @throws IllegalArgumentException if a value is out of its range, or the data are states without times
     * @throws IllegalStateException if the network is not a perceptron
     */
    public S periodicForce(double period, int harmonics) {
        return architecture(structured("periodicForce").withForcing(new Forcing.Periodic(period, harmonics, 0)));
    }

    /**
     * Lets the learned force depend on the positions as well: F(q, t), a perceptron of 16 units.
     *
     * <p>Only what changes in time is a force for sure: with one coordinate the rest of F(q, t) may as well stand in
     * V(q), and the training decides by chance which does.
     *
     * @return the changed stage
     * @throws IllegalStateException if no force is learned yet, or the network is not a perceptron
     */
    public S forceOfPosition() {
        return forceOfPosition(FORCE_UNITS);
    }

    /**
     * Lets the learned force depend on the positions as well, as {@link #forceOfPosition()} does.
     *
     * @param units of the perceptron, 1 to 4096
     * @return the changed stage
     * @throws IllegalArgumentException if out of its range
     * @throws IllegalStateException if no force is learned yet, or the network is not a perceptron
     */
    public S forceOfPosition(int units) {
        Checks.atLeast(units, 1, "units");
        StructuredNetwork network = structured("forceOfPosition");
        return architecture(network.withForcing(network.forcing()
                .withHidden(units)
                .orElseThrow(() -> new IllegalStateException("forceOfPosition() must follow learnedForce() or"
                        + " periodicForce(period), got " + network + "; say one of them before"))));
    }
}
