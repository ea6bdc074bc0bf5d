package io.symplex.scripts.shell;

/**
 * What every loop of a snippet asks: whether it is to end.
 *
 * <p>Each session's class loader defines this class anew, so that the compiler knows the session's signal as a constant
 * and a check is one read of memory. It is public because snippets stand in another package.
 */
public final class StopCheck {

    private static final StopSignal SIGNAL = StopSignal.of(StopCheck.class.getClassLoader());

    private StopCheck() {}

    /** Throws an error if the snippet is to end. */
    public static void check() {
        SIGNAL.check();
    }
}
