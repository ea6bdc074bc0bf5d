package io.symplex.discover;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits coefficients and starts by Levenberg's and Marquardt's method, and the noise of each coordinate with them. */
final class Fitter {

    /** Noise below this part of a coordinate's spread is not told from errors of integration. */
    static final double FLOOR = 1e-8;

    private static final int MOST_STEPS = 40;
    private static final int MOST_TRIES = 12;
    private static final int MOST_ROUNDS = 10;
    private static final double LARGEST_SHRINKAGE = 1e-3; // of the noise in a round
    private static final double SETTLED = 0.2; // change of ln sigma

    private final Sample sample;
    private final Shooting shooting;
    private final double penalty;

    Fitter(Sample sample, int librarySize) {
        this.sample = sample;
        this.shooting = new Shooting(sample);
        this.penalty = Math.log(values(sample)) + 2 * Math.log(Math.max(librarySize, 2));
    }

    private static double values(Sample sample) {
        return (double) sample.rows * sample.dimension * (sample.hasRates ? 2 : 1);
    }

    /** Returns how much one more term must lower the weighted squares to be worth it. */
    double penalty() {
        return penalty;
    }

    Shooting shooting() {
        return shooting;
    }

    /** Returns a fit that has not begun: starts as seen, noise a twentieth of the spread. */
    Fit begin(List<Term> terms, double[] coefficients, int points) {
        double[] sigma = new double[2 * sample.dimension];
        for (int i = 0; i < sample.dimension; i++) {
            sigma[i] = 0.05 * sample.scale[i];
            sigma[sample.dimension + i] = 0.05 * sample.rateScale[i];
        }
        List<Piece> pieces = sample.pieces(points);
        double[][] starts = pieces.stream().map(piece -> piece.y()[0]).toArray(double[][]::new);
        Fit fit = new Fit(
                terms,
                Field.withSlopes(terms, sample.coordinates),
                coefficients,
                pieces,
                starts,
                sigma,
                new double[2 * sample.dimension],
                points);
        return measured(fit);
    }

    Fit measured(Fit fit) {
        return fit.with(fit.coefficients(), fit.starts(), shooting.squares(fit, fit.coefficients(), fit.starts()));
    }

    /** Returns the fit with longer pieces, whose starts are where it is at their times. */
    Fit lengthened(Fit fit, int points) {
        double[][][] states = shooting.followed(fit);
        List<Piece> pieces = sample.pieces(points);
        double[][] starts = pieces.stream()
                .map(piece -> states[piece.trajectory()][piece.from()])
                .toArray(double[][]::new);
        return measured(new Fit(
                fit.terms(), fit.field(), fit.coefficients(), pieces, starts, fit.sigma(), fit.squares(), points));
    }

    /** Minimises the weighted squares and estimates the weights, in turn, until these settle. */
    Fit settled(Fit fit) {
        Fit best = fit;
        for (int round = 0; round < MOST_ROUNDS && best.isFinite(); round++) {
            best = minimised(best);
            double[] sigma = noise(best);
            double change = 0;
            for (int i = 0; i < sigma.length; i++) {
                change = Math.max(change, Math.abs(Math.log(sigma[i] / best.sigma()[i])));
            }
            best = best.withSigma(sigma);
            if (change < SETTLED) {
                break;
            }
        }
        return best;
    }

    /** Returns the noise that the residuals show, free parameters counted. */
    private double[] noise(Fit fit) {
        int d = sample.dimension;
        double values = values(sample);
        double free = Math.max(
                0.05, 1 - (fit.coefficients().length + (double) d * fit.pieces().size()) / values);
        double[] sigma = new double[2 * d];
        for (int i = 0; i < 2 * d; i++) {
            double estimate = Math.sqrt(fit.squares()[i] / (fit.rows() * free));
            sigma[i] = Math.max(estimate, Math.max(floor(i), LARGEST_SHRINKAGE * fit.sigma()[i]));
        }
        return sigma;
    }

    private double floor(int i) {
        int d = sample.dimension;
        return FLOOR * (i < d ? sample.scale[i] : sample.rateScale[i - d]);
    }

    private Fit minimised(Fit start) {
        Fit fit = start;
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS; step++) {
            Normal normal = shooting.normal(fit);
            if (normal == null) {
                return fit;
            }
            double before = fit.cost();
            Fit next = null;
            for (int attempt = 0; attempt < MOST_TRIES && next == null; attempt++) {
                next = moved(fit, normal.step(damping));
                damping = next == null ? damping * 10 : Math.max(damping / 10, 1e-12);
            }
            if (next == null) {
                return fit;
            }
            fit = next;
            if (before - fit.cost() < 1e-3 + 1e-6 * before) {
                return fit;
            }
        }
        return fit;
    }

    private @Nullable Fit moved(Fit fit, Normal.Step step) {
        double[] coefficients = sum(fit.coefficients(), step.coefficients());
        double[][] starts = new double[fit.starts().length][];
        Arrays.setAll(starts, s -> sum(fit.starts()[s], step.starts()[s]));
        double[] squares = shooting.squares(fit, coefficients, starts);
        return fit.cost(squares) < fit.cost() ? fit.with(coefficients, starts, squares) : null;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /** Returns the extended Bayesian information criterion, up to a constant of the sample. */
    double criterion(Fit fit) {
        double sum = penalty * fit.terms().size();
        for (int i = 0; i < (sample.hasRates ? 2 : 1) * sample.dimension; i++) {
            double variance = Math.max(fit.squares()[i] / fit.rows(), floor(i) * floor(i));
            sum += fit.rows() * Math.log(variance);
        }
        return sum;
    }

    /** Returns the information about the coefficients, starts eliminated; null if a motion runs away. */
    double[] @Nullable [] information(Fit fit) {
        Normal normal = shooting.normal(fit);
        return normal == null
                ? null
                : normal.reduce(
                        0,
                        new double[fit.coefficients().length],
                        new double[fit.pieces().size()][][]);
    }
}
