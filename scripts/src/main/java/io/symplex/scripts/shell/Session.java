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
import java.util.stream.Collectors;
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

    private static final String MORE_MEMORY =
            "set large variables to null, or give the JVM more: SYMPLEX_JAVA_OPTS=-Xmx8g";

    private final ScriptThreads threads = new ScriptThreads();
    private final StopSignal signal = new StopSignal();
    private final StandardStreams streams = new StandardStreams();
    private final Reserve reserve = new Reserve();
    private final LiveExecution execution;
    private final JShell jshell;
    private final Splitter splitter;
    private final ScriptFrames frames;
    private final Unresolved unresolved;
    private final RuntimeProblems runtimeProblems;
    private final Assistant assistant;
    private final IdentityHashMap<Cell, Splitter.Split> splits = new IdentityHashMap<>();
    private final List<Problem> notices = new ArrayList<>();
    private @Nullable Fragment running;

    private Session(Supplier<TrainingWatch> watch) {
        SnippetLoader loader = new SnippetLoader(signal);
        execution = new LiveExecution(loader, () -> snippetThread(loader, watch), reserve);
        jshell = JShell.builder()
                .executionEngine(execution, Map.of())
                .compilerOptions("-classpath", System.getProperty("java.class.path"), "-parameters")
                .build();
        splitter = new Splitter(jshell.sourceCodeAnalysis());
        frames = new ScriptFrames(jshell.sourceCodeAnalysis());
        unresolved = new Unresolved(jshell, frames);
        runtimeProblems = new RuntimeProblems(frames);
        assistant = new Assistant(jshell, this::valueOf);
    }

    private SnippetThread snippetThread(SnippetLoader loader, Supplier<TrainingWatch> watch) {
        SnippetThread thread = new SnippetThread(threads, signal, watch);
        thread.setContextClassLoader(loader);
        return thread;
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
     * <p>Whatever the cell does, the session lives on: {@code System.exit} is an outcome, a full stack or heap a
     * failure, and {@code System.out} is what it was before.
     *
     * @param script the script, for the names of places
     * @param cell one of its code cells
     * @return how it ended
     */
    public Outcome evaluate(Script script, Cell cell) {
        Span start = new Span(cell.firstLine(), 1, 0);
        streams.give();
        try {
            return fragments(script, cell, start);
        } catch (OutOfMemoryError e) {
            reserve.letGo();
            return failed(script, start, "the compiler ran out of memory; " + MORE_MEMORY, e);
        } catch (StackOverflowError | InternalError e) { // JShell wraps the compiler's end in the latter
            return failed(
                    script, start, "the compiler gave up; code must not be nested so deeply, split the statement", e);
        } finally {
            streams.takeBack().forEach(notice -> notices.add(script.problem(notice, start)));
        }
    }

    private static Outcome failed(Script script, Span span, String sentence, Throwable thrown) {
        return new Outcome.Failed(List.of(script.problem(sentence, span)), thrown);
    }

    private Outcome fragments(Script script, Cell cell, Span start) {
        Splitter.Split split = split(script, cell);
        Outcome outcome = new Outcome.Finished(null, start);
        for (Fragment fragment : split.fragments()) {
            outcome = signal.isRaised() ? interrupted(null, fragment) : evaluate(fragment);
            if (!(outcome instanceof Outcome.Finished)) {
                return outcome;
            }
        }
        return split.unfinished() == null ? outcome : new Outcome.Failed(List.of(split.unfinished()), null);
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
                        .map(thrown -> background(thrown, last))
                        .toList();
    }

    private Problem background(Throwable thrown, Fragment last) {
        return thrown instanceof ExitRequest
                ? last.script()
                        .problem(thrown.getMessage() + " in a thread of its own ends that thread only", last.span())
                : runtimeProblems.of(thrown, last);
    }

    /**
     * Returns what the user should be told of what the cells did since the last call, though none of it is an error:
     * that something runs on, or was undone.
     *
     * @return a sentence each, with its place
     */
    public List<Problem> takeNotices() {
        List<Problem> taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    /**
     * Waits for the threads that the script started and that are no daemons.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void awaitThreads() throws InterruptedException {
        threads.awaitOthers();
    }

    /**
     * Returns who helps to type cells of this session.
     *
     * @return the assistant; always the same
     */
    public Assistant assistant() {
        return assistant;
    }

    /** Compiles and runs a cell that leaves nothing behind: the first in a JVM is the slowest, and this one is it. */
    public void warmUp() {
        jshell.eval("1.0 + Math.sqrt(2.0)").forEach(event -> jshell.drop(event.snippet()));
        assistant.isUnfinished("f(");
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

    /**
     * Puts a value into words as a cell runs: on the session's thread, with an end by {@link #interrupt()}. Its
     * {@code toString()} may be the user's.
     *
     * @param words gives the text
     * @return the text
     * @throws UnshownException if that throws anything, is interrupted or does not end
     */
    public String describe(Supplier<String> words) {
        try {
            return execution.call(words::get);
        } catch (OutOfMemoryError e) {
            reserve.letGo();
            throw new UnshownException("the value cannot be shown, there is no memory for its text", e);
        } catch (Throwable e) {
            throw new UnshownException(
                    signal.isRaised()
                            ? "interrupted while the value was put into words"
                            : "the value cannot be shown, its toString() threw " + RuntimeProblems.named(e),
                    e);
        } finally {
            signal.lower();
        }
    }

    /**
     * Asks what runs to end, or else what runs next: interrupts its thread, cuts off its loops, and evaluates no
     * snippet after it. A training ends with what it has learned. For any thread.
     */
    public void interrupt() {
        execution.requestEnd();
    }

    /** Ends the session's thread. */
    @Override
    public void close() {
        execution.end();
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
        reserve.keep();
        List<SnippetEvent> events = jshell.eval(fragment.source());
        events.stream()
                .filter(event -> event.causeSnippet() == null)
                .forEach(event -> frames.add(event.snippet(), fragment));
        Snippet snippet = events.get(0).snippet();
        if (events.get(0).status() == Snippet.Status.REJECTED) {
            List<Problem> problems = new ArrayList<>(unresolved.problemsBehind(fragment));
            problems.addAll(
                    CompileProblems.of(fragment, jshell.diagnostics(snippet).toList()));
            return new Outcome.Failed(problems, null);
        }
        Throwable thrown = execution.thrown();
        if (thrown instanceof ExitRequest exit) {
            return new Outcome.Exited(exit.code());
        }
        if (signal.isRaised()) {
            return interrupted(thrown, fragment);
        }
        if (thrown == null) {
            return new Outcome.Finished(isExpression(snippet) ? shown(execution.value()) : null, fragment.span());
        }
        Outcome failed = new Outcome.Failed(List.of(problem(thrown, events, fragment)), thrown);
        if (thrown instanceof OutOfMemoryError && !reserve.keep()) {
            notice("the memory is full of what the session's variables hold; " + MORE_MEMORY, fragment);
        }
        return failed;
    }

    /** What a cell ends in is to be looked at, but not the stream to which it printed. */
    private @Nullable Object shown(@Nullable Object value) {
        return value == null || streams.isOne(value) ? null : value;
    }

    private Problem problem(Throwable thrown, List<SnippetEvent> events, Fragment fragment) {
        return events.stream()
                .map(SnippetEvent::exception)
                .filter(UnresolvedReferenceException.class::isInstance)
                .map(exception -> unresolved.problem(((UnresolvedReferenceException) exception).getSnippet(), fragment))
                .findFirst()
                .orElseGet(() -> runtimeProblems.of(thrown, fragment));
    }

    private Outcome interrupted(@Nullable Throwable thrown, Fragment fragment) {
        Object value = thrown == null ? shown(execution.value()) : null;
        if (thrown instanceof SnippetThread.DeafException) {
            notice("the code does not end; it is left to run in the background", fragment);
        }
        String others = threads.others().stream().map(Thread::getName).collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            notice("threads of the session run on: " + others, fragment);
        }
        signal.lower();
        return new Outcome.Interrupted(value, fragment.span());
    }

    private void notice(String sentence, Fragment fragment) {
        notices.add(fragment.script().problem(sentence, fragment.span()));
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || snippet.subKind() == SubKind.VAR_VALUE_SUBKIND
                || snippet.subKind() == SubKind.OTHER_EXPRESSION_SUBKIND;
    }
}
