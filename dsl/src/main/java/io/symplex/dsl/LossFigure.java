package io.symplex.dsl;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.util.Arrays;
import java.util.List;

/** Draws a loss over the epochs, on a logarithmic scale. */
final class LossFigure {

    private LossFigure() {}

    static Figure of(Learned learned) {
        double[] losses = losses(learned);
        return figure(axes(learned).line("loss", epochs(losses.length), losses));
    }

    /** Draws the median of every epoch and the band from the least to the greatest. */
    static Figure of(List<Learned> trainings) {
        if (trainings.isEmpty()) {
            throw new IllegalArgumentException("a figure of losses must have at least one training, got none");
        }
        List<double[]> losses = trainings.stream().map(LossFigure::losses).toList();
        int shortest = losses.stream().mapToInt(one -> one.length).min().orElseThrow();
        double[] low = new double[shortest];
        double[] middle = new double[shortest];
        double[] high = new double[shortest];
        for (int epoch = 0; epoch < shortest; epoch++) {
            int at = epoch;
            double[] sorted =
                    losses.stream().mapToDouble(one -> one[at]).sorted().toArray();
            low[epoch] = sorted[0];
            middle[epoch] = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            high[epoch] = sorted[sorted.length - 1];
        }
        String label = "median of " + trainings.size() + ", least to greatest";
        return figure(axes(trainings.get(0)).band(label, epochs(shortest), low, middle, high));
    }

    private static double[] losses(Learned learned) {
        double[] losses = learned.losses();
        if (losses.length == 0) {
            throw new IllegalStateException("a loss figure must have at least one epoch, got none; the training was "
                    + learned.stopReason() + " before its first");
        }
        return losses;
    }

    private static double[] epochs(int count) {
        double[] epochs = new double[count];
        Arrays.setAll(epochs, i -> i + 1);
        return epochs;
    }

    private static Axes axes(Learned learned) {
        return Axes.of(learned.plan().objective().name()).xLabel("epoch").yLabel("loss");
    }

    private static Figure figure(Axes axes) {
        return Figure.of(axes.logY()).title("Loss");
    }
}
