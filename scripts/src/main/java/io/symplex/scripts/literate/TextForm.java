package io.symplex.scripts.literate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text has beside its lines: how each is ended, and whether a byte order mark stands in front.
 *
 * <p>With it the lines become the same characters again.
 *
 * @param byteOrderMark whether there is one
 * @param ends how each line is ended: {@code \n}, {@code \r\n} or {@code \r}; the last one maybe not at all
 */
public record TextForm(boolean byteOrderMark, List<String> ends) {

    private static final String MARK = "\uFEFF";
    private static final Map<Character, String> ENDS = Map.of('n', "\n", 'w', "\r\n", 'r', "\r", '-', "");

    /** Copies the list. */
    public TextForm {
        ends = List.copyOf(ends);
    }

    /**
     * Returns the form of a text.
     *
     * @param text the text
     * @return its form
     */
    public static TextForm of(String text) {
        boolean mark = text.startsWith(MARK);
        List<String> ends = new ArrayList<>();
        int at = mark ? 1 : 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String lineEnd =
                    text.startsWith("\r\n", end) ? "\r\n" : text.substring(end, Math.min(end + 1, text.length()));
            ends.add(lineEnd);
            at = end + lineEnd.length();
        }
        return new TextForm(mark, ends);
    }

    /**
     * Puts lines into this form.
     *
     * @param lines the lines; if they are more or fewer than there were, all but the last get the most frequent end
     * @return the text
     */
    public String text(List<String> lines) {
        StringBuilder text = new StringBuilder(byteOrderMark ? MARK : "");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(end(i, lines.size()));
        }
        return text.toString();
    }

    private String end(int line, int lines) {
        if (lines == ends.size()) {
            return ends.get(line);
        }
        boolean open = line == lines - 1
                && !ends.isEmpty()
                && ends.get(ends.size() - 1).isEmpty();
        return open ? "" : mostFrequent();
    }

    private String mostFrequent() {
        Map<String, Integer> counts = new TreeMap<>();
        ends.stream().filter(end -> !end.isEmpty()).forEach(end -> counts.merge(end, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("\n");
    }

    /**
     * Tells whether this is the usual form: every line ended by {@code \n}, no byte order mark.
     *
     * @return whether it is
     */
    public boolean isUsual() {
        return !byteOrderMark && ends.stream().allMatch("\n"::equals);
    }

    /**
     * Writes the form as a short text.
     *
     * @return a text that {@link #parse} reads: one letter for each line or, if all are the same, for one; behind it a
     *     hyphen if the last line has no end; before it a {@code b} if there is a byte order mark
     */
    public String code() {
        StringBuilder letters = new StringBuilder();
        for (String end : ends) {
            ENDS.forEach((letter, meant) -> letters.append(meant.equals(end) ? letter.toString() : ""));
        }
        String all = letters.toString();
        String uniform = all.matches("(.)\\1*-?") ? all.replaceFirst("^(.)\\1*(-?)$", "$1$2") : all;
        return (byteOrderMark ? "b" : "") + uniform;
    }

    /**
     * Reads what {@link #code} writes.
     *
     * @param code the short text; letters it does not know are left out
     * @param lines how many lines there are
     * @return the form
     */
    public static TextForm parse(String code, int lines) {
        boolean mark = code.startsWith("b");
        List<String> ends = new ArrayList<>();
        for (char letter : code.substring(mark ? 1 : 0).toCharArray()) {
            if (ENDS.containsKey(letter)) {
                ends.add(ENDS.get(letter));
            }
        }
        boolean open = !ends.isEmpty() && ends.get(ends.size() - 1).isEmpty();
        if (!ends.isEmpty() && ends.size() == (open ? 2 : 1)) {
            ends.addAll(0, Collections.nCopies(Math.max(0, lines - ends.size()), ends.get(0)));
        }
        return new TextForm(mark, ends);
    }
}
