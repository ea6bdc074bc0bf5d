package io.symplex.data;

import io.symplex.integrate.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One coordinate of all trajectories, smoothed row by row through what was seen of it; NaN where it was not. */
final class SmoothCoordinate {

    private final double[] values; // [rows]
    private final double[] slopes; // [rows]

    private SmoothCoordinate(int rows) {
        values = new double[rows];
        slopes = new double[rows];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(slopes, Double.NaN);
    }

    static SmoothCoordinate of(List<Trajectory> seen, Function<Trajectory, double[]> coordinate, Smoother smoother) {
        List<int[]> places = new ArrayList<>(); // rows, counted over all trajectories
        List<Series> series = new ArrayList<>();
        int first = 0;
        for (Trajectory trajectory : seen) {
            double[] column = coordinate.apply(trajectory);
            int[] rows = IntStream.range(0, column.length)
                    .filter(row -> !Double.isNaN(column[row]))
                    .toArray();
            if (rows.length > 0) {
                series.add(Series.of(RowParts.take(rows, 1, trajectory.times()), RowParts.take(rows, 1, column)));
                int before = first;
                places.add(Arrays.stream(rows).map(row -> before + row).toArray());
            }
            first += column.length;
        }
        SmoothCoordinate smooth = new SmoothCoordinate(first);
        List<SmoothCurve> curves = series.isEmpty() ? List.of() : smoother.smooth(series);
        for (int s = 0; s < curves.size(); s++) {
            spread(curves.get(s).values(), places.get(s), smooth.values);
            spread(curves.get(s).slopes(), places.get(s), smooth.slopes);
        }
        return smooth;
    }

    private static void spread(double[] numbers, int[] places, double[] out) {
        for (int k = 0; k < places.length; k++) {
            out[places[k]] = numbers[k];
        }
    }

    double value(int row) {
        return values[row];
    }

    double slope(int row) {
        return slopes[row];
    }
}
