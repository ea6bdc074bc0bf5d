package io.symplex.scripts.repl;

import io.symplex.internal.WholeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes the cells of a session as a literate script. */
final class SessionScript {

    private static final String HEAD = """
            // %% [markdown]
            // # A session of the shell
            """;

    private SessionScript() {}

    /** Returns the script. Libraries are named in its text: {@code symplex run} does not fetch them. */
    static String of(List<String> cells, List<String> libraries) {
        StringBuilder text = new StringBuilder(HEAD);
        libraries.forEach(library ->
                text.append("//\n// Needs the library ").append(library).append(" on the class path.\n"));
        cells.forEach(cell -> text.append("\n// %%\n").append(cell).append('\n'));
        return text.toString();
    }

    /**
     * Writes the script to a file, which is replaced whole or not at all.
     *
     * @return the values that its cells ask for by a number, which is another in another session
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    static List<String> save(Transcript session, Path file) {
        NamedValues named = new NamedValues(session.entries());
        String script = of(named.cells(), session.libraries());
        WholeFile.replace(file, script.getBytes(StandardCharsets.UTF_8));
        return named.unnamed();
    }
}
