package io.symplex.scripts.shell;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/**
 * A running shell: what one cell defines, the next one sees.
 *
 * <p>Snippets are compiled against the class path of this program and run in this process on one thread of their own.
 * Use from one thread; only {@link #interrupt()} may come from another.
 */
public final class Session implements AutoCloseable {

    private final ScriptThreads threads = new ScriptThreads();
    private final SnippetThread snippets;
    private final LiveExecution execution;
    private final JShell jshell;
    private final Splitter splitter;
    private final ScriptFrames frames;
    private final Unresolved unresolved;
    private final RuntimeProblems runtimeProblems;
    private final Assistant assistant;
    private final IdentityHashMap<Cell, Splitter.Split> splits = new IdentityHashMap<>();
    private @Nullable Fragment running;

    private Session(Supplier<TrainingWatch> watch) {
        SnippetLoader loader = new SnippetLoader();
        snippets = new SnippetThread(threads, watch);
        snippets.setContextClassLoader(loader);
        execution = new LiveExecution(loader, snippets);
        jshell = JShell.builder()
                .executionEngine(execution, Map.of())
                .compilerOptions("-classpath", System.getProperty("java.class.path"), "-parameters")
                .build();
        splitter = new Splitter(jshell.sourceCodeAnalysis());
        frames = new ScriptFrames(jshell.sourceCodeAnalysis());
        unresolved = new Unresolved(jshell, frames);
        runtimeProblems = new RuntimeProblems(frames);
        assistant = new Assistant(jshell, this::valueOf);
        snippets.start();
    }

    /**
     * Starts a session.
     *
     * @param imports what snippets see without importing it, each as it stands before the semicolon
     * @param watch asked for a watch by each training that starts on the session's thread
     * @return the session; to be closed
     * @throws IllegalArgumentException if an import names nothing
     */
    public static Session open(List<String> imports, Supplier<TrainingWatch> watch) {
        Session session = new Session(watch);
        Optional<String> wrong = session.define(Imports.source(imports));
        if (wrong.isPresent()) {
            session.close();
            throw new IllegalArgumentException(
                    "imports must name packages and classes, got " + imports + "; " + wrong.get());
        }
        return session;
    }

    /**
     * Defines what a script is told: {@code String[] args} and {@code boolean fast}.
     *
     * @param args its arguments
     * @param fast whether it should do with little work
     */
    public void arguments(List<String> args, boolean fast) {
        define("String[] args = " + Literals.array(args) + ";");
        define("boolean fast = " + fast + ";");
    }

    /**
     * Defines where a script is and where its figures go: {@code Path here} and {@code Path output}.
     *
     * @param here the folder of the script
     * @param output the folder of the figures
     */
    public void folders(Path here, Path output) {
        define("java.nio.file.Path here = " + Literals.path(here) + ";");
        define("java.nio.file.Path output = " + Literals.path(output) + ";");
    }

    /**
     * Looks through all code cells for what cannot be read as Java, without running any.
     *
     * @param script the script
     * @return what is wrong, nothing if every cell can be read
     */
    public List<Problem> check(Script script) {
        List<Problem> problems = new ArrayList<>();
        for (Cell cell : script.cells()) {
            if (cell.kind() == Cell.Kind.CODE) {
                Splitter.Split split = split(script, cell);
                Optional.ofNullable(split.unreadable()).ifPresent(bad -> problems.addAll(rejected(bad)));
                Optional.ofNullable(split.unfinished()).ifPresent(problems::add);
            }
        }
        return problems;
    }

    /**
     * Runs a code cell, snippet by snippet, up to the first that fails.
     *
     * @param script the script, for the names of places
     * @param cell one of its code cells
     * @return how it ended
     */
    public Outcome evaluate(Script script, Cell cell) {
        Splitter.Split split = split(script, cell);
        Outcome outcome = new Outcome.Finished(null, new Span(cell.firstLine(), 1, 0));
        for (Fragment fragment : split.fragments()) {
            outcome = snippets.isEndRequested() ? interrupted(fragment) : evaluate(fragment);
            if (!(outcome instanceof Outcome.Finished)) {
                return outcome;
            }
        }
        return split.unfinished() == null ? outcome : new Outcome.Failed(List.of(split.unfinished()));
    }

    /**
     * Returns what was named in the cells so far and defined in none.
     *
     * @return one problem for each name and place
     */
    public List<Problem> unresolved() {
        return unresolved.problems();
    }

