package io.symplex.kernel;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors of floats: how long, and {@link FloatFormat}'s functions on arrays, operation by operation.
 *
 * <p>A loop over vectors calls nothing of ours: where the compiler once declines to take such a call into the loop it
 * puts every vector into an object, and the loop takes ten times as long.
 */
final class FloatLanes {

    /** As long as the machine has, but not longer than the padding. */
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() > FloatFormat.PADDING
            ? FloatVector.SPECIES_512
            : FloatVector.SPECIES_PREFERRED;

    static final int LENGTH = SPECIES.length();

    private FloatLanes() {}

    /** Replaces each x by e^x. */
    static void exp(int count, float[] x) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector y =
                    fromArray(SPECIES, x, i).min(FloatFormat.EXP_HIGHEST).max(FloatFormat.EXP_LOWEST);
            FloatVector rounded = y.fma(FloatMath.LOG2_E, FloatFormat.ROUNDER);
            FloatVector scale = rounded.reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, 23)
                    .add(0x3F800000)
                    .reinterpretAsFloats();
            FloatVector minusK = rounded.sub(FloatFormat.ROUNDER).neg();
            FloatVector r = minusK.fma(broadcast(SPECIES, FloatFormat.LN2_HIGH), y);
            r = minusK.fma(broadcast(SPECIES, FloatFormat.LN2_LOW), r);
            FloatVector p = broadcast(SPECIES, 1.984127e-4f)
                    .fma(r, broadcast(SPECIES, 1.3888889e-3f))
                    .fma(r, broadcast(SPECIES, 8.333334e-3f))
                    .fma(r, broadcast(SPECIES, 4.1666668e-2f))
                    .fma(r, broadcast(SPECIES, 0.16666667f))
                    .fma(r, broadcast(SPECIES, 0.5f));
            p.mul(r).fma(r, r).fma(scale, scale).intoArray(x, i);
        }
    }

    /** Computes log(1 + u). */
    static void log1p(int count, float[] u, float[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector v = fromArray(SPECIES, u, i);
            FloatVector s = v.div(v.add(2));
            FloatVector s2 = s.mul(s);
            FloatVector p = broadcast(SPECIES, 1f / 15)
                    .fma(s2, broadcast(SPECIES, 1f / 13))
                    .fma(s2, broadcast(SPECIES, 1f / 11))
                    .fma(s2, broadcast(SPECIES, 1f / 9))
                    .fma(s2, broadcast(SPECIES, 1f / 7))
                    .fma(s2, broadcast(SPECIES, 1f / 5))
                    .fma(s2, broadcast(SPECIES, 1f / 3));
            FloatVector twice = s.add(s);
            p.mul(s2).fma(twice, twice).intoArray(out, i);
        }
    }

    /** Computes sign · sin r for |r| ≤ π/2. */
    static void sine(int count, float[] r, float[] sign, float[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector x = fromArray(SPECIES, r, i);
            FloatVector x2 = x.mul(x);
            FloatVector p = broadcast(SPECIES, -1.6059044e-10f)
                    .fma(x2, broadcast(SPECIES, 2.5052108e-8f))
                    .fma(x2, broadcast(SPECIES, -2.7557319e-6f))
                    .fma(x2, broadcast(SPECIES, 0.0001984127f))
                    .fma(x2, broadcast(SPECIES, -0.008333334f))
                    .fma(x2, broadcast(SPECIES, 0.16666667f));
            p.neg().mul(x2).fma(x, x).mul(fromArray(SPECIES, sign, i)).intoArray(out, i);
        }
    }

    /** Replaces r by sign · cos r for |r| ≤ π/2. */
    static void cosine(int count, float[] r, float[] sign) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector x = fromArray(SPECIES, r, i);
            FloatVector x2 = x.mul(x);
            FloatVector p = broadcast(SPECIES, 2.0876756e-9f)
                    .fma(x2, broadcast(SPECIES, -2.755732e-7f))
                    .fma(x2, broadcast(SPECIES, 2.4801588e-5f))
                    .fma(x2, broadcast(SPECIES, -0.0013888889f))
                    .fma(x2, broadcast(SPECIES, 0.041666668f))
                    .fma(x2, broadcast(SPECIES, -0.5f));
            p.fma(x2, broadcast(SPECIES, 1)).mul(fromArray(SPECIES, sign, i)).intoArray(r, i);
        }
    }

    /** Computes Φ(−|x|) / e^(−x²/2). */
    static void normalTail(int count, float[] x, float[] out) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector z = fromArray(SPECIES, x, i).abs().min(FloatFormat.NORMAL_LIMIT);
            FloatVector p = broadcast(SPECIES, 0.0034490544f)
                    .fma(z, broadcast(SPECIES, 0.036094673f))
                    .fma(z, broadcast(SPECIES, 0.16969693f))
                    .fma(z, broadcast(SPECIES, 0.41989627f))
                    .fma(z, broadcast(SPECIES, 0.5f));
            FloatVector q = broadcast(SPECIES, 0.008645208f)
                    .fma(z, broadcast(SPECIES, 0.09048919f))
                    .fma(z, broadcast(SPECIES, 0.43374896f))
                    .fma(z, broadcast(SPECIES, 1.1460704f))
                    .fma(z, broadcast(SPECIES, 1.6376772f))
                    .fma(z, broadcast(SPECIES, 1));
            p.div(q).intoArray(out, i);
        }
    }

    /** Replaces each number by its tanh. */
    static void tanh(int count, float[] values) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector x =
                    fromArray(SPECIES, values, i).min(FloatFormat.TANH_LIMIT).max(-FloatFormat.TANH_LIMIT);
            FloatVector s = x.mul(x);
            FloatVector p = broadcast(SPECIES, FloatFormat.TANH_P4);
            p = p.fma(s, broadcast(SPECIES, FloatFormat.TANH_P3));
            p = p.fma(s, broadcast(SPECIES, FloatFormat.TANH_P2));
            p = p.fma(s, broadcast(SPECIES, FloatFormat.TANH_P1));
            p = p.fma(s, broadcast(SPECIES, 1));
            FloatVector q = broadcast(SPECIES, FloatFormat.TANH_Q4);
            q = q.fma(s, broadcast(SPECIES, FloatFormat.TANH_Q3));
            q = q.fma(s, broadcast(SPECIES, FloatFormat.TANH_Q2));
            q = q.fma(s, broadcast(SPECIES, FloatFormat.TANH_Q1));
            q = q.fma(s, broadcast(SPECIES, 1));
            p.mul(x).div(q).intoArray(values, i);
        }
    }
}
