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

    static final int LENGTH = SPECIES.length();

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

    /**
     * Replaces each number by its tanh.
     *
     * <p>Calls nothing of ours: where the compiler once declines to take such a call into the loop it puts every vector
     * into an object, and the loop takes ten times as long.
     */
    static void tanh(int count, float[] values) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i)
                    .min(FloatFormat.TANH_LIMIT)
                    .max(-FloatFormat.TANH_LIMIT);
            FloatVector s = x.mul(x);
            FloatVector p = FloatVector.broadcast(SPECIES, FloatFormat.TANH_P4);
            p = p.fma(s, FloatVector.broadcast(SPECIES, FloatFormat.TANH_P3));
            p = p.fma(s, FloatVector.broadcast(SPECIES, FloatFormat.TANH_P2));
            p = p.fma(s, FloatVector.broadcast(SPECIES, FloatFormat.TANH_P1));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 1));
            FloatVector q = FloatVector.broadcast(SPECIES, FloatFormat.TANH_Q4);
            q = q.fma(s, FloatVector.broadcast(SPECIES, FloatFormat.TANH_Q3));
            q = q.fma(s, FloatVector.broadcast(SPECIES, FloatFormat.TANH_Q2));
            q = q.fma(s, FloatVector.broadcast(SPECIES, FloatFormat.TANH_Q1));
            q = q.fma(s, FloatVector.broadcast(SPECIES, 1));
            p.mul(x).div(q).intoArray(values, i);
        }
    }

    private static FloatVector c(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
