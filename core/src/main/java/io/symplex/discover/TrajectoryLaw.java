package io.symplex.discover;

import io.symplex.system.Reals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the last fit to trajectories into a law with standard errors. */
final class TrajectoryLaw {

    private TrajectoryLaw() {}

    static Discovery of(Sample sample, List<Term> library, Fitter fitter, Fit fit) {
        int d = sample.dimension;
        int size = fit.terms().size();
        double values = (double) fit.rows() * d * (sample.hasRates ? 2 : 1);
        double chance = Math.sqrt(fit.cost()
                / Math.max(1, values - size - (double) d * fit.pieces().size()));
        double[] @Nullable [] information = fitter.information(fit);
        double[] errors = new double[size];
        if (information == null) {
            Arrays.fill(errors, Double.NaN);
        } else {
            double[][] inverse = Matrix.inverse(information);
            Arrays.setAll(errors, k -> Math.sqrt(inverse[k][k]) * Math.min(1, chance));
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> fit.terms().get(k).isFriction())
                        .thenComparing(k -> library.indexOf(fit.terms().get(k))))
                .mapToInt(k -> k)
                .toArray();
        List<Term> terms = Arrays.stream(order).mapToObj(fit.terms()::get).toList();
        return new Discovery(
                terms,
                sample.coordinates,
                Arrays.stream(order).mapToDouble(k -> fit.coefficients()[k]).toArray(),
                Arrays.stream(order).mapToDouble(k -> errors[k]).toArray(),
                diagnostics(sample, library.size(), fitter, fit));
    }

    private static Diagnostics diagnostics(Sample sample, int candidates, Fitter fitter, Fit fit) {
        int d = sample.dimension;
        double[] noise = new double[d];
        double missing = 0;
        for (int i = 0; i < d; i++) {
            noise[i] = Math.sqrt(fit.squares()[i] / fit.rows());
            missing += noise[i] * noise[i] / (sample.scale[i] * sample.scale[i]) / d;
        }
        return new Diagnostics(
                "fitted to trajectories",
                sample.rows,
                candidates,
                Reals.of(noise),
                1 - missing,
                correlation(sample, fitter, fit),
                Math.min(fit.points(), sample.longest()));
    }

    /** Returns the correlation of residuals of states with those one row later. */
    private static double correlation(Sample sample, Fitter fitter, Fit fit) {
        double[][][] followed = fitter.shooting().followed(fit);
        double products = 0;
        double squares = 0;
        for (Piece piece : fit.pieces()) {
            for (int i = 0; i < sample.dimension; i++) {
                double before = 0;
                for (int k = 0; k < piece.size(); k++) {
                    double residual =
                            (piece.y()[k][i] - followed[piece.trajectory()][piece.from() + k][i]) / fit.sigma()[i];
                    products += before * residual;
                    squares += residual * residual;
                    before = residual;
                }
            }
        }
        return squares > 0 ? products / squares : 0;
    }
}
