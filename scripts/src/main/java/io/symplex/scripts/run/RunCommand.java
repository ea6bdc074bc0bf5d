package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Graphics;
import io.symplex.scripts.display.Progress;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.shell.Session;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
        sortOptions = false,
        footer = {
            "",
            "A script sees its arguments as String[] args and --fast as boolean fast, its own folder as Path here,",
            "and that of its figures as Path output.",
            "Options it does not know, symplex leaves to the script; so is all that follows --.",
            "Exit code: 0 if every cell ran, 1 if not, 2 for a wrong command line, 130 if interrupted."
        })
final class RunCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<script>", description = "The .jsh file to run.")
    private Path path = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "<args>", description = "Arguments of the script.")
    private List<String> args = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<folder>",
            description = "Where figures are saved; default: output/<script name>.")
    private @Nullable Path output;

    @Option(
            names = "--graphics",
            paramLabel = "<way>",
            defaultValue = "none",
            converter = GraphicsConverter.class,
            description = "Draws figures in the terminal too: auto, kitty, iterm2, sixel or text.")
    private Graphics graphics = Graphics.NONE;

    @Option(names = "--fast", description = "Asks the script to do with little work, as in a build.")
    private boolean fast;

    RunCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (path.toString().startsWith("-") && spec != null) {
            throw new ParameterException(spec.commandLine(), "Unknown option: '" + path + "'");
        }
        Console console = host.console();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(console.out());
        System.setErr(console.err());
        try {
            return run(ScriptFile.read(path), console);
        } catch (ProblemException | ScriptException e) {
            console.err().println(e.getMessage());
            return 1;
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
    }

    private int run(Script script, Console console) {
        FigureFolder figures = new FigureFolder(Optional.ofNullable(output).orElseGet(() -> FigureFolder.of(path)));
        try (Session session = Session.open(host.imports(), () -> new Progress(console, System::nanoTime))) {
            session.arguments(args, fast);
            session.folders(Optional.ofNullable(path.getParent()).orElse(Path.of("")), figures.path());
            TerminalPictures pictures = TerminalPictures.of(graphics, System.getenv(), console.isTerminal());
            ScriptRunner runner = new ScriptRunner(script, session, console, figures, pictures);
            return Interruption.during(runner::run, session::interrupt, () -> {
                console.status("");
                console.err().println(script.name() + ": interrupted");
            });
        }
    }
}
