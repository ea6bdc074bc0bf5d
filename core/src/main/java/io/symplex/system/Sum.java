package io.symplex.system;

import java.util.Optional;

/** The system whose energy is the sum of two; {@link Hamiltonian#plus} makes it. Equal by value. */
public sealed class Sum implements Hamiltonian permits SeparableSum {

    private final Hamiltonian first;
    private final Hamiltonian second;
    private final Scratch scratch = new Scratch();
    private final Scratch otherScratch = new Scratch();

    Sum(Hamiltonian first, Hamiltonian second) {
        this.first = first;
        this.second = second.requireDegreesOfFreedom(first.degreesOfFreedom(), "the one it is added to");
    }

    /**
     * Returns what is added to.
     *
     * @return one of the two
     */
    public final Hamiltonian firstTerm() {
        return first;
    }

    /**
     * Returns what is added.
     *
     * @return the other
     */
    public final Hamiltonian secondTerm() {
        return second;
    }

    /** Returns that of both together. */
    @Override
    public final Optional<Friction> friction() {
        return first.friction()
                .map(friction -> second.friction().map(friction::plus).orElse(friction))
                .or(second::friction);
    }

    /** Returns that of both together. */
    @Override
    public final Optional<Force> force() {
        return first.force()
                .map(force -> second.force()
                        .<Force>map(other -> new SumOfForces(force, other))
                        .orElse(force))
                .or(second::force);
    }

    @Override
    public final int degreesOfFreedom() {
        return first.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return first.energy(q, p) + second.energy(q, p);
    }

    @Override
    public final void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public final void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        int size = count * degreesOfFreedom();
        double[] addedQ = scratch.borrow(size);
        double[] addedP = otherScratch.borrow(size);
        first.gradients(count, q, p, outQ, outP);
        second.gradients(count, q, p, addedQ, addedP);
        add(size, addedQ, outQ);
        add(size, addedP, outP);
        scratch.giveBack(addedQ);
        otherScratch.giveBack(addedP);
    }

    @Override
    public final void positionGradients(int count, double[] q, double[] p, double[] out) {
        int size = count * degreesOfFreedom();
        double[] added = scratch.borrow(size);
        first.positionGradients(count, q, p, out);
        second.positionGradients(count, q, p, added);
        add(size, added, out);
        scratch.giveBack(added);
    }

    @Override
    public final void momentumGradients(int count, double[] q, double[] p, double[] out) {
        int size = count * degreesOfFreedom();
        double[] added = scratch.borrow(size);
        first.momentumGradients(count, q, p, out);
        second.momentumGradients(count, q, p, added);
        add(size, added, out);
        scratch.giveBack(added);
    }

    private static void add(int size, double[] added, double[] out) {
        for (int i = 0; i < size; i++) {
            out[i] += added[i];
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Sum that && first.equals(that.first) && second.equals(that.second);
    }

    @Override
    public final int hashCode() {
        return 31 * first.hashCode() + second.hashCode();
    }

    @Override
    public final String toString() {
        return "(" + first + " + " + second + ")";
    }
}
