package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;

/** Says what the compiler found wrong with a snippet, in the lines and columns of the script. */
final class CompileProblems {

    private static final Pattern SYMBOL = Pattern.compile("\\R\\s*symbol:\\s*(.+)");
    private static final Pattern LOCATION =
            Pattern.compile("\\R\\s*location:\\s*(?:variable \\S+ of type|\\S+)\\s+(\\S.*)");
    private static final Pattern PACKAGE =
            Pattern.compile("\\b(?:REPL\\.\\$JShell\\$\\w+\\.|(?:[a-z_]\\w*\\.)+(?=[A-Z]))");
    private static final String RECORD_IS_PUBLIC = "(attempting to assign stronger access privileges; was public)";
    private static final int MOST = 5;

    private CompileProblems() {}

    static List<Problem> of(Fragment fragment, List<Diag> diagnostics) {
        return diagnostics.stream()
                .filter(Diag::isError)
                .map(diagnostic -> fragment.script().problemAtColumn(sentence(diagnostic), span(fragment, diagnostic)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The place to underline: a missing name alone, anything else as far as it stands in one line. */
    static Span span(Fragment fragment, Diag diagnostic) {
        int start = (int) diagnostic.getStartPosition();
        int position = (int) diagnostic.getPosition();
        int end = (int) Math.max(diagnostic.getEndPosition(), position);
        boolean missing = diagnostic.getCode().startsWith("compiler.err.cant.resolve");
        if (missing || start < 0 || fragment.lineAt(start) != fragment.lineAt(position)) {
            start = position;
        }
        while (start < end && ". \t\n".indexOf(fragment.source().charAt(start)) >= 0) {
            start++;
        }
        return fragment.span(start, end);
    }

    /** What the compiler says, in one sentence; where it speaks of what JShell added, with the remedy. */
    static String sentence(Diag diagnostic) {
        String sentence = inOneSentence(diagnostic);
        return sentence.contains(RECORD_IS_PUBLIC)
                ? sentence.replace(RECORD_IS_PUBLIC, "(a record of a cell is public; write public in front)")
                : sentence;
    }

    private static String inOneSentence(Diag diagnostic) {
        String message = PACKAGE.matcher(diagnostic.getMessage(Locale.ENGLISH)).replaceAll("");
        String first = message.lines().findFirst().orElse(message).strip();
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return message.lines()
                    .map(line -> line.strip().replaceAll("\\s+", " "))
                    .reduce((a, b) -> a + (a.endsWith(";") ? " " : "; ") + b)
                    .orElse(first);
        }
        Matcher location = LOCATION.matcher(message);
        String sentence = first + ": " + symbol.group(1).strip().replaceAll("\\s+", " ");
        return location.find() ? sentence + " in " + location.group(1).strip() : sentence;
    }
}
