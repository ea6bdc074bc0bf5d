package io.symplex.kernel;

/**
 * The functions of a basis at one time after the other; rows that share a time share the work.
 *
 * <p>Owns scratch memory: one instance per thread.
 */
final class TimeValues {

    private final TimeBasis basis;
    private final double[] constants;
    private final double[] values;
    private double last = Double.NaN; // the time they belong to

    TimeValues(TimeBasis basis) {
        this.basis = basis;
        constants = basis.constants();
        values = new double[constants.length];
    }

    /** Returns φ(t), to be read until the next call. */
    double[] at(double time) {
        if (time != last) {
            System.arraycopy(constants, 0, values, 0, values.length);
            basis.add(time, values);
            last = time;
        }
        return values;
    }
}
