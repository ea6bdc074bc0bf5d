package io.symplex.train;

/** Why a training ended. */
public enum StopReason {
    /** Every epoch of the plan was done. */
    EPOCHS_DONE("all epochs done"),
    /** A listener decided so. */
    STOPPED_BY_LISTENER("stopped by a listener"),
    /** The training thread was interrupted; what was learned until then is kept. */
    INTERRUPTED("interrupted");

    private final String sentence;

    StopReason(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the reason in words. */
    @Override
    public String toString() {
        return sentence;
    }
}
