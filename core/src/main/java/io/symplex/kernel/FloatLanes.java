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
        FloatVector p = c(-2.76076847742355e-16f);
        p = p.fma(s, c(2.00018790482477e-13f));
        p = p.fma(s, c(-8.60467152213735e-11f));
        p = p.fma(s, c(5.12229709037114e-08f));
        p = p.fma(s, c(1.48572235717979e-05f));
        p = p.fma(s, c(6.37261928875436e-04f));
        p = p.fma(s, c(4.89352455891786e-03f));
        FloatVector q = c(1.19825839466702e-06f);
        q = q.fma(s, c(1.18534705686654e-04f));
        q = q.fma(s, c(2.26843463243900e-03f));
        q = q.fma(s, c(4.89352518554385e-03f));
        return x.mul(p).div(q);
    }

    private static FloatVector c(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
