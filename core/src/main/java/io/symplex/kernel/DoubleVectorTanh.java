package io.symplex.kernel;

import jdk.incubator.vector.DoubleVector;

/** tanh on vectors, the same operations as the scalar twin's. */
final class DoubleVectorTanh extends DoubleActivation {

    private static final int LENGTH = DoubleLanes.SPECIES.length();

    @Override
    int kept() {
        return 0;
    }

    @Override
    void apply(int count, double[] values, double[][] kept) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVectorMath.tanh(at(values, i)).intoArray(values, i);
        }
    }

    @Override
    void delta(int count, double[] upstream, double[] values, double[][] kept, double[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            at(upstream, i).mul(slope(at(values, i))).intoArray(out, i);
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
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector a = at(values, i);
            DoubleVector t = at(tangent, i);
            DoubleVector slope = slope(a);
            t.mul(at(deltas, i)).mul(a.mul(-2)).intoArray(reverse, i);
            t.mul(slope).intoArray(tangent, i);
        }
    }

    @Override
    void reverseValue(int count, double[] adjoint, double[] values, double[][] kept, double[] reverse) {
        for (int i = 0; i < count; i += LENGTH) {
            at(adjoint, i).fma(slope(at(values, i)), at(reverse, i)).intoArray(reverse, i);
        }
    }

    private static DoubleVector at(double[] values, int i) {
        return DoubleVector.fromArray(DoubleLanes.SPECIES, values, i);
    }

    private static DoubleVector slope(DoubleVector a) {
        return a.neg().fma(a, DoubleVector.broadcast(DoubleLanes.SPECIES, 1));
    }
}
