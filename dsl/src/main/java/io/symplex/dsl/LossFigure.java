package io.symplex.dsl;

import io.symplex.plot.Axes;
import io.symplex.plot.Figure;
import java.util.Arrays;

/** Draws a loss over the epochs, on a logarithmic scale. */
final class LossFigure {

    private LossFigure() {}

    static Figure of(Learned learned) {
        double[] losses = learned.losses();
        if (losses.length == 0) {
            throw new IllegalStateException("a loss figure must have at least one epoch, got none; the training was "
                    + learned.stopReason() + " before its first");
        }
        double[] epochs = new double[losses.length];
        Arrays.setAll(epochs, i -> i + 1);
        Axes axes = Axes.of(learned.plan().objective().name())
                .xLabel("epoch")
                .yLabel("loss")
                .line("loss", epochs, losses)
                .logY();
        return Figure.of(axes).title("Loss");
    }
}
