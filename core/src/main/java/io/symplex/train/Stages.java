package io.symplex.train;

import java.util.Map;

/** Leads an optimiser through the stages of a loss, so many epochs each at most. For one training. */
final class Stages {

    private final FixedLoss loss;
    private final int epochsEach;
    private int done; // epochs of this stage
    private int gone; // stages behind

    /**
     * Begins with the first stage.
     *
     * @param loss whose stages these are
     * @param epochs of the optimiser: those before the last stage may take up to half of them
     * @param most how many epochs a stage has at most
     */
    Stages(FixedLoss loss, int epochs, int most) {
        this.loss = loss;
        this.epochsEach = Math.max(1, Math.min(most, epochs / (2 * Math.max(1, loss.stagesLeft()))));
    }

    /** Takes notice of an epoch; returns whether the next stage has begun: its loss is another one. */
    boolean goOn(boolean stuck) {
        done++;
        if (loss.stagesLeft() == 0 || !(stuck || done >= epochsEach)) {
            return false;
        }
        next();
        return true;
    }

    private void next() {
        loss.nextStage();
        gone++;
        done = 0;
    }

    /** Returns how many stages are to come. */
    int left() {
        return loss.stagesLeft();
    }

    /** Goes on to the last stage. */
    void skip() {
        while (left() > 0) {
            next();
        }
    }

    Map<String, double[]> state() {
        return Map.of("stage", new double[] {gone, done});
    }

    void restore(Map<String, double[]> state) {
        double[] stage = new double[2];
        States.put(state, "stage", stage);
        for (; gone < stage[0]; gone++) {
            loss.nextStage();
        }
        done = (int) stage[1];
    }
}
