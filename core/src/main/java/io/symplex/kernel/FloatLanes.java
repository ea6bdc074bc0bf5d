package io.symplex.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of floats: how long, and {@link FloatFormat}'s functions on them, operation by operation. */
final class FloatLanes {

    /** As long as the machine has, but not longer than the padding. */
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > FloatFormat.PADDING
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    private FloatLanes() {}

    static FloatVector powerOfTwo(FloatVector rounded) {
        return rounded.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, 23)
                .add(0x3F800000)
                .reinterpretAsFloats();
    }

    static FloatVector alternate(FloatVector rounded, FloatVector x) {
        return x.reinterpretAsInts()
                .lanewise(VectorOperators.XOR, rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 31))
                .reinterpretAsFloats();
    }

    static FloatVector expm1(FloatVector r) {
        FloatVector p = c(1.984127e-4f);
        p = p.fma(r, c(1.3888889e-3f));
        p = p.fma(r, c(8.333334e-3f));
        p = p.fma(r, c(4.1666668e-2f));
        p = p.fma(r, c(0.16666667f));
        p = p.fma(r, c(0.5f));
        return p.mul(r).fma(r, r);
    }

    static FloatVector tanhWithinLimit(FloatVector x) {
        FloatVector s = x.mul(x);
        FloatVector p = c(FloatFormat.TANH_P4);
        p = p.fma(s, c(FloatFormat.TANH_P3));
        p = p.fma(s, c(FloatFormat.TANH_P2));
        p = p.fma(s, c(FloatFormat.TANH_P1));
        p = p.fma(s, c(1));
        FloatVector q = c(FloatFormat.TANH_Q4);
        q = q.fma(s, c(FloatFormat.TANH_Q3));
        q = q.fma(s, c(FloatFormat.TANH_Q2));
        q = q.fma(s, c(FloatFormat.TANH_Q1));
        q = q.fma(s, c(1));
        return p.mul(x).div(q);
    }

    private static FloatVector c(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
