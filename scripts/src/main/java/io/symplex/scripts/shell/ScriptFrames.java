package io.symplex.scripts.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Finds the script's line behind a stack frame.
 *
 * <p>JShell wraps each snippet into a class of its own, {@code REPL.$JShell$12}; its line numbers count in the wrapped
 * text. A line of it is the script's where it goes on like the place in the snippet that JShell names for it.
 */
final class ScriptFrames {

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*(?:\\$.*)?");

    private static final String WRAPPER_METHOD = "do_it$";
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*");

    private final SourceCodeAnalysis analysis;
    private final Map<String, Known> known = new HashMap<>();

    ScriptFrames(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    private record Known(Snippet snippet, Fragment fragment) {}

    /** A line of a script that was being executed. */
    record Place(Fragment fragment, int line) {}

    void add(Snippet snippet, Fragment fragment) {
        known.put(snippet.id(), new Known(snippet, fragment));
    }

    Optional<Fragment> fragment(Snippet snippet) {
        return Optional.ofNullable(known.get(snippet.id())).map(Known::fragment);
    }

    /**
     * Returns the script's line behind a frame; none if the frame is not the script's, or in what JShell put around it.
     */
    Optional<Place> place(StackTraceElement frame) {
        Matcher wrapper = WRAPPER.matcher(frame.getClassName());
        return wrapper.matches() && frame.getLineNumber() > 0
                ? Optional.ofNullable(known.get(wrapper.group(1))).flatMap(snippet -> place(snippet, frame))
                : Optional.empty();
    }

    private Optional<Place> place(Known known, StackTraceElement frame) {
        Fragment fragment = known.fragment();
        int position = sourcePosition(analysis.wrapper(known.snippet()), frame.getLineNumber());
        int start = SourceStart.of(fragment.source());
        return position < 0
                ? Optional.empty()
                : Optional.of(new Place(fragment, fragment.lineAt(Math.max(position, start))));
    }

    private static int sourcePosition(SnippetWrapper wrapper, int wrappedLine) {
        List<String> lines = wrapper.wrapped().lines().toList();
        int start = 0;
        for (String line : lines.subList(0, wrappedLine - 1)) {
            start += line.length() + 1;
        }
        String line = lines.get(wrappedLine - 1);
        return line.stripTrailing().endsWith("=") // the head of a variable: what computes it stands in the next line
                ? sourcePosition(wrapper, start + line.length() + 1, lines.get(wrappedLine))
                : sourcePosition(wrapper, start, line);
    }

    private static int sourcePosition(SnippetWrapper wrapper, int start, String line) {
        for (int i = 0; i < line.length() && !line.contains(WRAPPER_METHOD); i++) {
            int position = wrapper.wrappedToSourcePosition(start + i);
            String code = codeToLineEnd(wrapper.source(), position);
            if (!code.isEmpty() && line.startsWith(code, i)) {
                return position;
            }
        }
        return -1;
    }

    private static String codeToLineEnd(String source, int position) {
        int end = source.indexOf('\n', position);
        return COMMENT.matcher(source.substring(position, end < 0 ? source.length() : end))
                .replaceFirst("")
                .stripTrailing();
    }
}
