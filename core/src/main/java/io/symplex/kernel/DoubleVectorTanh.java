package io.symplex.kernel;

import jdk.incubator.vector.DoubleVector;

/** tanh on vectors, the same operations as the scalar twin's; calls nothing of ours, see {@link DoubleLanes}. */
final class DoubleVectorTanh extends DoubleActivation {

    @Override
    int kept() {
        return 0;
    }

    @Override
    void apply(int count, double[] values, double[][] kept) {
        DoubleLanes.tanh(count, values);
    }

    @Override
    void delta(int count, double[] upstream, double[] values, double[][] kept, double[] out) {
        for (int i = 0; i < count; i += DoubleLanes.LENGTH) {
            DoubleVector a = DoubleVector.fromArray(DoubleLanes.SPECIES, values, i);
            DoubleVector slope = a.neg().fma(a, DoubleVector.broadcast(DoubleLanes.SPECIES, 1));
            DoubleVector.fromArray(DoubleLanes.SPECIES, upstream, i).mul(slope).intoArray(out, i);
        }
    }

    @Override
    void reverseDerivative(
            int count,
            double[] tangent,
            double[] upstream,
            double[] values,
            double[] deltas,
            double[][] kept,
            double[] reverse) {
        for (int i = 0; i < count; i += DoubleLanes.LENGTH) {
            DoubleVector a = DoubleVector.fromArray(DoubleLanes.SPECIES, values, i);
            DoubleVector t = DoubleVector.fromArray(DoubleLanes.SPECIES, tangent, i);
            DoubleVector d = DoubleVector.fromArray(DoubleLanes.SPECIES, deltas, i);
            DoubleVector slope = a.neg().fma(a, DoubleVector.broadcast(DoubleLanes.SPECIES, 1));
            t.mul(d).mul(a.mul(-2)).intoArray(reverse, i);
            t.mul(slope).intoArray(tangent, i);
        }
    }

    @Override
    void reverseValue(int count, double[] adjoint, double[] values, double[][] kept, double[] reverse) {
        for (int i = 0; i < count; i += DoubleLanes.LENGTH) {
            DoubleVector a = DoubleVector.fromArray(DoubleLanes.SPECIES, values, i);
            DoubleVector slope = a.neg().fma(a, DoubleVector.broadcast(DoubleLanes.SPECIES, 1));
            DoubleVector.fromArray(DoubleLanes.SPECIES, adjoint, i)
                    .fma(slope, DoubleVector.fromArray(DoubleLanes.SPECIES, reverse, i))
                    .intoArray(reverse, i);
        }
    }
}
