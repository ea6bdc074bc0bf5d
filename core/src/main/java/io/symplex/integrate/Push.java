package io.symplex.integrate;

import io.symplex.system.Force;

/** A force from outside on a batch of a fixed size. Owns scratch memory: one instance per thread. */
final class Push {

    private final Force force;
    private final int count;
    private final double[] one; // [n]
    private final double[] push; // [n]

    Push(Force force, int n, int count) {
        this.force = force;
        this.count = count;
        one = new double[n];
        push = new double[n];
    }

    /** Adds a multiple of the force: {@code out ← out + factor F(q, t)}, shape [count, n]. */
    void add(double time, double factor, double[] q, double[] out) {
        int n = one.length;
        for (int r = 0; r < count; r++) {
            System.arraycopy(q, r * n, one, 0, n);
            force.at(time, one, push);
            for (int i = 0; i < n; i++) {
                out[r * n + i] += factor * push[i];
            }
        }
    }
}
