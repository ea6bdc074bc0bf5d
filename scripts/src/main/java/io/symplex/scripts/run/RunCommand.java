package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symplex run}: runs a script from its first cell to its last. */
@Command(
        name = "run",
        description = "Runs a script and saves its figures.",
        mixinStandardHelpOptions = true,
        versionProvider = SymplexCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "A script sees its arguments as String[] args and --fast as boolean fast, its own folder as Path here,",
            "and that of its figures as Path output.",
            "With - for <script> it is read from the standard input.",
            "Options it does not know, symplex leaves to the script; so is all that follows --.",
            "Exit code: 0 if every cell ran, 1 if not, 2 for a wrong command line, 130 if interrupted."
        })
final class RunCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "<script>",
            description = "The .jsh file to run, or - for the standard input.")
    private Path path = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "<args>", description = "Arguments of the script.")
    private List<String> args = List.of();

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Option(names = "--fast", description = "Asks the script to do with little work, as in a build.")
    private boolean fast;

    @Option(
            names = {"-w", "--watch"},
            description = "Runs again when the file is saved: what changed, and all below it.")
    private boolean watch;

    RunCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        boolean standardInput = ScriptFile.isStandardInput(path);
        if (spec != null && path.toString().startsWith("-") && !standardInput) {
            throw new ParameterException(spec.commandLine(), "Unknown option: '" + path + "'");
        }
        if (spec != null && watch && standardInput) {
            throw new ParameterException(spec.commandLine(), "--watch needs a file, got the standard input");
        }
        Console console = host.console();
        return ConsoleStreams.during(console, () -> Told.orProblem(console, () -> run(ScriptFile.read(path), console)));
    }

    private int run(Script script, Console console) {
        FigureFolder figures = figureOptions.folder(script.name());
        Path here = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
        try (Session session = host.sessions().get()) {
            TerminalPictures pictures = figureOptions.pictures(console);
            ScriptRunner runner =
                    new ScriptRunner(session, console, figures, pictures, new Given(args, fast, here, figures.path()));
            Runnable giveUp = () -> {
                console.status("");
                console.err().println(script.name() + ": interrupted");
            };
            if (!watch) {
                return Interruption.during(() -> runner.run(script), session::interrupt, giveUp);
            }
            Watch watching = new Watch(path, runner, console);
            return Interruption.during(
                    watching::run,
                    () -> {
                        session.interrupt();
                        watching.end();
                    },
                    giveUp);
        }
    }
}
