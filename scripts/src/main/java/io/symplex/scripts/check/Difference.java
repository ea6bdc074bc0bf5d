package io.symplex.scripts.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What to change in some lines to get others: the fewest lines, or where that would take long, all between what both
 * begin and end with.
 *
 * <p>Source: Wagner and Fischer, Journal of the ACM 21 (1974) 168.
 */
final class Difference {

    /** So many pairs of lines are looked at, at most. */
    private static final long MOST_PAIRS = 250_000;

    private final List<String> before;
    private final List<String> after;
    private final Same same;
    private final List<String> out = new ArrayList<>();

    private Difference(List<String> before, List<String> after, Same same) {
        this.before = before;
        this.after = after;
        this.same = same;
    }

    /** Tells whether a line of one side is as good as one of the other. */
    @FunctionalInterface
    interface Same {
        boolean test(int before, int after);
    }

    /** Returns common lines with two blanks before them, old ones with −, new ones with +. */
    static List<String> of(List<String> before, List<String> after, Same same) {
        Difference difference = new Difference(before, after, same);
        difference.compare();
        return difference.out;
    }

    private void compare() {
        int start = 0;
        while (start < Math.min(before.size(), after.size()) && same.test(start, start)) {
            common(start++);
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && same.test(before.size() - 1 - end, after.size() - 1 - end)) {
            end++;
        }
        between(start, before.size() - end, after.size() - end);
        for (int j = after.size() - end; j < after.size(); j++) {
            common(j);
        }
    }

    private void between(int start, int beforeEnd, int afterEnd) {
        boolean few = (long) (beforeEnd - start) * (afterEnd - start) <= MOST_PAIRS;
        int[][] most = few ? common(start, beforeEnd, afterEnd) : new int[0][];
        int i = start;
        int j = start;
        while (i < beforeEnd || j < afterEnd) {
            if (few && i < beforeEnd && j < afterEnd && same.test(i, j)) {
                common(j++);
                i++;
            } else if (i < beforeEnd
                    && (!few || j == afterEnd || most[i + 1 - start][j - start] >= most[i - start][j + 1 - start])) {
                out.add("    - " + before.get(i++));
            } else {
                out.add("    + " + after.get(j++));
            }
        }
    }

    /** Returns the most lines that the rests from each pair of places have in common. */
    private int[][] common(int start, int beforeEnd, int afterEnd) {
        int[][] most = new int[beforeEnd - start + 1][afterEnd - start + 1];
        for (int i = beforeEnd - start - 1; i >= 0; i--) {
            for (int j = afterEnd - start - 1; j >= 0; j--) {
                most[i][j] = same.test(start + i, start + j)
                        ? 1 + most[i + 1][j + 1]
                        : Math.max(most[i + 1][j], most[i][j + 1]);
            }
        }
        return most;
    }

    private void common(int j) {
        out.add("      " + after.get(j));
    }
}
