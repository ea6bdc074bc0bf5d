package io.symplex.scripts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line that a cell should show.
 *
 * @param text what stands behind {@code // =>}
 */
record ExpectedLine(String text) {

    private static final String NUMBER = "[-+−]?(?:\\d[\\d,]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern MARKED = Pattern.compile("(" + NUMBER + ") ± (" + NUMBER + ")(%?)|…");
    private static final Pattern LINE = Pattern.compile("\\s*//[ \\t]*=>(?: (.*)|\\s*)");

    static ExpectedLine of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("line must start with // =>, got " + line);
        }
        return new ExpectedLine(matcher.group(1) == null ? "" : matcher.group(1).stripTrailing());
    }

    /** Tells whether any number of lines may stand here. */
    boolean isGap() {
        return text.equals("…");
    }

    /** Tells whether a line that was shown is this one. */
    boolean matches(String shown) {
        if (text.equals(shown)) {
            return true;
        }
        if (!MARKED.matcher(text).find()) {
            return false;
        }
        List<Tolerance> tolerances = new ArrayList<>();
        Matcher found = pattern(tolerances).matcher(shown);
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < tolerances.size(); i++) {
            if (!tolerances.get(i).admits(value(found.group(i + 1)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns this line with the numbers that were shown in place of its own, where nothing but numbers with a
     * tolerance differs; else the shown line as it is.
     */
    String updated(String shown) {
        if (matches(shown)) {
            return text;
        }
        List<Tolerance> tolerances = new ArrayList<>();
        Matcher found = pattern(tolerances).matcher(shown);
        if (tolerances.isEmpty() || !found.matches()) {
            return shown;
        }
        StringBuilder line = new StringBuilder();
        Matcher marked = MARKED.matcher(text);
        int group = 1;
        while (marked.find()) {
            boolean number = marked.group(1) != null;
            String own = number ? found.group(group++) + " ± " + marked.group(2) + marked.group(3) : marked.group();
            marked.appendReplacement(line, Matcher.quoteReplacement(own));
        }
        return marked.appendTail(line).toString();
    }

    private record Tolerance(double expected, double within) {

        boolean admits(double value) {
            return Math.abs(value - expected) <= within;
        }
    }

    /** Builds the pattern of the whole line, one group for each number with a tolerance. */
    private Pattern pattern(List<Tolerance> tolerances) {
        StringBuilder pattern = new StringBuilder();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            pattern.append(Pattern.quote(text.substring(end, marked.start())));
            if (marked.group(1) == null) {
                pattern.append(".*");
            } else {
                pattern.append('(').append(NUMBER).append(')');
                double expected = value(marked.group(1));
                double within = value(marked.group(2));
                tolerances.add(new Tolerance(
                        expected, marked.group(3).isEmpty() ? within : Math.abs(expected) * within / 100));
            }
            end = marked.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(text.substring(end))).toString());
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace(",", "").replace('−', '-'));
    }
}
