package io.symplex.discover;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The observations as the fits need them: states row by row, scales of the coordinates, pieces of any length. */
final class Sample {

    private static final double ROUNDING = 1e-12; // of a coordinate's largest value; what varies less is at rest

    final List<String> coordinates; // 2n names
    final int dimension; // 2n
    final List<Piece> trajectories;
    final double[] scale; // of each state, [2n]: its standard deviation
    final double[] rateScale; // of each observed derivative, [2n]
    final double[] largest; // |state|, [2n]
    final boolean hasRates;
    final int rows;

    private Sample(List<String> coordinates, List<Piece> trajectories, boolean hasRates) {
        this.coordinates = coordinates;
        this.dimension = coordinates.size();
        this.trajectories = trajectories;
        this.hasRates = hasRates;
        this.rows = trajectories.stream().mapToInt(Piece::size).sum();
        this.scale = scales(states(), true);
        this.largest = filled(0);
        for (double[] y : states()) {
            for (int i = 0; i < dimension; i++) {
                largest[i] = Math.max(largest[i], Math.abs(y[i]));
            }
        }
        this.rateScale = hasRates ? scales(rates(), false) : filled(1);
    }

    static Sample of(Observations observations) {
        int n = observations.degreesOfFreedom();
        double @Nullable [] dq = observations.hasDerivatives() ? observations.dq() : null;
        double @Nullable [] dp = observations.hasDerivatives() ? observations.dp() : null;
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Trajectory trajectory : observations.trajectories()) {
            int size = trajectory.size();
            double[][] rates = dq == null || dp == null ? null : joined(dq, dp, from, size, n);
            pieces.add(new Piece(
                    pieces.size(), 0, trajectory.times(), joined(trajectory.q(), trajectory.p(), 0, size, n), rates));
            from += size;
        }
        return new Sample(observations.names(), pieces, dq != null);
    }

    private static double[][] joined(double[] q, double[] p, int from, int size, int n) {
        double[][] rows = new double[size][2 * n];
        for (int r = 0; r < size; r++) {
            System.arraycopy(q, (from + r) * n, rows[r], 0, n);
            System.arraycopy(p, (from + r) * n, rows[r], n, n);
        }
        return rows;
    }

    double[][] states() {
        return trajectories.stream().flatMap(piece -> Arrays.stream(piece.y())).toArray(double[][]::new);
    }

    double[][] rates() {
        List<double[]> rows = new ArrayList<>();
        for (Piece piece : trajectories) {
            double @Nullable [] @Nullable [] rates = piece.rates();
            if (rates != null) {
                rows.addAll(Arrays.asList(rates));
            }
        }
        return rows.toArray(new double[0][]);
    }

    int longest() {
        return trajectories.stream().mapToInt(Piece::size).max().orElse(1);
    }

    /**
     * Returns the trajectories in pieces of nearly equal length, at most so many points; single points are left out.
     */
    List<Piece> pieces(int points) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece whole : trajectories) {
            int parts = (whole.size() + points - 1) / points;
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) whole.size() * part / parts);
                int to = (int) ((long) whole.size() * (part + 1) / parts);
                if (to - from > 1) {
                    double @Nullable [] @Nullable [] rates = whole.rates();
                    pieces.add(new Piece(
                            whole.trajectory(),
                            from,
                            Arrays.copyOfRange(whole.times(), from, to),
                            Arrays.copyOfRange(whole.y(), from, to),
                            rates == null ? null : Arrays.copyOfRange(rates, from, to)));
                }
            }
        }
        return pieces;
    }

    private double[] scales(double[][] rows, boolean centred) {
        double[] scales = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            int column = i;
            double mean = centred ? column(rows, column).average().orElse(0) : 0;
            double square = column(rows, column)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            double rounding =
                    ROUNDING * column(rows, column).map(Math::abs).max().orElse(0);
            scales[i] = square > rounding * rounding ? Math.sqrt(square) : 0;
        }
        double others = Arrays.stream(scales).max().orElse(0);
        for (int i = 0; i < dimension; i++) { // one at rest has that of the others
            scales[i] = scales[i] > 0 ? scales[i] : others > 0 ? others : 1;
        }
        return scales;
    }

    private static DoubleStream column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]);
    }

    /** Returns how many trajectories of one row there are: without derivatives they tell nothing. */
    long single() {
        return trajectories.stream().filter(piece -> piece.size() == 1).count();
    }

    private double[] filled(double value) {
        double[] all = new double[dimension];
        Arrays.fill(all, value);
        return all;
    }
}