    /**
     * Returns the exceptions that ended threads of the script since the last call.
     *
     * @return a problem for each
     */
    public List<Problem> takeBackgroundProblems() {
        Fragment last = running;
        return last == null
                ? List.of()
                : threads.takeUncaught().stream()
                        .map(thrown -> runtimeProblems.of(thrown, last))
                        .toList();
    }

    /**
     * Waits for the threads that the script started and that are no daemons.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void awaitThreads() throws InterruptedException {
        threads.awaitOthers(snippets);
    }

    /**
     * Returns who helps to type cells of this session.
     *
     * @return the assistant; always the same
     */
    public Assistant assistant() {
        return assistant;
    }

    /**
     * Returns how long the last snippet ran; compiling it does not count.
     *
     * @return the time; zero if none has run yet
     */
    public Duration lastRun() {
        return execution.lastRun();
    }

    /**
     * Lets later cells import the classes of more archives.
     *
     * @param archives paths of jar files or folders of classes
     */
    public void addLibraries(List<Path> archives) {
        archives.forEach(archive -> jshell.addToClasspath(archive.toString()));
    }

    /** Asks what runs to end: interrupts its thread and evaluates no snippet after it. For any thread. */
    public void interrupt() {
        snippets.requestEnd();
    }

    /** Ends the session's thread. */
    @Override
    public void close() {
        snippets.close();
        jshell.close();
    }

    /** Defines what no script says; returns what is wrong with it. */
    private Optional<String> define(String source) {
        return jshell.eval(source).stream()
                .flatMap(event -> jshell.diagnostics(event.snippet()))
                .map(CompileProblems::sentence)
                .findFirst();
    }

    private Optional<Object> valueOf(String variable) {
        execution.forget();
        jshell.variables().filter(snippet -> snippet.name().equals(variable)).forEach(jshell::varValue);
        return Optional.ofNullable(execution.value());
    }

    private Splitter.Split split(Script script, Cell cell) {
        return splits.computeIfAbsent(cell, key -> splitter.split(script, key));
    }

    /** What JShell says to a snippet that it cannot read. Should it read it after all, nothing is run or kept. */
    private List<Problem> rejected(Fragment fragment) {
        List<Diag> diagnostics = new ArrayList<>();
        for (SnippetEvent event : execution.withoutRunning(() -> jshell.eval(fragment.source()))) {
            if (event.status() == Snippet.Status.REJECTED) {
                diagnostics.addAll(jshell.diagnostics(event.snippet()).toList());
            } else {
                jshell.drop(event.snippet());
            }
        }
        return CompileProblems.of(fragment, diagnostics);
    }

    private Outcome evaluate(Fragment fragment) {
        running = fragment;
        execution.forget();
        List<SnippetEvent> events = jshell.eval(fragment.source());
        events.stream()
                .filter(event -> event.causeSnippet() == null)
                .forEach(event -> frames.add(event.snippet(), fragment));
        Snippet snippet = events.get(0).snippet();
        if (events.get(0).status() == Snippet.Status.REJECTED) {
            List<Problem> problems = new ArrayList<>(unresolved.problemsBehind(fragment));
            problems.addAll(
                    CompileProblems.of(fragment, jshell.diagnostics(snippet).toList()));
            return new Outcome.Failed(problems);
        }
        Throwable thrown = execution.thrown();
        if (thrown instanceof ExitRequest exit) {
            return new Outcome.Exited(exit.code());
        }
        if (snippets.isEndRequested()) {
            return interrupted(fragment);
        }
        return thrown == null
                ? new Outcome.Finished(isExpression(snippet) ? execution.value() : null, fragment.span())
                : new Outcome.Failed(List.of(problem(thrown, events, fragment)));
    }

    private Problem problem(Throwable thrown, List<SnippetEvent> events, Fragment fragment) {
        return events.stream()
                .map(SnippetEvent::exception)
                .filter(UnresolvedReferenceException.class::isInstance)
                .map(exception -> unresolved.problem(((UnresolvedReferenceException) exception).getSnippet(), fragment))
                .findFirst()
                .orElseGet(() -> runtimeProblems.of(thrown, fragment));
    }

    private Outcome interrupted(Fragment fragment) {
        snippets.acknowledgeEnd();
        return new Outcome.Interrupted(fragment.span());
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || snippet.subKind() == SubKind.VAR_VALUE_SUBKIND
                || snippet.subKind() == SubKind.OTHER_EXPRESSION_SUBKIND;
    }
}
