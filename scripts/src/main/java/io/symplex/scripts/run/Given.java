package io.symplex.scripts.run;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a script is told: {@code args}, {@code fast}, {@code here} and {@code output}, defined once it names one of
 * them, for a definition takes as long as a cell.
 */
final class Given {

    private static final Pattern ARGUMENTS = Pattern.compile("\\b(?:args|fast)\\b");
    private static final Pattern FOLDERS = Pattern.compile("\\b(?:here|output)\\b");

    private final List<String> args;
    private final boolean fast;
    private final Path here;
    private final Path output;
    private boolean argumentsDefined;
    private boolean foldersDefined;

    /**
     * Creates what a script will be told.
     *
     * @param args its arguments
     * @param fast whether it should do with little work
     * @param here its folder
     * @param output that of its figures
     */
    Given(List<String> args, boolean fast, Path here, Path output) {
        this.args = List.copyOf(args);
        this.fast = fast;
        this.here = here;
        this.output = output;
    }

    /** Defines what the script names and no script before it named. */
    void define(Script script, Session session) {
        if (!argumentsDefined && names(script, ARGUMENTS)) {
            session.arguments(args, fast);
            argumentsDefined = true;
        }
        if (!foldersDefined && names(script, FOLDERS)) {
            session.folders(here, output);
            foldersDefined = true;
        }
    }

    private static boolean names(Script script, Pattern name) {
        return script.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CODE)
                .anyMatch(cell -> name.matcher(cell.text()).find());
    }
}
