package io.symplex.train;

import java.util.Locale;

/** Thrown when a loss is no longer a finite number: the training went astray. */
public final class DivergenceException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** The epoch whose loss was not finite, from 1. */
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
        super(String.format(
                Locale.ROOT,
                "loss became %s at epoch %d (%s); %s",
                Double.isNaN(loss) ? "NaN" : "infinite",
                epoch,
                Double.isNaN(lastFiniteLoss)
                        ? "no finite loss before"
                        : String.format(Locale.ROOT, "last finite %.3g", lastFiniteLoss),
                advice));
        this.epoch = epoch;
        this.lastFiniteLoss = lastFiniteLoss;
    }

    /**
     * Returns the epoch whose loss was not finite.
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
