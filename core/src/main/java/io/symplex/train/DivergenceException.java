package io.symplex.train;

import java.util.Locale;

/** Thrown when a loss, or a parameter at the end, is no longer a finite number: the training went astray. */
public final class DivergenceException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** The epoch that went astray, from 1. */
    private final int epoch;

    /** The last finite loss, or NaN if the first was not finite. */
    private final double lastFiniteLoss;

    /**
     * Creates the exception.
     *
     * @param epoch the epoch whose loss was not finite, from 1
     * @param loss that loss: NaN or infinite
     * @param lastFiniteLoss the last finite loss, or NaN if there was none
     * @param advice what to do
     */
    public DivergenceException(int epoch, double loss, double lastFiniteLoss, String advice) {
        this("loss became " + wording(loss), epoch, lastFiniteLoss, advice);
    }

    private DivergenceException(String what, int epoch, double lastFiniteLoss, String advice) {
        super(what + " at epoch " + epoch + " ("
                + (Double.isNaN(lastFiniteLoss)
                        ? "no finite loss before"
                        : String.format(Locale.ROOT, "last finite %.3g", lastFiniteLoss))
                + "); " + advice);
        this.epoch = epoch;
        this.lastFiniteLoss = lastFiniteLoss;
    }

    /**
     * Returns the exception of a step that made a parameter infinite or NaN after a loss that was still finite.
     *
     * @param epoch the epoch of that step, from 1
     * @param parameter the parameter: NaN or infinite
     * @param loss the epoch's loss, finite
     * @param advice what to do
     * @return the exception
     */
    static DivergenceException ofParameter(int epoch, double parameter, double loss, String advice) {
        return new DivergenceException("a parameter became " + wording(parameter), epoch, loss, advice);
    }

    private static String wording(double value) {
        return Double.isNaN(value) ? "NaN" : "infinite";
    }

    /**
     * Returns the epoch whose loss, or whose step, was not finite.
     *
     * @return the epoch, from 1
     */
    public int epoch() {
        return epoch;
    }

    /**
     * Returns the last finite loss.
     *
     * @return the loss, or NaN if there was none
     */
    public double lastFiniteLoss() {
        return lastFiniteLoss;
    }
}
