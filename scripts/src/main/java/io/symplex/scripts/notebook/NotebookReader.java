package io.symplex.scripts.notebook;

import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.literate.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Reads a notebook, nbformat 4, as a script. Outputs have no place in one and are left out. */
public final class NotebookReader {

    private static final String SYMPLEX = NotebookWriter.OWN;
    private static final String ANY_HEADER = "// ---\n// ---\n";

    private final Json.Members metadata;
    private final List<Json> cells;

    private NotebookReader(Json.Members notebook) {
        metadata = notebook.object("metadata");
        cells = notebook.get("cells")
                .filter(Json.Items.class::isInstance)
                .map(items -> ((Json.Items) items).items())
                .orElseThrow(() -> new NotebookException(
                        "a notebook must have a list of cells, got none; save it again in Jupyter"));
    }

    /**
     * Reads a notebook.
     *
     * @param bytes its file, UTF-8; read
     * @return the text of the script
     * @throws NotebookException if it is no notebook that can be read
     */
    public static String read(byte[] bytes) {
        try {
            if (!(JsonReader.read(bytes) instanceof Json.Members notebook)) {
                throw new NotebookException("a notebook must be a JSON object, got another value; name an .ipynb file");
            }
            requireVersion4(notebook);
            return new NotebookReader(notebook).text();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new NotebookException(
                    "a notebook must be JSON, got something else" + (line > 0 ? " at line " + line : "")
                            + " ("
                            + e.getOriginalMessage().lines().findFirst().orElse("")
                            + "); name an .ipynb file");
        }
    }

    private static void requireVersion4(Json.Members notebook) {
        String version = notebook.get("nbformat")
                .filter(Json.Literal.class::isInstance)
                .map(value -> ((Json.Literal) value).literal())
                .orElseThrow(
                        () -> new NotebookException("a notebook must say its nbformat, got none; name an .ipynb file"));
        if (!version.equals("4")) {
            throw new NotebookException("nbformat must be 4, got " + version
                    + "; convert it with: jupyter nbconvert --to notebook --nbformat 4");
        }
    }

    private String text() {
        List<String> lines = new ArrayList<>(header());
        for (int i = 0; i < cells.size(); i++) {
            lines.addAll(lines(i));
        }
        String code = metadata.object(SYMPLEX).text(NotebookWriter.FORM).orElse("n");
        TextForm form = TextForm.parse(code, lines.size());
        return form.text(lines);
    }

    /** The header as it stood, if it still says the same. */
    private List<String> header() {
        Json.Members plain = metadata.without(SYMPLEX);
        return metadata.object(SYMPLEX)
                .text(NotebookWriter.HEADER)
                .map(text -> text.isEmpty()
                        ? List.<String>of()
                        : List.of(text.substring(0, text.length() - 1).split("\n", -1)))
                .filter(lines -> NotebookHeader.metadata(lines).equals(plain))
                .filter(lines -> lines.stream().allMatch(line -> line.isBlank() || line.startsWith("//")))
                .orElseGet(() -> NotebookHeader.lines(plain));
    }

    private List<String> lines(int index) {
        if (!(cells.get(index) instanceof Json.Members json)) {
            throw bad(index, "must be a JSON object, got another value");
        }
        NotebookCell cell = cell(json, index);
        boolean last = index == cells.size() - 1;
        return asWritten(json.object("metadata").object(SYMPLEX), cell, last, index)
                .orElseGet(() -> {
                    String usual = NotebookCell.usualId(index + 1);
                    NotebookCell named = cell.id().equals(usual) ? cell.withId("") : cell;
                    return CellLines.of(named, Languages.of(cell, metadata.without(SYMPLEX)), last);
                });
    }

    /** The lines as they stood in the script, if the cell still says the same. */
    private Optional<List<String>> asWritten(Json.Members own, NotebookCell cell, boolean last, int index) {
        return own.text(NotebookWriter.LINES)
                .map(text -> text.isEmpty()
                        ? List.<String>of()
                        : List.of(text.substring(0, text.length() - 1).split("\n", -1)))
                .filter(lines -> same(lines, cell, last, index));
    }

    private boolean same(List<String> lines, NotebookCell cell, boolean last, int index) {
        boolean headed = index == 0 && !header().isEmpty(); // then a first line // --- begins no header
        try {
            Script script = Script.parse("", (headed ? ANY_HEADER : "") + String.join("\n", lines) + "\n");
            int at = headed ? 1 : 0;
            if (script.cells().size() != at + 1
                    || (index > 0 && script.cells().get(at).marker().isEmpty())) {
                return false;
            }
            NotebookCell written = CellSource.of(script.cells().get(at), last);
            return written.withId("").equals(cell.withId(""));
        } catch (ScriptException e) {
            return false;
        }
    }

    private static NotebookCell cell(Json.Members json, int index) {
        String type = json.text("cell_type").orElse("");
        if (!List.of(NotebookCell.CODE, NotebookCell.MARKDOWN, NotebookCell.RAW).contains(type)) {
            throw bad(index, "must be code, markdown or raw, got '" + type + "'");
        }
        return new NotebookCell(
                type,
                json.text("id").orElse(NotebookCell.usualId(index + 1)),
                json.object("metadata").without(SYMPLEX),
                json.object("attachments"),
                source(json, index));
    }

    private static String source(Json.Members json, int index) {
        Json source = json.get("source").orElseThrow(() -> bad(index, "must have a source, got none"));
        String text;
        if (source instanceof Json.Text whole) {
            text = whole.text();
        } else if (source instanceof Json.Items items && items.items().stream().allMatch(Json.Text.class::isInstance)) {
            text = items.items().stream().map(line -> ((Json.Text) line).text()).collect(Collectors.joining());
        } else {
            throw bad(index, "must have a text as its source, got another value");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static NotebookException bad(int index, String rule) {
        return new NotebookException("cell " + (index + 1) + " " + rule + "; save the notebook again in Jupyter");
    }
}
