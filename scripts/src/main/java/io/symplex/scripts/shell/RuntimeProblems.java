package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.Span;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what went wrong while a script ran: the cause first, then where in the script, then what it was wrapped in.
 *
 * <p>A caller's mistake that Symplex or the script itself found is told in its own words; anything else with the name
 * of its class.
 */
final class RuntimeProblems {

    private static final String SYMPLEX = "io.symplex.";
    private static final int MOST_LINES = 10;

    private final ScriptFrames frames;

    RuntimeProblems(ScriptFrames frames) {
        this.frames = frames;
    }

    /**
     * Returns the problem.
     *
     * @param thrown what was thrown
     * @param running what ran, named where no frame leads to a script
     */
    Problem of(Throwable thrown, Fragment running) {
        List<Throwable> chain = chain(thrown);
        Throwable headline = chain.stream()
                .filter(RuntimeProblems::isToldBySymplex)
                .findFirst()
                .orElse(chain.get(chain.size() - 1));
        Throwable placed = places(headline).isEmpty() ? thrown : headline;
        Spot spot = spot(placed, running);
        Problem problem = spot.script().problem(describe(headline), spot.span());
        return problem.with(callers(placed, spot)).with(others(chain, headline));
    }

    /** A place in one of the scripts of the session. */
    private record Spot(Script script, Span span) {}

    private Spot spot(Throwable thrown, Fragment running) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int i = 0; i < trace.length; i++) {
            Optional<ScriptFrames.Place> place = frames.place(trace[i]);
            if (place.isPresent()) {
                Script script = place.get().fragment().script();
                Span line = script.lineSpan(place.get().line());
                String text = script.lines().get(line.line() - 1);
                Span span = i == 0
                        ? line
                        : CallSpan.of(text, line.line(), trace[i - 1]).orElse(line);
                return new Spot(script, span);
            }
        }
        return new Spot(running.script(), running.span());
    }

    private List<String> callers(Throwable thrown, Spot spot) {
        return places(thrown).stream()
                .skip(1)
                .distinct()
                .filter(caller ->
                        !caller.equals(where(spot.script(), spot.span().line())))
                .limit(MOST_LINES)
                .map(caller -> "  called from " + caller)
                .toList();
    }

    /** The lines of the scripts that were being executed, the innermost first: {@code name:line: text}. */
    private List<String> places(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .flatMap(frame -> frames.place(frame).stream())
                .map(place -> where(place.fragment().script(), place.line()))
                .toList();
    }

    private static String where(Script script, int line) {
        return script.name() + ":" + line + ": " + script.lines().get(line - 1).strip();
    }

    private static List<String> others(List<Throwable> chain, Throwable headline) {
        List<String> lines = new ArrayList<>();
        int place = chain.indexOf(headline);
        for (int i = place + 1; i < chain.size(); i++) {
            lines.add("  caused by " + named(chain.get(i)));
        }
        for (int i = place - 1; i >= 0; i--) {
            lines.add("  wrapped in " + named(chain.get(i)));
        }
        return lines;
    }

    private static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = thrown; next != null && seen.add(next); next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    private static String describe(Throwable thrown) {
        boolean ownWords = thrown.getMessage() != null && (isCallersMistake(thrown) || isToldBySymplex(thrown));
        return ownWords ? oneLine(thrown.getMessage()) : named(thrown);
    }

    /** Returns the class and the message; the class alone if the user's own message cannot be had. */
    static String named(Throwable thrown) {
        String name = thrown.getClass().getSimpleName().isEmpty()
                ? thrown.getClass().getName()
                : thrown.getClass().getSimpleName();
        try {
            return thrown.getMessage() == null ? name : name + ": " + oneLine(thrown.getMessage());
        } catch (RuntimeException e) {
            return name;
        }
    }

    private static String oneLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The plain exceptions for a caller's mistake, a kind of them that is not the JDK's, or one of Symplex. */
    private static boolean isCallersMistake(Throwable thrown) {
        Class<?> type = thrown.getClass();
        boolean plain = type == IllegalArgumentException.class || type == IllegalStateException.class;
        boolean kind = thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException;
        return plain
                || (kind && !type.getName().startsWith("java."))
                || type.getName().startsWith(SYMPLEX);
    }

    /** A caller's mistake, or a file that cannot be read or written, that code of Symplex itself has put into words. */
    private static boolean isToldBySymplex(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        boolean couldBe = isCallersMistake(thrown)
                || thrown instanceof UncheckedIOException
                || thrown instanceof IndexOutOfBoundsException;
        return couldBe
                && trace.length > 0
                && trace[0].getClassName().startsWith(SYMPLEX)
                && thrown.getMessage() != null;
    }
}
