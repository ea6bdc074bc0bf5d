package io.symplex.scripts.display;

import io.symplex.dsl.Calibration;
import io.symplex.dsl.Comparison;
import io.symplex.dsl.Ensemble;
import io.symplex.dsl.EnsembleComparison;
import io.symplex.dsl.EnsembleTrajectory;
import io.symplex.dsl.Learned;
import io.symplex.dsl.Symplex;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import io.symplex.plot.Range;
import io.symplex.system.Hamiltonian;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Draws what a value is, as one would who has no time to compose a figure. */
public final class Plot {

    private Plot() {}

    /**
     * Returns the figure of a value.
     *
     * @param value a figure, what was learned, an ensemble, a comparison, a system, a trajectory or several, or numbers
     * @return the figure; none of anything else
     */
    public static Optional<Figure> of(Object value) {
        if (value instanceof Figure figure) {
            return Optional.of(figure);
        }
        if (value instanceof Learned learned) {
            return Optional.of(learned.figure());
        }
        if (value instanceof Comparison comparison) {
            return Optional.of(comparison.figure());
        }
        if (value instanceof Trajectory trajectory) {
            return Optional.of(Symplex.figure(trajectory));
        }
        Optional<Figure> ensemble = ensemble(value);
        if (ensemble.isPresent()) {
            return ensemble;
        }
        if (value instanceof Hamiltonian system) {
            return Optional.of(Symplex.figure(system));
        }
        if (value instanceof double[] numbers) {
            return numbers(numbers);
        }
        return value instanceof Collection<?> collection ? collection(List.copyOf(collection)) : Optional.empty();
    }

    private static Optional<Figure> ensemble(Object value) {
        if (value instanceof Ensemble ensemble) {
            return Optional.of(ensemble.figure());
        }
        if (value instanceof EnsembleTrajectory motion) {
            return Optional.of(motion.figure());
        }
        if (value instanceof EnsembleComparison comparison) {
            return Optional.of(comparison.figure());
        }
        return value instanceof Calibration calibration ? Optional.of(calibration.figure()) : Optional.empty();
    }

    /**
     * Draws a function of one number.
     *
     * @param f the function
     * @param from the lower end of what is drawn, finite
     * @param to the upper end, finite, {@code > from}
     * @return the figure
     * @throws IllegalArgumentException if an end is not finite or the range does not rise
     */
    public static Figure function(DoubleUnaryOperator f, double from, double to) {
        return Figure.of(Axes.of("").xLabel("x").curve("", new Range(from, to), f));
    }

    private static Optional<Figure> numbers(double[] numbers) {
        return numbers.length == 0
                ? Optional.empty()
                : Optional.of(Figure.of(Axes.of("")
                        .xLabel("index")
                        .line(
                                "",
                                Symplex.linspace(0, Math.max(1, numbers.length - 1), Math.max(2, numbers.length)),
                                padded(numbers))));
    }

    /** A single number is drawn as a level line. */
    private static double[] padded(double[] numbers) {
        return numbers.length > 1 ? numbers : new double[] {numbers[0], numbers[0]};
    }

    private static Optional<Figure> collection(List<?> values) {
        if (!values.isEmpty() && values.stream().allMatch(Trajectory.class::isInstance)) {
            return Optional.of(
                    Symplex.figure(values.stream().map(Trajectory.class::cast).toList()));
        }
        return values.stream().allMatch(Number.class::isInstance)
                ? numbers(values.stream()
                        .mapToDouble(value -> ((Number) value).doubleValue())
                        .toArray())
                : Optional.empty();
    }
}
