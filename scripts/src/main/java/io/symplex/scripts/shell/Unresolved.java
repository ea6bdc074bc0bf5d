package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;

/** Finds declarations that name what is not defined; JShell waits for it to come. */
final class Unresolved {

    private final JShell jshell;
    private final ScriptFrames frames;

    Unresolved(JShell jshell, ScriptFrames frames) {
        this.jshell = jshell;
        this.frames = frames;
    }

    List<Problem> problems() {
        return waiting(Status.RECOVERABLE_DEFINED, Status.RECOVERABLE_NOT_DEFINED)
                .flatMap(this::problems)
                .toList();
    }

    /** Returns the problems of variables and types that a fragment uses and that are not there for want of another. */
    List<Problem> problemsBehind(Fragment fragment) {
        return waiting(Status.RECOVERABLE_NOT_DEFINED)
                .filter(snippet -> Pattern.compile("\\b" + Pattern.quote(snippet.name()) + "\\b")
                        .matcher(fragment.source())
                        .find())
                .flatMap(this::problems)
                .toList();
    }

    /** Returns the problem of a call to what cannot run yet. */
    Problem problem(DeclarationSnippet called, Fragment caller) {
        String missing = String.join(", ", jshell.unresolvedDependencies(called).toList());
        return caller.script()
                .problem(
                        called.name() + " needs " + missing + ", which is not defined yet; define it above",
                        caller.span());
    }

    private Stream<DeclarationSnippet> waiting(Status... statuses) {
        return jshell.snippets()
                .filter(snippet -> List.of(statuses).contains(jshell.status(snippet)))
                .filter(snippet -> frames.fragment(snippet).isPresent())
                .map(DeclarationSnippet.class::cast);
    }

    private Stream<Problem> problems(DeclarationSnippet snippet) {
        return frames.fragment(snippet).stream()
                .flatMap(fragment -> jshell.unresolvedDependencies(snippet)
                        .map(missing -> fragment.script()
                                .problem(
                                        missing + " is not defined; define it or correct the name",
                                        span(fragment, missing))));
    }

    /** The first place where the name stands as a word, be it in a comment: JShell does not say. */
    private static Span span(Fragment fragment, String missing) {
        String name = missing.substring(missing.indexOf(' ') + 1).replaceAll("\\(.*", "");
        Matcher word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(fragment.source());
        return word.find(SourceStart.of(fragment.source())) ? fragment.span(word.start(), word.end()) : fragment.span();
    }
}
