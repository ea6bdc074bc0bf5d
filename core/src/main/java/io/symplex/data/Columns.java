package io.symplex.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which column of a file is what, found by the names in its header.
 *
 * @param header every name, in the order of the file
 * @param suffixes the endings of the coordinates, in the order of the q columns
 * @param momenta whether p is read
 * @param derivatives whether dq and dp are read
 */
record Columns(List<String> header, List<String> suffixes, boolean momenta, boolean derivatives) {

    static final String TRAJECTORY = "traj";
    static final String TIME = "t";

    private static final String WITHOUT_MOMENTA =
            "add p, or where the masses are known say Experiment.ofPositions(file, masses)";

    /** Finds the columns, or says what is missing. */
    static Columns of(List<String> header, Source source, long line) {
        requireDistinct(header, source, line);
        List<String> suffixes = suffixes(header);
        boolean momentum = header.stream().anyMatch(name -> isCoordinate(name, "p", "q", header));
        if (!header.contains(TIME) || suffixes.isEmpty() || !momentum) {
            throw source.wrong(
                    line,
                    "columns must include t, q and p, got " + Wording.listed(header) + "; "
                            + (header.contains(TIME) && !suffixes.isEmpty() ? WITHOUT_MOMENTA : remedy(header)));
        }
        requirePartners("q", "p", header, source, line);
        requirePartners("p", "q", header, source, line);
        return new Columns(header, suffixes, true, derivatives(header, suffixes, source, line));
    }

    /** Finds the columns of a file from which positions alone are read. */
    static Columns ofPositions(List<String> header, Source source, long line) {
        requireDistinct(header, source, line);
        List<String> suffixes = suffixes(header);
        if (!header.contains(TIME) || suffixes.isEmpty()) {
            throw source.wrong(
                    line, "columns must include t and q, got " + Wording.listed(header) + "; " + remedy(header));
        }
        return new Columns(header, suffixes, false, false);
    }

    private static List<String> suffixes(List<String> header) {
        return header.stream()
                .filter(name -> isCoordinate(name, "q", "p", header))
                .map(name -> name.substring(1))
                .toList();
    }

    /** Returns the kinds of columns that are read, such as "dq". */
    List<String> kinds() {
        if (!momenta) {
            return List.of("q");
        }
        return derivatives ? List.of("q", "p", "dq", "dp") : List.of("q", "p");
    }

    /** Returns the place of a column. */
    int indexOf(String name) {
        return header.indexOf(name);
    }

    /** Returns the places of the columns of one kind, such as "dq", one to a coordinate. */
    int[] indicesOf(String kind) {
        return suffixes.stream().mapToInt(suffix -> indexOf(kind + suffix)).toArray();
    }

    boolean hasTrajectories() {
        return header.contains(TRAJECTORY);
    }

    /** Returns the names nothing is read from. */
    List<String> ignored() {
        Set<String> used = new HashSet<>(Set.of(TRAJECTORY, TIME));
        for (String suffix : suffixes) {
            kinds().forEach(kind -> used.add(kind + suffix));
        }
        return header.stream().filter(name -> !used.contains(name)).toList();
    }

    /** A q column with its p column is a coordinate; alone it is one unless it is a longer word, such as "quality". */
    private static boolean isCoordinate(String name, String kind, String partner, List<String> header) {
        if (!name.startsWith(kind) || name.endsWith("_clean")) {
            return false;
        }
        String suffix = name.substring(1);
        return header.contains(partner + suffix) || !suffix.matches("\\p{L}{3,}.*");
    }

    private static void requireDistinct(List<String> header, Source source, long line) {
        if (header.stream().allMatch(name -> name.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?"))) {
            throw source.wrong(
                    line,
                    "the first line must name the columns, got " + Wording.listed(header)
                            + "; put a line such as t,q,p before it");
        }
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw source.wrong(line, "column " + name + " must stand once, got it twice; rename or remove one");
            }
        }
    }

    private static void requirePartners(String kind, String partner, List<String> header, Source source, long line) {
        for (String name : header) {
            if (isCoordinate(name, kind, partner, header) && !header.contains(partner + name.substring(1))) {
                throw source.wrong(
                        line,
                        "column " + name + " must have a column " + partner + name.substring(1) + " beside it, got "
                                + Wording.listed(header)
                                + "; add it, with empty cells if it was never seen, or rename or remove " + name);
            }
        }
    }

    private static boolean derivatives(List<String> header, List<String> suffixes, Source source, long line) {
        List<String> present = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String kind : List.of("dq", "dp")) {
            for (String suffix : suffixes) {
                (header.contains(kind + suffix) ? present : missing).add(kind + suffix);
            }
        }
        if (!present.isEmpty() && !missing.isEmpty()) {
            throw source.wrong(
                    line,
                    "derivatives must be given for every coordinate or for none, missing " + Wording.listed(missing)
                            + "; add what is missing or remove " + Wording.listed(present));
        }
        return missing.isEmpty();
    }

    private static String remedy(List<String> header) {
        return header.size() == 1 && header.get(0).contains(" ")
                ? "separate columns by commas, not by spaces"
                : "name them in the first line, as in t,q,p or t,q0,q1,p0,p1";
    }
}
