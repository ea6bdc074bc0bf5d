package io.symplex.model;

import io.symplex.kernel.ForceKernel;
import io.symplex.system.Force;

/** A force that has nothing to learn. */
final class KnownForceKernel implements ForceKernel {

    private final Force force;
    private final double[] place; // [n]
    private final double[] derivatives; // ∂F/∂q, [n, n]

    KnownForceKernel(int n, Force force) {
        this.force = force;
        place = new double[n];
        derivatives = new double[n * n];
    }

    @Override
    public void load(double[] parameters, int begin) {}

    @Override
    public void force(double time, double[] q, int at, double[] out) {
        System.arraycopy(q, at, place, 0, place.length);
        force.at(time, place, out);
    }

    @Override
    public void pull(
            double time,
            double[] q,
            int at,
            double[] adjoint,
            double[] outQ,
            int outAt,
            double[] outParameters,
            int begin) {
        int n = place.length;
        System.arraycopy(q, at, place, 0, n);
        force.positionDerivatives(time, place, derivatives);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                outQ[outAt + j] = Math.fma(adjoint[i], derivatives[i * n + j], outQ[outAt + j]);
            }
        }
    }
}
