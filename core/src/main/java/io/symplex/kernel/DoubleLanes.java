package io.symplex.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of doubles: how long, and {@link DoubleFormat}'s functions on them, operation by operation. */
final class DoubleLanes {

    /** As long as the machine has, but not longer than the padding. */
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() > DoubleFormat.PADDING
            ? DoubleVector.SPECIES_512
            : DoubleVector.SPECIES_PREFERRED;

    static final int LENGTH = SPECIES.length();

    private DoubleLanes() {}

    static DoubleVector powerOfTwo(DoubleVector rounded) {
        return rounded.reinterpretAsLongs()
                .lanewise(VectorOperators.LSHL, 52)
                .add(0x3FF0000000000000L)
                .reinterpretAsDoubles();
    }

    static DoubleVector alternate(DoubleVector rounded, DoubleVector x) {
        return x.reinterpretAsLongs()
                .lanewise(VectorOperators.XOR, rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 63))
                .reinterpretAsDoubles();
    }

    static DoubleVector expm1(DoubleVector r) {
        DoubleVector p = c(1.6059043836821613e-10);
        p = p.fma(r, c(2.08767569878681e-9));
        p = p.fma(r, c(2.505210838544172e-8));
        p = p.fma(r, c(2.755731922398589e-7));
        p = p.fma(r, c(2.7557319223985893e-6));
        p = p.fma(r, c(2.48015873015873e-5));
        p = p.fma(r, c(0.0001984126984126984));
        p = p.fma(r, c(0.001388888888888889));
        p = p.fma(r, c(0.008333333333333333));
        p = p.fma(r, c(0.041666666666666664));
        p = p.fma(r, c(0.16666666666666666));
        p = p.fma(r, c(0.5));
        return p.mul(r).fma(r, r);
    }

    /**
     * Replaces each number by its tanh.
     *
     * <p>Calls nothing of ours: where the compiler once declines to take such a call into the loop it puts every vector
     * into an object, and the loop takes ten times as long.
     */
    static void tanh(int count, double[] values) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, values, i)
                    .min(DoubleFormat.TANH_LIMIT)
                    .max(-DoubleFormat.TANH_LIMIT);
            DoubleVector s = x.mul(x);
            DoubleVector p = DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_P5);
            p = p.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_P4));
            p = p.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_P3));
            p = p.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_P2));
            p = p.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_P1));
            p = p.fma(s, DoubleVector.broadcast(SPECIES, 1));
            DoubleVector q = DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_Q6);
            q = q.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_Q5));
            q = q.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_Q4));
            q = q.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_Q3));
            q = q.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_Q2));
            q = q.fma(s, DoubleVector.broadcast(SPECIES, DoubleFormat.TANH_Q1));
            q = q.fma(s, DoubleVector.broadcast(SPECIES, 1));
            DoubleVector n = p.mul(x);
            n.mul(q).div(n.mul(0.25).fma(n, q.mul(q))).intoArray(values, i);
        }
    }

    private static DoubleVector c(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
