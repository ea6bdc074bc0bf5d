package io.symplex.sweep;

import io.symplex.internal.Checks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A loss over the epochs at few of them, the first and the last among them.
 *
 * <pre>{@code
 * Curve curve = result.best().curve();
 * curve.losses().get(0);   // after the epoch curve.epochs().get(0)
 * }</pre>
 *
 * @param epochs from 1, rising
 * @param losses one each
 */
public record Curve(List<Integer> epochs, List<Double> losses) {

    /** Nothing was kept. */
    public static final Curve NONE = new Curve(List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if they are not as many
     */
    public Curve {
        epochs = List.copyOf(epochs);
        losses = List.copyOf(losses);
        if (epochs.size() != losses.size()) {
            throw new IllegalArgumentException(
                    "losses must be as many as epochs, " + epochs.size() + ", got " + losses.size());
        }
    }

    /**
     * Thins the losses of a training.
     *
     * @param losses of every epoch; read
     * @param points at most how many are kept, {@code >= 0}
     * @return the curve
     */
    static Curve of(double[] losses, int points) {
        Checks.atLeast(points, 0, "points");
        int[] epochs = points >= losses.length
                ? IntStream.rangeClosed(1, losses.length).toArray()
                : IntStream.range(0, points)
                        .map(i -> points == 1 ? losses.length : 1 + (int) ((losses.length - 1L) * i / (points - 1)))
                        .toArray();
        return new Curve(
                IntStream.of(epochs).boxed().toList(),
                IntStream.of(epochs).mapToObj(epoch -> losses[epoch - 1]).toList());
    }
}
