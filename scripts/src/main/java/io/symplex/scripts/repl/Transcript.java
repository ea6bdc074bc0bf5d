package io.symplex.scripts.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of a session as they were typed, those that failed left out. */
final class Transcript {

    private final List<String> cells = new ArrayList<>();
    private final Set<String> libraries = new LinkedHashSet<>();
    private int attempts;

    /** Returns the number of the next cell, from 1. */
    int next() {
        return attempts + 1;
    }

    /** Counts a cell, whatever becomes of it. */
    void attempted() {
        attempts++;
    }

    void add(String cell) {
        cells.add(cell.strip());
    }

    /** Puts a longer cell in the place of the last one, of which it is the continuation. */
    void replaceLast(String cell) {
        cells.set(cells.size() - 1, cell.strip());
    }

    /** Remembers a library without which the cells from now on do not compile. */
    void needs(String library) {
        libraries.add(library);
    }

    List<String> libraries() {
        return List.copyOf(libraries);
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    void clear() {
        cells.clear();
        libraries.clear();
    }
}
