package io.symplex.model;

import io.symplex.kernel.EnergyForm;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * How two particles act on each other in a learned pair potential or chain: v, of their distance or of the stretch
 * between them.
 *
 * <p>Immutable; may be used from several threads.
 */
public final class Interaction {

    private final Potential potential;
    private final NeuralHamiltonian two; // particles, on a line, that act on each other so

    private Interaction(Potential potential, NeuralHamiltonian two) {
        this.potential = potential;
        this.two = two;
    }

    /** Returns that of a network, if its potential is a sum over pairs or bonds. */
    static Optional<Interaction> of(NetworkArchitecture architecture, double[] parameters) {
        if (!(architecture instanceof StructuredNetwork whole)
                || !whole.potential().isSum()
                || !(whole.energyForm() instanceof EnergyForm.Separable apart)) {
            return Optional.empty();
        }
        Potential alone = whole.potential().form() == Potential.Form.PAIRS ? Potential.pairs(1) : Potential.FREE_CHAIN;
        StructuredNetwork two = StructuredNetwork.of(new Perceptron(
                        2, whole.network().hidden(), whole.network().activation()))
                .withKinetic(Kinetic.ofMasses(List.of(1.0)))
                .withPotential(alone)
                .withPeriodic(whole.periodic().isEmpty() ? List.of() : List.of(0, 1));
        int from = apart.kinetic().parameterCount();
        double[] own = Arrays.copyOfRange(parameters, from, from + two.parameterCount());
        return Optional.of(new Interaction(whole.potential(), two.hamiltonian(own)));
    }

    /**
     * Returns whether v is of the distance; else it is of the stretch, which has a sign.
     *
     * @return whether it is
     */
    public boolean isOfDistance() {
        return potential.form() == Potential.Form.PAIRS;
    }

    /**
     * Returns v, up to a constant.
     *
     * @param x the distance or the stretch, in the unit of positions
     * @return the energy
     */
    public double energy(double x) {
        return two.energy(new double[] {0, x}, new double[2]);
    }

    /**
     * Returns dv/dx: positive where the two are drawn to each other.
     *
     * @param x the distance or the stretch, in the unit of positions
     * @return the slope
     */
    public double slope(double x) {
        double[] out = new double[2];
        two.positionGradients(1, new double[] {0, x}, new double[2], out);
        return out[1];
    }

    /**
     * Returns from where to where the distances or stretches of some states go.
     *
     * @param n coordinates of a state
     * @param q positions, one state after the other; read
     * @return their range
     */
    public DoubleSummaryStatistics range(int n, double[] q) {
        DoubleSummaryStatistics range = new DoubleSummaryStatistics();
        for (int from = 0; from < q.length; from += n) {
            if (isOfDistance()) {
                distances(from, from + n, q, range);
            } else {
                stretches(from, from + n, q, range);
            }
        }
        return range;
    }

    private void distances(int from, int to, double[] q, DoubleConsumer out) {
        int d = potential.dimensions();
        for (int first = from; first < to; first += d) {
            for (int second = first + d; second < to; second += d) {
                double square = 0;
                for (int c = 0; c < d; c++) {
                    square += (q[second + c] - q[first + c]) * (q[second + c] - q[first + c]);
                }
                out.accept(Math.sqrt(square));
            }
        }
    }

    private void stretches(int from, int to, double[] q, DoubleConsumer out) {
        for (int i = from; i + 1 < to; i++) {
            out.accept(q[i + 1] - q[i]);
        }
        if (potential.form() == Potential.Form.CHAIN) {
            out.accept(q[from]);
            out.accept(-q[to - 1]);
        } else if (potential.form() == Potential.Form.RING) {
            out.accept(q[from] - q[to - 1]);
        }
    }
}
