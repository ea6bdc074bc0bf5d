package io.symplex.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of a model's coordinates: the positions, then the momenta. */
final class Coordinates {

    private Coordinates() {}

    /** Returns the usual names of n positions and n momenta. */
    static List<String> of(int n) {
        return n == 1
                ? List.of("q", "p")
                : Stream.of("q", "p")
                        .flatMap(kind -> IntStream.range(0, n).mapToObj(i -> kind + i))
                        .toList();
    }

    static List<String> checked(List<String> names, int count) {
        if (names.size() != count) {
            throw new IllegalArgumentException("coordinates must be " + count + " names, got " + names.size()
                    + "; name each position and momentum");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isBlank() || name.contains(",") || !seen.add(name)) {
                throw new IllegalArgumentException("coordinates must be different names without commas, got "
                        + ModelSource.quoted(name) + "; rename it");
            }
        }
        return List.copyOf(names);
    }
}
