package io.symplex.train;

/**
 * States and the gradient of H there: a batch of gradient matching.
 *
 * <p>Mutable and shared without copies, as engines read it every epoch.
 */
public final class StateBatch implements Rows<StateBatch> {

    private final int count;
    private final int n;
    private final double[] x;
    private final double[] target;
    private final double[] times;

    /**
     * Creates a batch of zeros.
     *
     * @param count number of rows, {@code >= 1}
     * @param degreesOfFreedom n, {@code >= 1}
     */
    public StateBatch(int count, int degreesOfFreedom) {
        this.count = count;
        this.n = degreesOfFreedom;
        this.x = new double[count * 2 * n];
        this.target = new double[x.length];
        this.times = new double[count];
    }

    @Override
    public int count() {
        return count;
    }

    /**
     * Returns n, the number of degrees of freedom.
     *
     * @return n
     */
    public int degreesOfFreedom() {
        return n;
    }

    /**
     * Returns the states, positions then momenta of each row.
     *
     * @return the array itself, shape [count, 2n]
     */
    public double[] x() {
        return x;
    }

    /**
     * Returns the gradient of H that a row should have: ∂H/∂q = −dp/dt, then ∂H/∂p = dq/dt.
     *
     * @return the array itself, shape [count, 2n]
     */
    public double[] target() {
        return target;
    }

    /**
     * Returns the times of the rows, which only forces ask for: 0 unless they are set.
     *
     * @return the array itself, shape [count]
     */
    public double[] times() {
        return times;
    }

    /**
     * Returns how a coordinate moves, as the target says it: dq/dt, then dp/dt.
     *
     * @param row which, from 0
     * @param coordinate from 0, positions first
     * @return its rate
     */
    public double rate(int row, int coordinate) {
        int at = row * 2 * n + coordinate;
        return coordinate < n ? target[at + n] : -target[at - n];
    }

    @Override
    public StateBatch blank(int rows) {
        return new StateBatch(rows, n);
    }

    @Override
    public void copyRow(int to, StateBatch from, int row) {
        System.arraycopy(from.x, 2 * n * row, x, 2 * n * to, 2 * n);
        System.arraycopy(from.target, 2 * n * row, target, 2 * n * to, 2 * n);
        times[to] = from.times[row];
    }

    /**
     * Returns the same numbers in memory of their own.
     *
     * @return a new batch
     */
    public StateBatch copy() {
        StateBatch copy = blank(count);
        for (int r = 0; r < count; r++) {
            copy.copyRow(r, this, r);
        }
        return copy;
    }

    /**
     * Sets every row.
     *
     * @param q positions, shape [count, n]; read
     * @param p momenta, shape [count, n]; read
     * @param gradientQ ∂H/∂q, shape [count, n]; read
     * @param gradientP ∂H/∂p, shape [count, n]; read
     */
    public void set(double[] q, double[] p, double[] gradientQ, double[] gradientP) {
        if (n == 1) { // most often, and ten times as fast
            interleave(q, p, x);
            interleave(gradientQ, gradientP, target);
            return;
        }
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, x, 2 * n * r, n);
            System.arraycopy(p, r * n, x, 2 * n * r + n, n);
            System.arraycopy(gradientQ, r * n, target, 2 * n * r, n);
            System.arraycopy(gradientP, r * n, target, 2 * n * r + n, n);
        }
    }

    private static void interleave(double[] even, double[] odd, double[] out) {
        for (int r = 0; r < even.length; r++) {
            out[2 * r] = even[r];
            out[2 * r + 1] = odd[r];
        }
    }
}
