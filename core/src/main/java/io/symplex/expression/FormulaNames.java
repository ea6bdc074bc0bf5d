package io.symplex.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of a formula tell of its coordinates: q and p, or q0, q1, … and p0, p1, … up to the highest index.
 *
 * @param free the names that are no constants
 */
record FormulaNames(Set<String> free) {

    private static final Pattern INDEXED = Pattern.compile("[qp](0|[1-9]\\d{0,3})");

    /** Returns a name with an index beside a plain q or p, which cannot be. */
    Optional<String> mixed() {
        boolean plain = free.contains("q") || free.contains("p");
        return free.stream()
                .filter(name -> plain && INDEXED.matcher(name).matches())
                .findFirst();
    }

    List<String> coordinates() {
        int most = -1;
        for (String name : free) {
            Matcher indexed = INDEXED.matcher(name);
            most = indexed.matches() ? Math.max(most, Integer.parseInt(indexed.group(1))) : most;
        }
        return most < 0 ? List.of("q", "p") : indexed(most + 1);
    }

    private static List<String> indexed(int n) {
        List<String> names = new ArrayList<>();
        for (String letter : List.of("q", "p")) {
            for (int i = 0; i < n; i++) {
                names.add(letter + i);
            }
        }
        return names;
    }
}
