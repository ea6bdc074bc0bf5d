package io.symplex.discover;

import io.symplex.integrate.DormandPrince853;
import io.symplex.internal.Interrupts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Simulates the pieces of a fit and compares them with what was seen. */
final class Shooting {

    private static final double FARTHEST = 1e4; // times the spread of a coordinate: run away
    private static final double FINEST = 1e-12;
    private static final double COARSEST = 1e-6;
    private static final double SHARE = 1e-3; // of the noise that errors of integration may have

    private final Sample sample;

    Shooting(Sample sample) {
        this.sample = sample;
    }

    private DormandPrince853 method(double[] sigma) {
        double least = 1;
        for (int i = 0; i < sample.dimension; i++) {
            least = Math.min(least, sigma[i] / sample.scale[i]);
            least = sample.hasRates ? Math.min(least, sigma[sample.dimension + i] / sample.rateScale[i]) : least;
        }
        double tolerance = Math.max(FINEST, Math.min(COARSEST, SHARE * least));
        return new DormandPrince853(tolerance, tolerance);
    }

    /** Returns the sums of squared residuals at given coefficients and starts; infinite if a motion runs away. */
    double[] squares(Fit fit, double[] coefficients, double[][] starts) {
        double[] squares = new double[2 * sample.dimension];
        FieldMotion motion = new FieldMotion(fit.field(), coefficients, false);
        DormandPrince853 method = method(fit.sigma());
        for (int s = 0; s < starts.length; s++) {
            Interrupts.check(Thread.currentThread());
            Piece piece = fit.pieces().get(s);
            double[] @Nullable [] way = way(method, motion, starts[s], piece, sample.scale);
            if (way == null) {
                Arrays.fill(squares, Double.POSITIVE_INFINITY);
                return squares;
            }
            addSquares(piece, motion, way, squares);
        }
        return squares;
    }

    private void addSquares(Piece piece, FieldMotion motion, double[][] way, double[] squares) {
        int d = sample.dimension;
        double[] rates = new double[d];
        double @Nullable [] @Nullable [] seen = piece.rates();
        for (int k = 0; k < way.length; k++) {
            for (int i = 0; i < d; i++) {
                double residual = piece.y()[k][i] - way[k][i];
                squares[i] += residual * residual;
            }
            if (seen != null) {
                motion.rates(way[k], rates);
                for (int i = 0; i < d; i++) {
                    double residual = seen[k][i] - rates[i];
                    squares[d + i] += residual * residual;
                }
            }
        }
    }

    /** Returns the normal equations around the fit; null if a motion runs away. */
    @Nullable
    Normal normal(Fit fit) {
        int d = sample.dimension;
        FieldMotion motion = new FieldMotion(fit.field(), fit.coefficients(), true);
        Normal normal = new Normal(fit.pieces().size(), d, fit.field().size);
        double[] scales = Arrays.copyOf(sample.scale, motion.dimension());
        Arrays.fill(scales, d, scales.length, 1e200); // sensitivities do not shorten steps
        DormandPrince853 method = method(fit.sigma());
        for (int s = 0; s < fit.pieces().size(); s++) {
            Interrupts.check(Thread.currentThread());
            Piece piece = fit.pieces().get(s);
            double[] @Nullable [] way = way(method, motion, motion.start(fit.starts()[s]), piece, scales);
            if (way == null) {
                return null;
            }
            addResiduals(fit, s, motion, way, normal);
        }
        return normal;
    }

    private void addResiduals(Fit fit, int s, FieldMotion motion, double[][] way, Normal normal) {
        int d = sample.dimension;
        Piece piece = fit.pieces().get(s);
        double @Nullable [] @Nullable [] seen = piece.rates();
        double[] rates = new double[motion.dimension()];
        double[] slope = new double[d + fit.field().size];
        for (int k = 0; k < way.length; k++) {
            for (int i = 0; i < d; i++) {
                double weight = 1 / fit.sigma()[i];
                slopes(way[k], i, weight, slope);
                normal.add(s, slope, (piece.y()[k][i] - way[k][i]) * weight);
            }
            if (seen != null) {
                motion.rates(way[k], rates);
                for (int i = 0; i < d; i++) {
                    double weight = 1 / fit.sigma()[d + i];
                    slopes(rates, i, weight, slope);
                    normal.add(s, slope, (seen[k][i] - rates[i]) * weight);
                }
            }
        }
    }

    private void slopes(double[] y, int i, double weight, double[] slope) {
        int d = sample.dimension;
        for (int j = 0; j < slope.length; j++) {
            slope[j] = y[d + j * d + i] * weight;
        }
    }

    private double[] @Nullable [] way(
            DormandPrince853 method, FieldMotion motion, double[] start, Piece piece, double[] scales) {
        try {
            double[][] way = method.solve(motion, start, piece.times(), scales);
            for (double[] y : way) {
                if (y == null || !isNear(y)) {
                    return null;
                }
            }
            return way;
        } catch (IllegalStateException | IllegalArgumentException runsAway) {
            return null;
        }
    }

    private boolean isNear(double[] y) {
        for (int i = 0; i < sample.dimension; i++) {
            if (!(Math.abs(y[i]) < FARTHEST * sample.scale[i] + farthestSeen(i))) {
                return false;
            }
        }
        return true;
    }

    private double farthestSeen(int i) {
        return 2 * sample.largest[i];
    }

    /**
     * Returns the states of the fit at every observed row, [trajectories][points][2n]; what it does not reach as seen.
     */
    double[][][] followed(Fit fit) {
        double[][][] states = new double[sample.trajectories.size()][][];
        for (int t = 0; t < states.length; t++) {
            states[t] = sample.trajectories.get(t).y().clone();
        }
        FieldMotion motion = new FieldMotion(fit.field(), fit.coefficients(), false);
        for (int s = 0; s < fit.pieces().size(); s++) {
            Piece piece = fit.pieces().get(s);
            double[] @Nullable [] way = way(method(fit.sigma()), motion, fit.starts()[s], piece, sample.scale);
            if (way != null) {
                System.arraycopy(way, 0, states[piece.trajectory()], piece.from(), way.length);
            }
        }
        return states;
    }
}
