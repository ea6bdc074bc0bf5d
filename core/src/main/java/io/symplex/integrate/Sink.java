package io.symplex.integrate;

/**
 * Takes the kept states of a simulation as they come, so that a long run needs no memory for its rows.
 *
 * <pre>{@code
 * Simulation.of(1_000_000_000, 0.01).withKeepEvery(1000).run(system, start, (row, time, q, p) -> histogram.add(q[0]));
 * }</pre>
 */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one row: the states of all realisations at one time.
     *
     * @param row which, from 0
     * @param time the time
     * @param q positions, shape [count, n]; read, and overwritten after the call
     * @param p momenta, shape [count, n]; read, and overwritten after the call
     */
    void accept(int row, double time, double[] q, double[] p);
}
