package io.symplex.kernel;

import static io.symplex.kernel.DoubleLanes.LENGTH;
import static io.symplex.kernel.DoubleLanes.SPECIES;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Activation functions on vectors, the same operations as in {@link DoubleScalarActivation}.
 *
 * <p>The compiler keeps vectors out of objects in methods of some sixty operations on them, counting what it inlines;
 * beyond that not always. So the activations are passes, each a loop, and one call site with more than two kinds of
 * passes behind it: there nothing is inlined.
 */
@SuppressWarnings("cast") // (double) 0.5 becomes (float) 0.5 in the float twin
final class DoubleVectorActivation {

    private DoubleVectorActivation() {}

    static DoubleActivation of(Nonlinearity nonlinearity) {
        return switch (nonlinearity) {
            case TANH -> new DoubleVectorTanh();
            case SOFTPLUS ->
                new Kept(
                        Softplus::minusMagnitude,
                        (count, values, slopes, curvatures) -> DoubleLanes.exp(count, slopes),
                        (count, values, slopes, curvatures) -> DoubleLanes.log1p(count, slopes, curvatures),
                        Softplus::assemble);
            case SINE ->
                new Kept(
                        Sine::reduce,
                        (count, values, slopes, curvatures) -> DoubleLanes.sine(count, slopes, curvatures, values),
                        (count, values, slopes, curvatures) -> DoubleLanes.cosine(count, slopes, curvatures),
                        Sine::negate);
            case GELU ->
                new Kept(
                        Gelu::exponent,
                        (count, values, slopes, curvatures) -> DoubleLanes.exp(count, slopes),
                        (count, values, slopes, curvatures) -> DoubleLanes.normalTail(count, values, curvatures),
                        Gelu::assemble);
        };
    }

    /** One loop of several: begins with z in {@code values}, after the last a, σ′ and σ″ stand there. */
    private interface Pass {
        void run(int count, double[] values, double[] slopes, double[] curvatures);
    }

    /** Functions that keep σ′ and σ″. */
    private static final class Kept extends DoubleActivation {

        private final Pass[] passes;

        Kept(Pass... passes) {
            this.passes = passes;
        }

        @Override
        int kept() {
            return 2;
        }

        @Override
        void apply(int count, double[] values, double[][] kept) {
            for (Pass pass : passes) {
                pass.run(count, values, kept[0], kept[1]);
            }
        }

        @Override
        void delta(int count, double[] upstream, double[] values, double[][] kept, double[] out) {
            double[] slopes = kept[0];
            for (int i = 0; i < count; i += LENGTH) {
                fromArray(SPECIES, upstream, i)
                        .mul(fromArray(SPECIES, slopes, i))
                        .intoArray(out, i);
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
            double[] slopes = kept[0];
            double[] curvatures = kept[1];
            for (int i = 0; i < count; i += LENGTH) {
                DoubleVector t = fromArray(SPECIES, tangent, i);
                DoubleVector u = fromArray(SPECIES, upstream, i);
                t.mul(u).mul(fromArray(SPECIES, curvatures, i)).intoArray(reverse, i);
                t.mul(fromArray(SPECIES, slopes, i)).intoArray(tangent, i);
            }
        }

        @Override
        void reverseValue(int count, double[] adjoint, double[] values, double[][] kept, double[] reverse) {
            double[] slopes = kept[0];
            for (int i = 0; i < count; i += LENGTH) {
                fromArray(SPECIES, adjoint, i)
                        .fma(fromArray(SPECIES, slopes, i), fromArray(SPECIES, reverse, i))
                        .intoArray(reverse, i);
            }
        }
    }

    private static final class Softplus {

        /** Computes −|z|. */
        static void minusMagnitude(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i += LENGTH) {
                fromArray(SPECIES, values, i).abs().neg().intoArray(slopes, i);
            }
        }

        /** Computes a, σ′ and σ″ from z, e = e^−|z| and log(1 + e). */
        static void assemble(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i += LENGTH) {
                DoubleVector z = fromArray(SPECIES, values, i);
                DoubleVector e = fromArray(SPECIES, slopes, i);
                DoubleVector larger = broadcast(SPECIES, 1).div(e.add(1));
                z.max(0).add(fromArray(SPECIES, curvatures, i)).intoArray(values, i);
                larger.mul(e.blend(1, z.compare(VectorOperators.GT, 0))).intoArray(slopes, i);
                larger.mul(larger.mul(e)).intoArray(curvatures, i);
            }
        }
    }

    private static final class Sine {

        /** Computes r and (−1)^k of z = kπ + r. */
        static void reduce(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i += LENGTH) {
                DoubleVector z = fromArray(SPECIES, values, i);
                DoubleVector k =
                        z.fma(DoubleMath.ONE_OVER_PI, DoubleFormat.ROUNDER).sub(DoubleFormat.ROUNDER);
                DoubleVector r = k.neg().fma(broadcast(SPECIES, DoubleFormat.PI_HIGH), z);
                k.neg().fma(broadcast(SPECIES, DoubleFormat.PI_LOW), r).intoArray(slopes, i);
                DoubleVector half = k.fma((double) 0.5, DoubleFormat.ROUNDER).sub(DoubleFormat.ROUNDER);
                DoubleVector odd = half.fma(broadcast(SPECIES, -2), k);
                odd.mul(-2).fma(odd, broadcast(SPECIES, 1)).intoArray(curvatures, i);
            }
        }

        /** Computes σ″ = −a. */
        static void negate(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i += LENGTH) {
                fromArray(SPECIES, values, i).neg().intoArray(curvatures, i);
            }
        }
    }

    private static final class Gelu {

        /** Computes −z²/2. */
        static void exponent(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i += LENGTH) {
                DoubleVector z = fromArray(SPECIES, values, i);
                z.mul(z).mul((double) -0.5).intoArray(slopes, i);
            }
        }

        /** Computes a, σ′ and σ″ from z, e^(−z²/2) and Φ(−|z|) / e^(−z²/2). */
        static void assemble(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i += LENGTH) {
                DoubleVector z = fromArray(SPECIES, values, i);
                DoubleVector bell = fromArray(SPECIES, slopes, i);
                DoubleVector tail = fromArray(SPECIES, curvatures, i).mul(bell);
                DoubleVector rest = broadcast(SPECIES, 1).sub(tail);
                DoubleVector distribution = tail.blend(rest, z.compare(VectorOperators.GT, 0));
                DoubleVector density = bell.mul(DoubleMath.DENSITY);
                z.mul(distribution).intoArray(values, i);
                z.fma(density, distribution).intoArray(slopes, i);
                density.mul(z.neg().fma(z, broadcast(SPECIES, 2))).intoArray(curvatures, i);
            }
        }
    }
}
