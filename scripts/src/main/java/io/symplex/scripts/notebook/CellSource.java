package io.symplex.scripts.notebook;

import io.symplex.scripts.literate.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A script's cell as a notebook has it. The inverse of {@link CellLines}. */
final class CellSource {

    private static final String IDS = "[a-zA-Z0-9_-]{1,64}";

    private CellSource() {}

    /**
     * Returns the cell.
     *
     * @param cell one of a script, no header
     * @param last whether no cell follows
     */
    static NotebookCell of(Cell cell, boolean last) {
        Json.Members metadata = metadata(cell);
        String id =
                metadata.text(CellLines.ID).filter(text -> text.matches(IDS)).orElse("");
        Optional<String> language = metadata.text(CellLines.LANGUAGE);
        Json.Members attachments = metadata.object(CellLines.ATTACHMENTS);
        Json.Members rest = id.isEmpty() ? metadata : metadata.without(CellLines.ID);
        rest = attachments.members().isEmpty() ? rest : rest.without(CellLines.ATTACHMENTS);
        List<String> lines = lines(cell, last);
        boolean foreign = cell.kind() == Cell.Kind.TEXT && language.isPresent() && isFenced(lines);
        if (foreign) {
            lines = lines.subList(1, lines.size() - 1);
            rest = rest.without(CellLines.LANGUAGE);
        }
        Json.Members own = rest.get(CellLines.ALL).isPresent() ? all(rest) : rest;
        String type = foreign || cell.kind() == Cell.Kind.CODE
                ? NotebookCell.CODE
                : cell.kind() == Cell.Kind.RAW ? NotebookCell.RAW : NotebookCell.MARKDOWN;
        return new NotebookCell(type, id, own, attachments, String.join("\n", lines));
    }

    private static Json.Members all(Json.Members metadata) {
        Json.Members all = metadata.object(CellLines.ALL);
        for (Map.Entry<String, Json> entry :
                metadata.without(CellLines.ALL).members().entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    private static Json.Members metadata(Cell cell) {
        Json.Members metadata = Json.EMPTY;
        if (!cell.title().isEmpty()) {
            metadata = metadata.with(CellLines.TITLE, new Json.Text(cell.title()));
        }
        for (Map.Entry<String, String> entry : cell.metadata().entrySet()) {
            metadata = metadata.with(entry.getKey(), value(entry.getValue()));
        }
        return metadata;
    }

    private static Json value(String written) {
        try {
            return JsonReader.read(written);
        } catch (JacksonException | NotebookException e) {
            return new Json.Text(written); // nearly JSON: kept as a text
        }
    }

    private static List<String> lines(Cell cell, boolean last) {
        List<String> raw = cell.lines();
        boolean separated = !last && !raw.isEmpty() && raw.get(raw.size() - 1).isEmpty();
        List<String> own = separated ? raw.subList(0, raw.size() - 1) : raw;
        List<String> unescaped = own.stream().map(Escapes::unescaped).toList();
        return new ArrayList<>(
                cell.kind() == Cell.Kind.CODE
                        ? unescaped
                        : new Cell(cell.kind(), "", Map.of(), "", 1, unescaped).uncommented());
    }

    private static boolean isFenced(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        String fence = lines.get(lines.size() - 1);
        return fence.matches("`{3,}")
                && lines.get(0).matches("`{" + fence.length() + "}[^`]*")
                && lines.subList(1, lines.size() - 1).stream().noneMatch(line -> line.startsWith(fence));
    }
}
