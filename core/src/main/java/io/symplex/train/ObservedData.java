package io.symplex.train;

import io.symplex.data.Observations;

/**
 * What was seen of a system whose energy is not known.
 *
 * @param observations the trajectories, with or without derivatives
 */
public record ObservedData(Observations observations) implements TrainingData {

    @Override
    public int degreesOfFreedom() {
        return observations.degreesOfFreedom();
    }

    /**
     * Requires what gradient matching needs.
     *
     * @throws IllegalStateException if the observations have no time derivatives
     */
    public void requireDerivatives() {
        if (!observations.hasDerivatives()) {
            throw new IllegalStateException(
                    "observations must have time derivatives (columns dq…, dp…) for gradient matching, got states alone; use"
                            + " trajectoryMatching(dt), or estimateDerivatives(…) where they are nearly exact");
        }
    }

    /** Returns the rows of which nothing is missing. */
    @Override
    public StateSource states(long seed) {
        requireDerivatives();
        Observations whole = observations.wholeRows();
        StateBatch batch = new StateBatch(whole.rows(), degreesOfFreedom());
        double[] gradientQ = whole.dp();
        for (int i = 0; i < gradientQ.length; i++) {
            gradientQ[i] = -gradientQ[i]; // ∂H/∂q = −dp/dt
        }
        batch.set(whole.q(), whole.p(), gradientQ, whole.dq());
        System.arraycopy(whole.times(), 0, batch.times(), 0, batch.count());
        return () -> batch;
    }

    @Override
    public Observations observations(long seed) {
        return observations;
    }

    @Override
    public DataSplit split(double fraction, long seed) {
        return DataSplit.of(observations, fraction, seed);
    }
}
