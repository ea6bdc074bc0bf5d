package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a line of code the call that led to a stack frame. */
final class CallSpan {

    private CallSpan() {}

    /**
     * Returns the place of {@code name(…)} in a line.
     *
     * @param text the line
     * @param number its number, from 1
     * @param callee the frame that was called
     * @return the place, if the line holds exactly one such call
     */
    static Optional<Span> of(String text, int number, StackTraceElement callee) {
        Matcher call =
                Pattern.compile("\\b" + Pattern.quote(name(callee)) + "\\s*\\(").matcher(text);
        if (!call.find()) {
            return Optional.empty();
        }
        Span span = new Span(number, call.start() + 1, closing(text, call.end()) - call.start());
        return call.find() ? Optional.empty() : Optional.of(span);
    }

    private static String name(StackTraceElement callee) {
        String className = callee.getClassName();
        return callee.getMethodName().equals("<init>")
                ? className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1)
                : callee.getMethodName();
    }

    /** Returns the end of the bracket opened before {@code from}, or of the line if it closes in a later one. */
    private static int closing(String text, int from) {
        int open = 1;
        for (int at = from; at < text.length(); at++) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (open == 0) {
                return at + 1;
            }
        }
        return text.stripTrailing().length();
    }
}
