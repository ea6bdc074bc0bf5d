package io.symplex.kernel;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors of doubles: how long, and {@link DoubleFormat}'s functions on arrays, operation by operation.
 *
 * <p>A loop over vectors calls nothing of ours: where the compiler once declines to take such a call into the loop it
 * puts every vector into an object, and the loop takes ten times as long.
 */
final class DoubleLanes {

    /** As long as the machine has, but not longer than the padding. */
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() > DoubleFormat.PADDING
            ? DoubleVector.SPECIES_512
            : DoubleVector.SPECIES_PREFERRED;

    static final int LENGTH = SPECIES.length();

    private DoubleLanes() {}

    /** Replaces each x by e^x. */
    static void exp(int count, double[] x) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector y =
                    fromArray(SPECIES, x, i).min(DoubleFormat.EXP_HIGHEST).max(DoubleFormat.EXP_LOWEST);
            DoubleVector rounded = y.fma(DoubleMath.LOG2_E, DoubleFormat.ROUNDER);
            DoubleVector scale = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(0x3FF0000000000000L)
                    .reinterpretAsDoubles();
            DoubleVector minusK = rounded.sub(DoubleFormat.ROUNDER).neg();
            DoubleVector r = minusK.fma(broadcast(SPECIES, DoubleFormat.LN2_HIGH), y);
            r = minusK.fma(broadcast(SPECIES, DoubleFormat.LN2_LOW), r);
            DoubleVector p = broadcast(SPECIES, 1.6059043836821613e-10)
                    .fma(r, broadcast(SPECIES, 2.08767569878681e-9))
                    .fma(r, broadcast(SPECIES, 2.505210838544172e-8))
                    .fma(r, broadcast(SPECIES, 2.755731922398589e-7))
                    .fma(r, broadcast(SPECIES, 2.7557319223985893e-6))
                    .fma(r, broadcast(SPECIES, 2.48015873015873e-5))
                    .fma(r, broadcast(SPECIES, 0.0001984126984126984))
                    .fma(r, broadcast(SPECIES, 0.001388888888888889))
                    .fma(r, broadcast(SPECIES, 0.008333333333333333))
                    .fma(r, broadcast(SPECIES, 0.041666666666666664))
                    .fma(r, broadcast(SPECIES, 0.16666666666666666))
                    .fma(r, broadcast(SPECIES, 0.5));
            p.mul(r).fma(r, r).fma(scale, scale).intoArray(x, i);
        }
    }

    /** Computes log(1 + u). */
    static void log1p(int count, double[] u, double[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector v = fromArray(SPECIES, u, i);
            DoubleVector s = v.div(v.add(2));
            DoubleVector s2 = s.mul(s);
            DoubleVector p = broadcast(SPECIES, 1.0 / 33)
                    .fma(s2, broadcast(SPECIES, 1.0 / 31))
                    .fma(s2, broadcast(SPECIES, 1.0 / 29))
                    .fma(s2, broadcast(SPECIES, 1.0 / 27))
                    .fma(s2, broadcast(SPECIES, 1.0 / 25))
                    .fma(s2, broadcast(SPECIES, 1.0 / 23))
                    .fma(s2, broadcast(SPECIES, 1.0 / 21))
                    .fma(s2, broadcast(SPECIES, 1.0 / 19))
                    .fma(s2, broadcast(SPECIES, 1.0 / 17))
                    .fma(s2, broadcast(SPECIES, 1.0 / 15))
                    .fma(s2, broadcast(SPECIES, 1.0 / 13))
                    .fma(s2, broadcast(SPECIES, 1.0 / 11))
                    .fma(s2, broadcast(SPECIES, 1.0 / 9))
                    .fma(s2, broadcast(SPECIES, 1.0 / 7))
                    .fma(s2, broadcast(SPECIES, 1.0 / 5))
                    .fma(s2, broadcast(SPECIES, 1.0 / 3));
            DoubleVector twice = s.add(s);
            p.mul(s2).fma(twice, twice).intoArray(out, i);
        }
    }

    /** Computes sign · sin r for |r| ≤ π/2. */
    static void sine(int count, double[] r, double[] sign, double[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector x = fromArray(SPECIES, r, i);
            DoubleVector x2 = x.mul(x);
            DoubleVector p = broadcast(SPECIES, -1.9572941063391263e-20)
                    .fma(x2, broadcast(SPECIES, 8.22063524662433e-18))
                    .fma(x2, broadcast(SPECIES, -2.8114572543455206e-15))
                    .fma(x2, broadcast(SPECIES, 7.647163731819816e-13))
                    .fma(x2, broadcast(SPECIES, -1.6059043836821613e-10))
                    .fma(x2, broadcast(SPECIES, 2.505210838544172e-8))
                    .fma(x2, broadcast(SPECIES, -2.7557319223985893e-6))
                    .fma(x2, broadcast(SPECIES, 0.0001984126984126984))
                    .fma(x2, broadcast(SPECIES, -0.008333333333333333))
                    .fma(x2, broadcast(SPECIES, 0.16666666666666666));
            p.neg().mul(x2).fma(x, x).mul(fromArray(SPECIES, sign, i)).intoArray(out, i);
        }
    }

    /** Replaces r by sign · cos r for |r| ≤ π/2. */
    static void cosine(int count, double[] r, double[] sign) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector x = fromArray(SPECIES, r, i);
            DoubleVector x2 = x.mul(x);
            DoubleVector p = broadcast(SPECIES, -8.896791392450574e-22)
                    .fma(x2, broadcast(SPECIES, 4.110317623312165e-19))
                    .fma(x2, broadcast(SPECIES, -1.5619206968586225e-16))
                    .fma(x2, broadcast(SPECIES, 4.779477332387385e-14))
                    .fma(x2, broadcast(SPECIES, -1.1470745597729725e-11))
                    .fma(x2, broadcast(SPECIES, 2.08767569878681e-9))
                    .fma(x2, broadcast(SPECIES, -2.755731922398589e-7))
                    .fma(x2, broadcast(SPECIES, 2.48015873015873e-5))
                    .fma(x2, broadcast(SPECIES, -0.001388888888888889))
                    .fma(x2, broadcast(SPECIES, 0.041666666666666664))
                    .fma(x2, broadcast(SPECIES, -0.5));
            p.fma(x2, broadcast(SPECIES, 1)).mul(fromArray(SPECIES, sign, i)).intoArray(r, i);
        }
    }

    /** Computes Φ(−|x|) / e^(−x²/2). */
    static void normalTail(int count, double[] x, double[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector z = fromArray(SPECIES, x, i).abs().min(DoubleFormat.NORMAL_LIMIT);
            DoubleVector p = broadcast(SPECIES, 1.0657320719760877e-6)
                    .fma(z, broadcast(SPECIES, 2.9988460055891262e-5))
                    .fma(z, broadcast(SPECIES, 0.0004097195195843562))
                    .fma(z, broadcast(SPECIES, 0.0035271727858401736))
                    .fma(z, broadcast(SPECIES, 0.02095866534745515))
                    .fma(z, broadcast(SPECIES, 0.08892940234976983))
                    .fma(z, broadcast(SPECIES, 0.26968617071856615))
                    .fma(z, broadcast(SPECIES, 0.5663922227245118))
                    .fma(z, broadcast(SPECIES, 0.7556722623998936))
                    .fma(z, broadcast(SPECIES, 0.5));
            DoubleVector q = broadcast(SPECIES, 2.6713941448474784e-6)
                    .fma(z, broadcast(SPECIES, 7.516992187957035e-5))
                    .fma(z, broadcast(SPECIES, 0.0010296859273432215))
                    .fma(z, broadcast(SPECIES, 0.008916480920416144))
                    .fma(z, broadcast(SPECIES, 0.05355725609209542))
                    .fma(z, broadcast(SPECIES, 0.23160389688432978))
                    .fma(z, broadcast(SPECIES, 0.7265117764367709))
                    .fma(z, broadcast(SPECIES, 1.6257091530640582))
                    .fma(z, broadcast(SPECIES, 2.4752826802083185))
                    .fma(z, broadcast(SPECIES, 2.309229085602652))
                    .fma(z, broadcast(SPECIES, 1));
            p.div(q).intoArray(out, i);
        }
    }

    /** Replaces each number by its tanh. */
    static void tanh(int count, double[] values) {
        for (int i = 0; i < count; i += LENGTH) {
            DoubleVector x =
                    fromArray(SPECIES, values, i).min(DoubleFormat.TANH_LIMIT).max(-DoubleFormat.TANH_LIMIT);
            DoubleVector s = x.mul(x);
            DoubleVector p = broadcast(SPECIES, DoubleFormat.TANH_P5);
            p = p.fma(s, broadcast(SPECIES, DoubleFormat.TANH_P4));
            p = p.fma(s, broadcast(SPECIES, DoubleFormat.TANH_P3));
            p = p.fma(s, broadcast(SPECIES, DoubleFormat.TANH_P2));
            p = p.fma(s, broadcast(SPECIES, DoubleFormat.TANH_P1));
            p = p.fma(s, broadcast(SPECIES, 1));
            DoubleVector q = broadcast(SPECIES, DoubleFormat.TANH_Q6);
            q = q.fma(s, broadcast(SPECIES, DoubleFormat.TANH_Q5));
            q = q.fma(s, broadcast(SPECIES, DoubleFormat.TANH_Q4));
            q = q.fma(s, broadcast(SPECIES, DoubleFormat.TANH_Q3));
            q = q.fma(s, broadcast(SPECIES, DoubleFormat.TANH_Q2));
            q = q.fma(s, broadcast(SPECIES, DoubleFormat.TANH_Q1));
            q = q.fma(s, broadcast(SPECIES, 1));
            DoubleVector n = p.mul(x);
            n.mul(q).div(n.mul(0.25).fma(n, q.mul(q))).intoArray(values, i);
        }
    }
}
