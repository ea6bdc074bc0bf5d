package io.symplex.scripts.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Where the first snippet of a text ends, as JShell sees it.
 *
 * <p>JShell of JDK 17 does not know where what it holds for an error ends: {@code -> throw …} in a switch, and
 * {@code non-sealed}. It evaluates the first snippet of the text and drops the others. So it is asked again without
 * these words, which say nothing about where a snippet ends.
 *
 * @param completeness whether the text begins with a whole snippet
 * @param source the snippet, at most with a semicolon appended; all of the text if it is in none
 * @param remaining what follows it
 */
record NextSnippet(Completeness completeness, String source, String remaining) {

    private static final List<Pattern> UNKNOWN_TO_JSHELL =
            List.of(Pattern.compile("(?<=->)\\s*throw\\b"), Pattern.compile("\\bnon-sealed\\b"));

    static NextSnippet of(String text, SourceCodeAnalysis analysis) {
        NextSnippet known = from(text, text, analysis);
        return known.completeness == Completeness.UNKNOWN
                ? masked(text).map(masked -> from(text, masked, analysis)).orElse(known)
                : known;
    }

    /** Asks about a text that has the snippets of another at the same places. */
    private static NextSnippet from(String text, String asked, SourceCodeAnalysis analysis) {
        CompletionInfo info = analysis.analyzeCompletion(asked);
        String source = info.source();
        if (source == null || info.completeness() == Completeness.UNKNOWN) {
            return new NextSnippet(info.completeness(), text, "");
        }
        boolean semicolonAppended = !asked.startsWith(source);
        String same = text.substring(0, source.length() - (semicolonAppended ? 1 : 0));
        int remaining =
                Math.min(info.remaining().length(), text.length()); // JShell may have put a line end to the text
        return new NextSnippet(
                info.completeness(), semicolonAppended ? same + ";" : same, text.substring(text.length() - remaining));
    }

    private static Optional<String> masked(String text) {
        String masked = text;
        for (Pattern word : UNKNOWN_TO_JSHELL) {
            masked = word.matcher(masked).replaceAll(NextSnippet::blanks);
        }
        return masked.equals(text) ? Optional.empty() : Optional.of(masked);
    }

    private static String blanks(MatchResult word) {
        return " ".repeat(word.group().length());
    }
}
