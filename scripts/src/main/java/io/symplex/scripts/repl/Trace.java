package io.symplex.scripts.repl;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The whole story of an exception. */
final class Trace {

    private Trace() {}

    static String of(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
