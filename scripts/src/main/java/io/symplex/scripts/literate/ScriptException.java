package io.symplex.scripts.literate;

/** Says that a text is no script. */
public final class ScriptException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ScriptException(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    /**
     * Returns what is wrong and where.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }
}
