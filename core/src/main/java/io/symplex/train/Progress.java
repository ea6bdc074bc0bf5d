package io.symplex.train;

import java.util.Arrays;
import java.util.Map;

/** Remembers the losses of the last ten epochs, to tell whether they still change. Mutable. */
final class Progress {

    private static final int EPOCHS = 10;

    private final double[] recent = new double[EPOCHS]; // in turn
    private int epochs;

    /** Takes notice of a loss; returns whether it is hardly less than ten epochs ago. */
    boolean fellLess(double value, double tolerance) {
        double before = remember(value);
        return epochs > EPOCHS && !(value < (1 - tolerance) * before);
    }

    /** Takes notice of a loss; returns whether it is hardly another than ten epochs ago. */
    boolean changedLess(double value, double tolerance) {
        double before = remember(value);
        return epochs > EPOCHS && Math.abs(value - before) <= tolerance * before;
    }

    private double remember(double value) {
        int at = epochs++ % EPOCHS;
        double before = recent[at];
        recent[at] = value;
        return before;
    }

    void forget() {
        epochs = 0;
        Arrays.fill(recent, 0);
    }

    Map<String, double[]> state() {
        return Map.of("recent", recent.clone(), "epochs", new double[] {epochs});
    }

    void restore(Map<String, double[]> state) {
        States.put(state, "recent", recent);
        epochs = (int) States.number(state, "epochs");
    }
}
