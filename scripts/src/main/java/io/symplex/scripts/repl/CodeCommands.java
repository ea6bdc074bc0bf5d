package io.symplex.scripts.repl;

import io.symplex.scripts.display.Plot;
import io.symplex.scripts.libraries.Libraries;
import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.repl.Command.Completes;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The commands that take an expression, and those that are about the session as a whole. */
final class CodeCommands {

    private static final Pattern FUNCTION = Pattern.compile("(?s)\\s*(\\w+)\\s*->\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("(?s)(.+?)\\s+from\\s+(.+?)\\s+to\\s+(.+)");

    private final Desk desk;
    private final Cells cells;

    CodeCommands(Desk desk, Cells cells) {
        this.desk = desk;
        this.cells = cells;
    }

    List<Command> all() {
        return List.of(
                new Command(
                        "plot",
                        "<expression>",
                        "draws the value of an expression",
                        "What was learned, a comparison, a system, trajectories, an array of numbers, or a function:"
                                + "\n  /plot pendulum()\n  /plot learned\n  /plot x -> sin(x) / x from -20 to 20",
                        Completes.CODE,
                        this::plot),
                new Command(
                        "time",
                        "<expression>",
                        "evaluates an expression and says how long that took",
                        "Compiling it does not count. What runs for the first time is slower than it will be.",
                        Completes.CODE,
                        this::time),
                new Command(
                        "trace",
                        "",
                        "shows where the last exception came from, in full",
                        "",
                        Completes.NOTHING,
                        rest -> trace()),
                new Command(
                        "deps",
                        "<group:artifact:version>",
                        "adds a library and what it needs to the session",
                        "From the local Maven repository, or Maven Central as your settings.xml says."
                                + "\n  /deps org.apache.commons:commons-math3:3.6.1",
                        Completes.NOTHING,
                        this::deps),
                new Command(
                        "reset",
                        "",
                        "starts a new session: variables, imports and cells are forgotten",
                        "The history of what was typed stays.",
                        Completes.NOTHING,
                        rest -> reset()));
    }

    private void plot(String code) {
        required(code, "plot", "an expression, such as /plot pendulum()");
        Matcher range = RANGE.matcher(code);
        boolean ranged = range.matches();
        String expression = ranged ? range.group(1) : code;
        Matcher function = FUNCTION.matcher(expression);
        if (!function.matches() && ranged) {
            throw new CommandException(
                    "only a function has a range, such as /plot x -> sin(x) from 0 to 10, got " + expression);
        }
        String source = function.matches()
                ? String.format(
                        "io.symplex.scripts.display.Plot.function(%s, %s, %s)",
                        expression, ranged ? range.group(2) : "-5", ranged ? range.group(3) : "5")
                : expression;
        value("/plot", source).ifPresent(this::draw);
    }

    private void draw(Object value) {
        desk.pictures()
                .show(Plot.of(value)
                        .orElseThrow(() -> new CommandException(
                                "a plot must be of a figure, a system, a trajectory, what was learned, a comparison,"
                                        + " numbers or a function, got "
                                        + value.getClass().getSimpleName())));
    }

    private void time(String code) {
        required(code, "time", "an expression, such as /time simulate(pendulum(), state(1, 0), 1000, 0.01)");
        Script script = Script.parse("/time", code);
        boolean finished = desk.player().play(script, cell -> {
            Outcome outcome = desk.workshop().evaluate(script, cell);
            cells.keep(cell, outcome);
            return outcome;
        });
        if (finished) {
            desk.screen().note("took " + text(desk.workshop().ask(Session::lastRun)));
        }
    }

    /** Evaluates an expression; what is wrong with it is shown. */
    private Optional<Object> value(String name, String code) {
        Script script = Script.parse(name, code);
        for (Cell cell : script.cells()) {
            Outcome outcome = desk.workshop().evaluate(script, cell);
            if (outcome instanceof Outcome.Finished finished && finished.value() != null) {
                return Optional.of(finished.value());
            }
            desk.player().show(script, outcome);
        }
        return Optional.empty();
    }

    static String text(Duration time) {
        double nanos = time.toNanos();
        if (nanos < 1e6) {
            return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
        }
        if (nanos < 1e9) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    private void trace() {
        desk.player()
                .lastThrown()
                .ifPresentOrElse(
                        thrown -> desk.screen().print(Trace.of(thrown)),
                        () -> desk.screen().note("nothing has been thrown yet"));
    }

    private void deps(String coordinates) {
        required(coordinates, "deps", "a library, such as /deps org.apache.commons:commons-math3:3.6.1");
        List<Path> archives;
        try {
            archives = Libraries.find(coordinates);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
        desk.workshop().ask(session -> {
            session.addLibraries(archives);
            return archives;
        });
        desk.transcript().needs(coordinates);
        desk.screen()
                .note("added "
                        + archives.stream()
                                .map(archive -> archive.getFileName().toString())
                                .collect(Collectors.joining(", ")));
    }

    private void reset() {
        desk.transcript().clear();
        desk.workshop().open(session -> Repl.start(session, desk));
        desk.screen().note("a new session");
    }

    static void required(String rest, String command, String what) {
        if (rest.isEmpty()) {
            throw new CommandException("/" + command + " must be followed by " + what);
        }
    }
}
