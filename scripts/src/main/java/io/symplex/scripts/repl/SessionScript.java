package io.symplex.scripts.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

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
     */
    static List<String> save(Transcript session, Path file) throws IOException {
        NamedValues named = new NamedValues(session.entries());
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path unfinished = Files.createTempFile(folder, ".session", ".jsh");
        try {
            Files.writeString(unfinished, of(named.cells(), session.libraries()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return named.unnamed();
    }
}
