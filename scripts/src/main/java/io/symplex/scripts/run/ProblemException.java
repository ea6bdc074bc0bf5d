package io.symplex.scripts.run;

import io.symplex.scripts.literate.Problem;

/** Ends a run with a problem that the user is told. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProblemException(Problem problem) {
        super(problem.text());
    }
}
