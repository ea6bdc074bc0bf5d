package io.symplex.scripts.shell;

import java.util.List;

/** What a script sees without importing it: few wildcards. */
public final class Imports {

    /** The imports of a session unless others are given; each as it stands before the semicolon. */
    public static final List<String> DEFAULT = List.of(
            "java.util.*",
            "java.nio.file.*",
            "io.symplex.dsl.*",
            "io.symplex.plot.*",
            "io.symplex.system.*",
            "io.symplex.expression.*",
            "io.symplex.discover.*",
            "io.symplex.integrate.*",
            "io.symplex.data.*",
            "io.symplex.model.*",
            "io.symplex.evaluate.*",
            "io.symplex.train.*",
            "io.symplex.sweep.*",
            "static io.symplex.dsl.Symplex.*",
            "static io.symplex.model.Activation.*",
            "static io.symplex.plot.LineStyle.*",
            "static io.symplex.sweep.Ranges.*",
            "static io.symplex.train.Precision.*",
            "static io.symplex.train.TrainingListener.Decision.*",
            "static java.lang.Math.*");

    /** How the one snippet of all imports begins. */
    static final String FIRST = "import java.lang.Override;";

    private Imports() {}

    /**
     * Returns all imports as one snippet, for JShell takes 20 to 40 ms for each.
     *
     * <p>JShell names the snippet after its first import; that one imports nothing new, so that no import of a script
     * takes its place.
     */
    static String source(List<String> imports) {
        StringBuilder source = new StringBuilder(FIRST);
        imports.forEach(name -> source.append(" import ").append(name).append(';'));
        return source.toString();
    }
}
