package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.Reals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mean of several energies, each less its own mean over some states: an energy is known up to a constant, which is
 * no matter of how much they differ.
 */
final class MeanEnergy implements Hamiltonian {

    private final List<Hamiltonian> members;
    private final double[] zeros; // the mean of each over the states

    MeanEnergy(List<? extends Hamiltonian> members, Observations states) {
        this.members = List.copyOf(members);
        double[] energies = new double[states.rows()];
        this.zeros = this.members.stream()
                .mapToDouble(member -> {
                    member.energies(energies.length, states.q(), states.p(), energies);
                    return Arrays.stream(energies).average().orElseThrow();
                })
                .toArray();
    }

    /** Returns the energies of the members, each less its mean, shape [members]. */
    double[] aligned(double[] q, double[] p) {
        double[] energies = new double[zeros.length];
        Arrays.setAll(energies, member -> members.get(member).energy(q, p) - zeros[member]);
        return energies;
    }

    @Override
    public int degreesOfFreedom() {
        return members.get(0).degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        double[] out = new double[1];
        energies(1, q, p, out);
        return out[0];
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        double[] energies = new double[count];
        Arrays.fill(out, 0, count, 0);
        for (int member = 0; member < zeros.length; member++) {
            members.get(member).energies(count, q, p, energies);
            for (int r = 0; r < count; r++) {
                out[r] += energies[r] - zeros[member];
            }
        }
        divide(count, out);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        int size = count * degreesOfFreedom();
        double[] addedQ = new double[size];
        double[] addedP = new double[size];
        Arrays.fill(outQ, 0, size, 0);
        Arrays.fill(outP, 0, size, 0);
        for (Hamiltonian member : members) {
            member.gradients(count, q, p, addedQ, addedP);
            add(addedQ, outQ);
            add(addedP, outP);
        }
        divide(size, outQ);
        divide(size, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        int size = count * degreesOfFreedom();
        double[] added = new double[size];
        Arrays.fill(out, 0, size, 0);
        for (Hamiltonian member : members) {
            member.positionGradients(count, q, p, added);
            add(added, out);
        }
        divide(size, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        int size = count * degreesOfFreedom();
        double[] added = new double[size];
        Arrays.fill(out, 0, size, 0);
        for (Hamiltonian member : members) {
            member.momentumGradients(count, q, p, added);
            add(added, out);
        }
        divide(size, out);
    }

    private static void add(double[] added, double[] out) {
        for (int i = 0; i < added.length; i++) {
            out[i] += added[i];
        }
    }

    private void divide(int size, double[] out) {
        for (int i = 0; i < size; i++) {
            out[i] /= zeros.length;
        }
    }

    /** Returns the mean of all; nothing if no member is pushed. */
    @Override
    public Optional<Force> force() {
        List<Force> forces =
                members.stream().flatMap(member -> member.force().stream()).toList();
        return forces.isEmpty() ? Optional.empty() : Optional.of(new MeanForce(forces, members.size()));
    }

    /** Returns the mean of every coefficient; nothing if no member has friction. */
    @Override
    public Optional<Friction> friction() {
        int n = degreesOfFreedom();
        double[] mean = new double[n * n];
        boolean braked = false;
        for (Hamiltonian member : members) {
            Optional<Friction> friction = member.friction();
            braked |= friction.isPresent();
            friction.ifPresent(one -> Arrays.setAll(mean, i -> mean[i] + one.coefficient(i / n, i % n)));
        }
        divide(mean.length, mean);
        return braked ? Optional.of(new Friction(n, Reals.of(mean))) : Optional.empty();
    }
}
