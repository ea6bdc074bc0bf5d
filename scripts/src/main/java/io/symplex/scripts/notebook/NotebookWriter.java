package io.symplex.scripts.notebook;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.TextForm;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.Recording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a script as a notebook, nbformat 4.5. */
public final class NotebookWriter {

    /** Keys below {@code symplex} in metadata: lines that are not in the usual way, and the form of the file. */
    static final String OWN = "symplex";

    static final String LINES = "lines";
    static final String HEADER = "header";
    static final String FORM = "text_form";

    private final List<Cell> cells;
    private final List<String> header;
    private final @Nullable Recording recording;
    private int executions;

    private NotebookWriter(Script script, @Nullable Recording recording) {
        this.recording = recording;
        List<Cell> own = new ArrayList<>(script.cells());
        List<String> top = new ArrayList<>();
        while (!own.isEmpty() && (own.get(0).kind() == Cell.Kind.HEADER || isGap(own.get(0)))) {
            top.addAll(own.remove(0).lines());
        }
        cells = List.copyOf(own);
        header = List.copyOf(top);
    }

    private static boolean isGap(Cell cell) {
        return cell.marker().isEmpty() && cell.isBlank();
    }

    /**
     * Writes a script.
     *
     * @param script the script
     * @param form of the text it was read from
     * @param recording a run of it, whose outputs are written too; null for none
     * @return the notebook's JSON, ended by a line end
     */
    public static String write(Script script, TextForm form, @Nullable Recording recording) {
        return JsonWriter.document(new NotebookWriter(script, recording).notebook(form));
    }

    private Json notebook(TextForm form) {
        Json.Members metadata = NotebookHeader.metadata(header);
        Json.Members own = Json.EMPTY;
        if (!header.equals(NotebookHeader.lines(metadata))) {
            own = own.with(HEADER, new Json.Text(ended(header)));
        }
        if (!form.isUsual()) {
            own = own.with(FORM, new Json.Text(form.code()));
        }
        return Json.EMPTY
                .with("cells", new Json.Items(cells(metadata)))
                .with("metadata", own.members().isEmpty() ? metadata : metadata.with(OWN, own))
                .with("nbformat", new Json.Literal("4"))
                .with("nbformat_minor", new Json.Literal("5"));
    }

    private static String ended(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private List<Json> cells(Json.Members metadata) {
        List<Json> written = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        cells.forEach(cell -> ids.add(CellSource.of(cell, true).id()));
        Set<String> used = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            NotebookCell cell = CellSource.of(cells.get(i), last);
            String id = cell.id().isEmpty() || !used.add(cell.id()) ? freeId(i + 1, ids) : cell.id();
            written.add(json(cells.get(i), cell.withId(id), i + 1, metadata, last));
        }
        return written;
    }

    private static String freeId(int number, Set<String> taken) {
        String id = NotebookCell.usualId(number);
        for (int n = 2; !taken.add(id); n++) {
            id = NotebookCell.usualId(number) + "-" + n;
        }
        return id;
    }

    private Json json(Cell written, NotebookCell cell, int number, Json.Members notebook, boolean last) {
        List<String> lines = new ArrayList<>();
        if (!written.marker().isEmpty()) {
            lines.add(written.marker());
        }
        lines.addAll(written.lines());
        boolean usual = CellLines.of(cell.unnamed(number), Languages.of(cell, notebook), last)
                .equals(lines);
        Json.Members metadata = usual
                ? cell.metadata()
                : cell.metadata().with(OWN, Json.EMPTY.with(LINES, new Json.Text(ended(lines))));
        Json.Members json = Json.EMPTY
                .with("cell_type", new Json.Text(cell.type()))
                .with("id", new Json.Text(cell.id()))
                .with("metadata", metadata)
                .with("source", Json.lines(cell.source()));
        if (!cell.attachments().members().isEmpty()) {
            json = json.with("attachments", cell.attachments());
        }
        return cell.type().equals(NotebookCell.CODE) ? executed(json, written) : json;
    }

    private Json executed(Json.Members cell, Cell written) {
        Optional<CellRecord> ran = Optional.ofNullable(recording).stream()
                .flatMap(run -> run.cells().stream())
                .filter(record -> record.cell().equals(written))
                .filter(record -> record.state() == CellRecord.State.RAN || record.state() == CellRecord.State.ENDED)
                .findFirst();
        if (ran.isEmpty()) {
            return cell.with("execution_count", Json.NULL).with("outputs", new Json.Items(List.of()));
        }
        executions++;
        return cell.with("execution_count", new Json.Literal(String.valueOf(executions)))
                .with("outputs", new Json.Items(OutputJson.of(ran.get().outputs(), executions)));
    }
}
