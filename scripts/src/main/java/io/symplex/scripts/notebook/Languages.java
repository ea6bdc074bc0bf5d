package io.symplex.scripts.notebook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which language a code cell is written. */
final class Languages {

    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%([A-Za-z]\\w*)");
    private static final Pattern LINE_MAGIC = Pattern.compile("(?m)^%[A-Za-z]\\w*");

    private Languages() {}

    /** Returns the language, empty for Java and for what is no code; a kernel's own commands are {@code magic}. */
    static String of(NotebookCell cell, Json.Members notebook) {
        if (!cell.type().equals(NotebookCell.CODE)) {
            return "";
        }
        Matcher magic = CELL_MAGIC.matcher(cell.source());
        if (magic.lookingAt()) {
            return magic.group(1);
        }
        String language = language(notebook);
        if (!language.equals("java")) {
            return language;
        }
        return LINE_MAGIC.matcher(cell.source()).find() ? "magic" : "";
    }

    private static String language(Json.Members notebook) {
        return Optional.<String>empty()
                .or(() -> notebook.object("kernelspec").text("language"))
                .or(() -> notebook.object("language_info").text("name"))
                .or(() -> notebook.object("kernelspec").text("name"))
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\w+#.-]", ""))
                .filter(name -> !name.isEmpty())
                .orElse("java");
    }
}
