package io.symplex.scripts.literate;

import java.util.List;

/** The YAML header of a script, as Jupytext writes it: comment lines between two lines {@code // ---}. */
final class Header {

    private static final String FENCE = "// ---";

    private Header() {}

    /** Returns how many lines it has at the top of a script, 0 if there is none. */
    static int length(List<String> source) {
        if (source.isEmpty() || !source.get(0).stripTrailing().equals(FENCE)) {
            return 0;
        }
        for (int i = 1; i < source.size(); i++) {
            String line = source.get(i).stripTrailing();
            if (line.equals(FENCE)) {
                return i + 1;
            }
            if (!line.startsWith("//") || Marker.of(line).isPresent()) {
                return 0;
            }
        }
        return 0;
    }
}
