package io.symplex.kernel;

import jdk.incubator.vector.DoubleVector;

/** {@link DoubleMath} on vectors, operation by operation. */
@SuppressWarnings("cast") // (double) 0.5 becomes (float) 0.5 in the float twin
final class DoubleVectorMath {

    private DoubleVectorMath() {}

    static DoubleVector tanh(DoubleVector x) {
        return DoubleLanes.tanhWithinLimit(x.min(DoubleFormat.TANH_LIMIT).max(-DoubleFormat.TANH_LIMIT));
    }
}
