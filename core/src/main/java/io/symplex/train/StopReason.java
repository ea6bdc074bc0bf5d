package io.symplex.train;

/** Why a training ended. */
public enum StopReason {
    /** Every epoch of the plan was done. */
    EPOCHS_DONE("all epochs done"),
    /** Further epochs would change nothing worth having, as the optimiser found. */
    CONVERGED("converged"),
    /** The loss on what was held out has not fallen for a while. */
    HELD_OUT_LOSS_ROSE("the held-out loss fell no more"),
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
