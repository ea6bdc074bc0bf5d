package io.symplex.scripts.literate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines of a code cell that say what it shows, {@code // => 42}: comments, not what stands so in a text block. */
public final class ExpectedLines {

    private static final Pattern LINE = Pattern.compile("[ \\t]*//[ \\t]*=>(?: .*|[ \\t]*)");

    private ExpectedLines() {}

    /**
     * Returns where they stand.
     *
     * @param cell a cell; only code has any
     * @return their indices in its lines, rising
     */
    public static List<Integer> of(Cell cell) {
        if (cell.kind() != Cell.Kind.CODE) {
            return List.of();
        }
        List<Integer> candidates = IntStream.range(0, cell.lines().size())
                .filter(i -> LINE.matcher(cell.lines().get(i)).matches())
                .boxed()
                .toList();
        if (candidates.isEmpty()) {
            return candidates;
        }
        Set<Integer> comments = commentStarts(cell.text());
        int[] starts = lineStarts(cell);
        return candidates.stream()
                .filter(i -> comments.contains(starts[i] + cell.lines().get(i).indexOf("//")))
                .toList();
    }

    private static Set<Integer> commentStarts(String text) {
        Set<Integer> starts = new HashSet<>();
        for (JavaLexer.Token token : JavaLexer.tokens(text)) {
            if (token.kind() == JavaLexer.Kind.COMMENT) {
                starts.add(token.start());
            }
        }
        return starts;
    }

    private static int[] lineStarts(Cell cell) {
        int[] starts = new int[cell.lines().size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + cell.lines().get(i - 1).length() + 1;
        }
        return starts;
    }
}
