package io.symplex.integrate;

import io.symplex.internal.Checks;
import io.symplex.system.Hamiltonian;
import io.symplex.system.SeparableHamiltonian;

/**
 * The two moves that explicit methods are made of, for a batch of a fixed size.
 *
 * <p>Owns scratch memory: one instance per thread. Moves of one realisation allocate nothing, whatever the system
 * overrides. Each kind has loops of its own, for the compiler unrolls a loop as far as it saw it run: a batch would be
 * slow after a single realisation.
 */
interface Motion {

    /**
     * Returns the moves of a batch.
     *
     * @throws IllegalArgumentException if the batch is empty
     */
    static Motion of(Hamiltonian any, int count) {
        Motion free = free(Braked.of(any), count);
        return any.force()
                .<Motion>map(force -> new DrivenMotion(free, new Push(force, any.degreesOfFreedom(), count)))
                .orElse(free);
    }

    private static Motion free(Hamiltonian system, int count) {
        if (Checks.atLeast(count, 1, "count") > 1) {
            return new BatchMotion(system, count);
        }
        if (!(system instanceof SeparableHamiltonian separable)) {
            return new CoupledMotion(system);
        }
        return separable.degreesOfFreedom() == 1 ? new LineMotion(separable) : new SeparableMotion(separable);
    }

    /** {@code p ← p − duration ∂H/∂q(q, p)}, and the force of that time with it, if one acts. */
    void kick(double time, double duration, double[] q, double[] p);

    /** {@code q ← q + duration ∂H/∂p(q, p)}. */
    void drift(double duration, double[] q, double[] p);
}
