package io.symplex.kernel;

/**
 * Activation functions in plain loops, the specification of the vector twin.
 *
 * <p>Loops are short, so that the compiler makes vectors of them and each one's constants fit the registers: as one
 * loop sine takes six times as long, GELU four times.
 */
@SuppressWarnings("cast") // (double) 0.5 becomes (float) 0.5 in the float twin
final class DoubleScalarActivation {

    private DoubleScalarActivation() {}

    static DoubleActivation of(Nonlinearity nonlinearity) {
        return switch (nonlinearity) {
            case TANH -> new Tanh();
            case SOFTPLUS -> new Softplus();
            case SINE -> new Sine();
            case GELU -> new Gelu();
        };
    }

    /** σ′ = 1 − a² and σ″ = −2aσ′: cheaper made again than kept. */
    private static final class Tanh extends DoubleActivation {

        @Override
        int kept() {
            return 0;
        }

        /** Two loops, so that each one's constants fit the registers: as one it takes up to a quarter longer. */
        @Override
        void apply(int count, double[] values, double[][] kept) {
            for (int i = 0; i < count; i++) {
                values[i] = DoubleMath.limitForTanh(values[i]);
            }
            for (int i = 0; i < count; i++) {
                values[i] = DoubleFormat.tanhWithinLimit(values[i]);
            }
        }

        @Override
        void delta(int count, double[] upstream, double[] values, double[][] kept, double[] out) {
            for (int i = 0; i < count; i++) {
                out[i] = upstream[i] * Math.fma(-values[i], values[i], 1);
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
            for (int i = 0; i < count; i++) {
                double a = values[i];
                double slope = Math.fma(-a, a, 1);
                reverse[i] = tangent[i] * deltas[i] * (-2 * a);
                tangent[i] *= slope;
            }
        }

        @Override
        void reverseValue(int count, double[] adjoint, double[] values, double[][] kept, double[] reverse) {
            for (int i = 0; i < count; i++) {
                double a = values[i];
                reverse[i] = Math.fma(adjoint[i], Math.fma(-a, a, 1), reverse[i]);
            }
        }
    }

    /** Functions that keep σ′ and σ″. */
    private abstract static class Kept extends DoubleActivation {

        @Override
        int kept() {
            return 2;
        }

        @Override
        void apply(int count, double[] values, double[][] kept) {
            apply(count, values, kept[0], kept[1]);
        }

        abstract void apply(int count, double[] values, double[] slopes, double[] curvatures);

        @Override
        void delta(int count, double[] upstream, double[] values, double[][] kept, double[] out) {
            double[] slopes = kept[0];
            for (int i = 0; i < count; i++) {
                out[i] = upstream[i] * slopes[i];
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
            for (int i = 0; i < count; i++) {
                reverse[i] = tangent[i] * upstream[i] * curvatures[i];
                tangent[i] *= slopes[i];
            }
        }

        @Override
        void reverseValue(int count, double[] adjoint, double[] values, double[][] kept, double[] reverse) {
            double[] slopes = kept[0];
            for (int i = 0; i < count; i++) {
                reverse[i] = Math.fma(adjoint[i], slopes[i], reverse[i]);
            }
        }
    }

    private static final class Softplus extends Kept {
        @Override
        void apply(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i++) {
                slopes[i] = -Math.abs(values[i]);
            }
            DoubleMath.exp(count, slopes, curvatures);
            for (int i = 0; i < count; i++) {
                curvatures[i] = DoubleMath.log1p(slopes[i]);
            }
            for (int i = 0; i < count; i++) {
                double z = values[i];
                double e = slopes[i];
                double larger = 1 / (e + 1); // σ′ of |z|
                values[i] = Math.max(z, 0) + curvatures[i];
                slopes[i] = larger * Math.max(e, DoubleMath.step(z));
                curvatures[i] = larger * (larger * e);
            }
        }
    }

    private static final class Sine extends Kept {
        @Override
        void apply(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i++) {
                double k = DoubleMath.halfTurns(values[i]);
                slopes[i] = DoubleMath.reducePi(values[i], k);
                curvatures[i] = DoubleMath.alternating(k);
            }
            for (int i = 0; i < count; i++) {
                values[i] = curvatures[i] * DoubleFormat.sine(slopes[i]);
            }
            for (int i = 0; i < count; i++) {
                slopes[i] = curvatures[i] * DoubleFormat.cosine(slopes[i]);
                curvatures[i] = -values[i];
            }
        }
    }

    private static final class Gelu extends Kept {
        @Override
        void apply(int count, double[] values, double[] slopes, double[] curvatures) {
            for (int i = 0; i < count; i++) {
                slopes[i] = values[i] * values[i] * (double) -0.5;
            }
            DoubleMath.exp(count, slopes, curvatures);
            for (int i = 0; i < count; i++) {
                curvatures[i] = DoubleMath.normalTail(values[i]);
            }
            for (int i = 0; i < count; i++) {
                double z = values[i];
                double bell = slopes[i];
                double distribution = DoubleMath.mirrored(z, curvatures[i] * bell);
                double density = bell * DoubleMath.DENSITY;
                values[i] = z * distribution;
                slopes[i] = Math.fma(z, density, distribution);
                curvatures[i] = density * Math.fma(-z, z, 2);
            }
        }
    }
}
