package io.symplex.scripts.run;

import io.symplex.scripts.check.ScriptCheck;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.record.Recording.Ending;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symplex check}: runs scripts and compares what they show with what they say. */
@Command(
        name = "check",
        description = "Runs scripts and compares what their cells show with their // => lines.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A line // => … says what a cell shows: what it prints, and its value. In it, … stands for anything, alone for",
            "any lines, and a number may have a tolerance: // => loss 0.0123 ± 0.001, or ± 10%%.",
            "With --fast, cells tagged slow (// %% tags=[\"slow\"]) are run and not compared.",
            "Exit code: 0 if all is as written, 1 if not, 2 for a wrong command line, 130 if interrupted."
        })
final class CheckCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "<path>",
            description = "A .jsh file, or a folder: then all .jsh files in it.")
    private List<Path> paths = List.of();

    @Option(names = "--fast", description = "Asks the scripts to do with little work.")
    private boolean fast;

    @Option(
            names = "--update",
            description = "Writes what is shown into the // => lines that do not hold; a bare // => is filled in.")
    private boolean update;

    @Option(
            names = "--pages",
            paramLabel = "<folder>",
            description = "Writes a web page of each script too, as symplex render does.")
    private @Nullable Path pages;

    @Option(names = "--force", description = "Replaces older pages.")
    private boolean force;

    CheckCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        paths.forEach(path -> Told.requireNoOption(spec, path));
        return Told.orProblem(host.console(), this::check);
    }

    private int check() {
        List<Path> scripts = ScriptFile.all(paths);
        int width = scripts.stream()
                .mapToInt(path -> path.toString().length())
                .max()
                .orElse(0);
        int failed = 0;
        for (Path script : scripts) {
            CheckedScript checked;
            try {
                checked = new CheckedScript(host, script, fast, update, pages, force);
                checked.run();
            } catch (ProblemException | ScriptException e) {
                host.console().out().println("FAILED  " + script);
                host.console().err().println(e.getMessage());
                failed++;
                continue;
            }
            host.console().out().println(checked.line(width));
            ScriptCheck result = checked.result();
            result.problems().stream().map(Problem::text).forEach(host.console().err()::println);
            failed += checked.holds() ? 0 : 1;
            if (checked.ending() == Ending.INTERRUPTED) {
                return INTERRUPTED;
            }
        }
        if (scripts.size() > 1) {
            host.console().out().println(failed == 0 ? "all as written" : failed + " of " + scripts.size() + " failed");
        }
        return failed == 0 ? 0 : 1;
    }
}
