package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/** A network of the user's during one evaluation: gives energies, from which the rest follows. */
abstract class EnergyGraph implements Graph {

    private final int n;

    EnergyGraph(int n) {
        this.n = n;
    }

    /**
     * Returns the energies of states.
     *
     * @param q positions, shape [rows, n]
     * @param p momenta, shape [rows, n]
     * @return as many numbers as rows
     */
    abstract NDArray energies(NDArray q, NDArray p);

    /** Returns the energies of states of shape [rows, 2n]. */
    final NDArray energies(NDArray x) {
        NDList halves = x.split(new long[] {n}, 1);
        return energies(halves.get(0), halves.get(1));
    }

    @Override
    public final NDArray inputGradients(NDArray x) {
        if (!x.hasGradient()) {
            x.setRequiresGradient(true); // a leaf: given states, or a cut
        }
        return InputGradient.of(energies(x), x);
    }
}
