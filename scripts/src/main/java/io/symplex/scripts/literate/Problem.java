package io.symplex.scripts.literate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a script, and where, as a person is told.
 *
 * @param place the file, and where known the line and column: {@code pendulum.jsh:14}
 * @param message one sentence
 * @param details lines that follow: the source line with the place underlined, where it was called from
 */
public record Problem(String place, String message, List<String> details) {

    /** Copies the lines. */
    public Problem {
        details = List.copyOf(details);
    }

    /**
     * Returns the line that the place names.
     *
     * @return its number, from 1; 0 if it names none
     */
    public int line() {
        Matcher number = Pattern.compile(":(\\d{1,9})(?::\\d+)?$").matcher(place);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /**
     * Returns this with more lines below.
     *
     * @param more the lines
     * @return the longer copy
     */
    public Problem with(List<String> more) {
        List<String> all = new ArrayList<>(details);
        all.addAll(more);
        return new Problem(place, message, all);
    }

    /**
     * Returns the whole text: {@code place: message} and the details, each in its line.
     *
     * @return the text, without a line end
     */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(place + ": " + message);
        lines.addAll(details);
        return String.join("\n", lines);
    }
}
