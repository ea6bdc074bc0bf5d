package io.symplex.scripts.shell;

/**
 * What {@code System.exit} means in a script: the end of the script, not of the process.
 *
 * <p>The classes of a script are made to call this instead when they are loaded; it is public because they stand in
 * another package.
 */
@SuppressWarnings("DoNotCallSuggester") // called by rewritten classes only
public final class ScriptExit {

    private ScriptExit() {}

    /**
     * Ends the script.
     *
     * @param code its exit code
     */
    public static void exit(int code) {
        throw new ExitRequest(code);
    }

    /**
     * Ends the script that said {@code Runtime.getRuntime().exit(code)} or {@code halt(code)}.
     *
     * @param runtime what it was said to
     * @param code its exit code
     */
    public static void exit(Runtime runtime, int code) {
        throw new ExitRequest(code);
    }
}
