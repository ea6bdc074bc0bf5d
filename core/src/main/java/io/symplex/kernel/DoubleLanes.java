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

    static DoubleVector tanhWithinLimit(DoubleVector x) {
        DoubleVector s = x.mul(x);
        DoubleVector p = c(1.819712754177439e-13);
        p = p.fma(s, c(8.073989546673471e-10));
        p = p.fma(s, c(8.530074904445772e-7));
        p = p.fma(s, c(0.0003033049686325056));
        p = p.fma(s, c(0.03602408147290643));
        p = p.fma(s, c(1));
        DoubleVector q = c(5.223589087191708e-16);
        q = q.fma(s, c(7.602398205232428e-12));
        q = q.fma(s, c(1.5187414427298302e-8));
        q = q.fma(s, c(9.16375812152893e-6));
        q = q.fma(s, c(0.0019164228691530298));
        q = q.fma(s, c(0.11935741480623943));
        q = q.fma(s, c(1));
        DoubleVector n = p.mul(x);
        return n.mul(q).div(n.mul(c(0.25)).fma(n, q.mul(q)));
    }

    private static DoubleVector c(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
