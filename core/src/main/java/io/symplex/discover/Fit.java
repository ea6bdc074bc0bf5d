package io.symplex.discover;

import java.util.List;

/**
 * A model fitted to pieces of trajectories: where the search stands.
 *
 * @param terms the terms that are in it
 * @param field their right-hand sides
 * @param coefficients one for each term
 * @param pieces what is fitted
 * @param starts the state at the beginning of each piece
 * @param sigma the noise of each state, then of each derivative: the weights, [4n]
 * @param squares the sums of squared residuals of the same, [4n]
 * @param points how many points a piece has at most
 */
@SuppressWarnings("ArrayRecordComponent") // handed from step to step, never changed, never compared
record Fit(
        List<Term> terms,
        Field field,
        double[] coefficients,
        List<Piece> pieces,
        double[][] starts,
        double[] sigma,
        double[] squares,
        int points) {

    Fit with(double[] coefficients, double[][] starts, double[] squares) {
        return new Fit(terms, field, coefficients, pieces, starts, sigma, squares, points);
    }

    Fit withSigma(double[] sigma) {
        return new Fit(terms, field, coefficients, pieces, starts, sigma, squares, points);
    }

    Fit withTerms(List<Term> terms, Field field, double[] coefficients) {
        return new Fit(terms, field, coefficients, pieces, starts, sigma, squares, points);
    }

    /** Returns Σ (residual / sigma)². */
    double cost() {
        return cost(squares);
    }

    double cost(double[] squares) {
        double sum = 0;
        for (int i = 0; i < sigma.length; i++) {
            sum += squares[i] / (sigma[i] * sigma[i]);
        }
        return sum;
    }

    boolean isFinite() {
        return Double.isFinite(cost());
    }

    /** Returns how many points all pieces have. */
    int rows() {
        return pieces.stream().mapToInt(Piece::size).sum();
    }
}
