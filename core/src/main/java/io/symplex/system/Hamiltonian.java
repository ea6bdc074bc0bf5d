package io.symplex.system;

import java.util.Optional;

/**
 * The energy H(q, p) of a system, which also says how the system moves: dq/dt = ∂H/∂p, dp/dt = −∂H/∂q; and, where it
 * has some, its friction and a force from outside, {@code dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t)}.
 *
 * <p>To add a system, implement {@link #degreesOfFreedom}, {@link #energy(double[], double[])} and {@link #gradient};
 * the rest follows. If H = T(p) + V(q), implement {@link SeparableHamiltonian} instead. Implementations are immutable
 * and may be used from several threads.
 *
 * <p>What is learned from a system has the same bits on every machine if the system has: use {@code StrictMath.sin} and
 * its kin, for {@code Math.sin} may differ by a bit between machines.
 *
 * <pre>{@code
 * var H = new HarmonicOscillator();
 * H.energy(1.0, 0.0);          // 0.5
 * H.timeDerivatives(1.0, 0.0); // dq/dt = 0.0, dp/dt = -1.0
 * }</pre>
 */
public interface Hamiltonian {

    /**
     * Returns a system of which only the energy is written down: its gradient is found by central differences, right to
     * about 1e-12 of the largest energies nearby, at the cost of twelve energies for each degree of freedom.
     *
     * <pre>{@code
     * Hamiltonian.of(1, (q, p) -> p[0] * p[0] / 2 + 1 - StrictMath.cos(q[0]));
     * }</pre>
     *
     * <p>Write the gradient, or the energy as a formula, where the system is simulated for long.
     *
     * @param degreesOfFreedom n, {@code >= 1}
     * @param energy smooth over distances of 0.02; may be called from several threads
     * @return the system; equal to another only with the same function object
     * @throws IllegalArgumentException if there is no degree of freedom
     */
    static Hamiltonian of(int degreesOfFreedom, EnergyFunction energy) {
        return new EnergyOnly(degreesOfFreedom, energy);
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n, {@code >= 1}
     */
    int degreesOfFreedom();

    /**
     * Returns the energy H(q, p).
     *
     * @param q positions, shape [n]; read
     * @param p momenta, shape [n]; read
     * @return the energy
     */
    double energy(double[] q, double[] p);

    /**
     * Fills {@code outQ} with ∂H/∂q and {@code outP} with ∂H/∂p.
     *
     * @param q positions, shape [n]; read
     * @param p momenta, shape [n]; read
     * @param outQ ∂H/∂q, shape [n]; overwritten, must be neither {@code q} nor {@code p}
     * @param outP ∂H/∂p, shape [n]; overwritten, must be neither {@code q} nor {@code p}
     */
    void gradient(double[] q, double[] p, double[] outQ, double[] outP);

    /**
     * Returns what brakes the system: {@code dp/dt = −∂H/∂q − Γ ∂H/∂p}.
     *
     * @return the friction; empty if energy is kept, as it is unless a system says otherwise
     */
    default Optional<Friction> friction() {
        return Optional.empty();
    }

    /**
     * Returns what pushes the system from outside: {@code dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t)}.
     *
     * @return the force; empty unless a system says otherwise
     */
    default Optional<Force> force() {
        return Optional.empty();
    }

    /**
     * Returns this with its kinetic and its potential energy apart, if they are.
     *
     * @return H = T(p) + V(q); empty if H cannot be told apart
     */
    default Optional<SeparableHamiltonian> separated() {
        return this instanceof SeparableHamiltonian separable ? Optional.of(separable) : Optional.empty();
    }

    /**
     * Returns this system with friction: the same energy, which motions lose.
     *
     * @param coefficients γ of each coordinate in {@code dp/dt = −∂H/∂q − γ ∂H/∂p}, finite; instead of any it had
     * @return the system that is braked
     * @throws IllegalArgumentException if there are more or fewer than coordinates, or one is not finite
     */
    default Hamiltonian withFriction(double... coefficients) {
        return new WithFriction(this, Friction.of(coefficients));
    }

    /**
     * Returns this system pushed from outside: the same energy, which the force changes.
     *
     * @param force F(q, t), such as {@code (t, q, out) -> out[0] = 0.3 * StrictMath.cos(1.2 * t)}; instead of any it
     *     had
     * @return the system that is pushed
     * @throws IllegalArgumentException if the force is known to push more or fewer coordinates
     */
    default Hamiltonian withForce(Force force) {
        return new WithForce(this, force);
    }

    /**
     * Returns the energy of a system with one degree of freedom.
     *
     * @param q position
     * @param p momentum
     * @return the energy
     * @throws IllegalArgumentException if the system has more than one degree of freedom
     */
    default double energy(double q, double p) {
        return energy(State.of(q, p));
    }

    /**
     * Returns the energy of a state.
     *
     * @param state positions and momenta, n each
     * @return the energy
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    default double energy(State state) {
        State checked = state.requireDegreesOfFreedom(degreesOfFreedom());
        return energy(checked.q(), checked.p());
    }

    /**
     * Returns dq/dt and dp/dt of a system with one degree of freedom, at time 0 if a force pushes it.
     *
     * @param q position
     * @param p momentum
     * @return the time derivatives
     * @throws IllegalArgumentException if the system has more than one degree of freedom
     */
    default TimeDerivatives timeDerivatives(double q, double p) {
        return timeDerivatives(State.of(q, p));
    }

    /**
     * Returns dq/dt = ∂H/∂p and dp/dt = −∂H/∂q at a state, less what friction takes; with the force of time 0 if one
     * pushes the system.
     *
     * @param state positions and momenta, n each
     * @return the time derivatives
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    default TimeDerivatives timeDerivatives(State state) {
        return timeDerivatives(0, state);
    }

    /**
     * Returns dq/dt = ∂H/∂p and dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t) at a time and a state.
     *
     * @param time t, which only a force asks for
     * @param state positions and momenta, n each
     * @return the time derivatives
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    default TimeDerivatives timeDerivatives(double time, State state) {
        State checked = state.requireDegreesOfFreedom(degreesOfFreedom());
        double[] gradientQ = new double[degreesOfFreedom()];
        double[] gradientP = new double[degreesOfFreedom()];
        gradient(checked.q(), checked.p(), gradientQ, gradientP);
        friction().ifPresent(friction -> friction.brake(1, gradientP, gradientQ));
        for (int i = 0; i < gradientQ.length; i++) {
            gradientQ[i] = 0 - gradientQ[i]; // 0 − x, not −x: no negative zero to print
        }
        force().ifPresent(force -> {
            double[] push = new double[gradientQ.length];
            force.at(time, checked.q(), push);
            for (int i = 0; i < push.length; i++) {
                gradientQ[i] += push[i];
            }
        });
        return TimeDerivatives.of(gradientP, gradientQ);
    }

    /**
     * Fills {@code out} with the energies of a batch.
     *
     * @param count number of realisations
     * @param q positions, shape [count, n]; read
     * @param p momenta, shape [count, n]; read
     * @param out energies, shape [count]; overwritten
     */
    default void energies(int count, double[] q, double[] p, double[] out) {
        int n = degreesOfFreedom();
        double[] oneQ = new double[n];
        double[] oneP = new double[n];
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, oneQ, 0, n);
            System.arraycopy(p, r * n, oneP, 0, n);
            out[r] = energy(oneQ, oneP);
        }
    }

    /**
     * Fills {@code outQ} and {@code outP} with ∂H/∂q and ∂H/∂p of a batch.
     *
     * @param count number of realisations
     * @param q positions, shape [count, n]; read
     * @param p momenta, shape [count, n]; read
     * @param outQ ∂H/∂q, shape [count, n]; overwritten
     * @param outP ∂H/∂p, shape [count, n]; overwritten
     */
    default void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        int n = degreesOfFreedom();
        double[] oneQ = new double[n];
        double[] oneP = new double[n];
        double[] gradientQ = new double[n];
        double[] gradientP = new double[n];
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, oneQ, 0, n);
            System.arraycopy(p, r * n, oneP, 0, n);
            gradient(oneQ, oneP, gradientQ, gradientP);
            System.arraycopy(gradientQ, 0, outQ, r * n, n);
            System.arraycopy(gradientP, 0, outP, r * n, n);
        }
    }

    /**
     * Fills {@code outQ} and {@code outP} with dq/dt = ∂H/∂p and dp/dt = −∂H/∂q − Γ ∂H/∂p + F(q, t) of a batch.
     *
     * @param count number of realisations
     * @param times t of each, which only a force asks for, shape [count]; read
     * @param q positions, shape [count, n]; read
     * @param p momenta, shape [count, n]; read
     * @param outQ dq/dt, shape [count, n]; overwritten
     * @param outP dp/dt, shape [count, n]; overwritten
     */
    default void timeDerivatives(int count, double[] times, double[] q, double[] p, double[] outQ, double[] outP) {
        gradients(count, q, p, outP, outQ);
        friction().ifPresent(friction -> friction.brake(count, outQ, outP));
        for (int i = 0; i < count * degreesOfFreedom(); i++) {
            outP[i] = -outP[i];
        }
        force().ifPresent(force -> push(force, count, times, q, outP));
    }

    private void push(Force force, int count, double[] times, double[] q, double[] outP) {
        int n = degreesOfFreedom();
        Rows rows = new Rows(n);
        for (int r = 0; r < count; r++) {
            force.at(times[r], rows.load(q, r), rows.out);
            for (int i = 0; i < n; i++) {
                outP[r * n + i] += rows.out[i];
            }
        }
    }

    /**
     * Fills {@code out} with ∂H/∂q of a batch: what a kick needs.
     *
     * @param count number of realisations
     * @param q positions, shape [count, n]; read
     * @param p momenta, shape [count, n]; read
     * @param out ∂H/∂q, shape [count, n]; overwritten
     */
    default void positionGradients(int count, double[] q, double[] p, double[] out) {
        gradients(count, q, p, out, new double[out.length]);
    }

    /**
     * Fills {@code out} with ∂H/∂p of a batch: what a drift needs.
     *
     * @param count number of realisations
     * @param q positions, shape [count, n]; read
     * @param p momenta, shape [count, n]; read
     * @param out ∂H/∂p, shape [count, n]; overwritten
     */
    default void momentumGradients(int count, double[] q, double[] p, double[] out) {
        gradients(count, q, p, new double[out.length], out);
    }

    /**
     * Returns the system whose energy is the sum of this and another. Kotlin reads it as {@code this + other}.
     *
     * @param other as many degrees of freedom
     * @return the sum; a {@link SeparableHamiltonian} if both are
     * @throws IllegalArgumentException if the degrees of freedom differ
     */
    default Hamiltonian plus(Hamiltonian other) {
        return this instanceof SeparableHamiltonian first && other instanceof SeparableHamiltonian second
                ? new SeparableSum(first, second)
                : new Sum(this, other);
    }

    /**
     * Returns the system whose energy is a multiple of this. Kotlin reads it as {@code this * factor}.
     *
     * @param factor dimensionless, finite; a negative one runs time backwards
     * @return the multiple; a {@link SeparableHamiltonian} if this is
     * @throws IllegalArgumentException if the factor is not finite
     */
    default Hamiltonian times(double factor) {
        return this instanceof SeparableHamiltonian separable
                ? new SeparableMultiple(separable, factor)
                : new Multiple(this, factor);
    }

    /**
     * Returns this after checking that it has the given number of degrees of freedom.
     *
     * @param n the number wanted
     * @param purpose what it is wanted for, to be named in the message
     * @return this
     * @throws IllegalArgumentException if it has another number
     */
    default Hamiltonian requireDegreesOfFreedom(int n, String purpose) {
        if (degreesOfFreedom() != n) {
            throw new IllegalArgumentException("system must have as many degrees of freedom as " + purpose + " (" + n
                    + "), got " + degreesOfFreedom());
        }
        return this;
    }
}
