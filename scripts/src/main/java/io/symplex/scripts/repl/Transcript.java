package io.symplex.scripts.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The cells of a session as they were typed, those that failed left out. */
final class Transcript {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> libraries = new LinkedHashSet<>();
    private int attempts;

    /**
     * A cell that finished.
     *
     * @param text as it was typed
     * @param value the name the session gave its value, such as {@code $3}; empty if it has none
     */
    record Entry(String text, String value) {}

    /** Returns the number of the next cell, from 1. */
    int next() {
        return attempts + 1;
    }

    /** Counts a cell, whatever becomes of it. */
    void attempted() {
        attempts++;
    }

    void add(String cell, String value) {
        entries.add(new Entry(cell.strip(), value));
    }

    /** Puts a longer cell in the place of the last one, of which it is the continuation. */
    void replaceLast(String cell, String value) {
        entries.set(entries.size() - 1, new Entry(cell.strip(), value));
    }

    /** Remembers a library without which the cells from now on do not compile. */
    void needs(String library) {
        libraries.add(library);
    }

    List<String> libraries() {
        return List.copyOf(libraries);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<String> cells() {
        return entries.stream().map(Entry::text).toList();
    }

    /** Forgets everything: a new session begins. */
    void clear() {
        entries.clear();
        libraries.clear();
        attempts = 0;
    }
}
