package io.symplex.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** {@link DoubleMath} on vectors, operation by operation. */
@SuppressWarnings("cast") // (double) 0.5 becomes (float) 0.5 in the float twin
final class DoubleVectorMath {

    private DoubleVectorMath() {}

    static DoubleVector tanh(DoubleVector x) {
        DoubleVector limit = c(20);
        DoubleVector y = x.blend(limit, x.compare(VectorOperators.GT, limit));
        limit = c(-20);
        y = y.blend(limit, y.compare(VectorOperators.LT, limit));
        return DoubleLanes.tanhWithinLimit(y);
    }

    private static DoubleVector c(double value) {
        return DoubleVector.broadcast(DoubleLanes.SPECIES, value);
    }
}
