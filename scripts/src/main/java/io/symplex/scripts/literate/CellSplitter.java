package io.symplex.scripts.literate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts the lines of a script at its markers. */
final class CellSplitter {

    private static final Marker NONE = new Marker(Cell.Kind.CODE, "", Map.of());

    private final List<String> source;
    private final List<Cell> cells = new ArrayList<>();

    private CellSplitter(List<String> source) {
        this.source = source;
    }

    static List<Cell> split(List<String> source) {
        return new CellSplitter(source).split();
    }

    private List<Cell> split() {
        Marker marker = NONE;
        int first = Header.length(source);
        if (first > 0) {
            cells.add(new Cell(Cell.Kind.HEADER, "", Map.of(), "", 1, source.subList(0, first)));
        }
        int start = first;
        for (int i = start; i < source.size(); i++) {
            Optional<Marker> next = Marker.of(source.get(i));
            if (next.isPresent()) {
                add(marker, first, i, start);
                marker = next.get();
                first = i + 1;
            }
        }
        add(marker, first, source.size(), start);
        return cells;
    }

    /** Nothing at all before the first marker is no cell; blank lines are, so that every line keeps its number. */
    private void add(Marker marker, int first, int end, int start) {
        if (first == start && end == start) {
            return;
        }
        String line = first == start ? "" : source.get(first - 1);
        cells.add(new Cell(
                marker.kind(), marker.title(), marker.metadata(), line, first + 1, source.subList(first, end)));
    }
}
