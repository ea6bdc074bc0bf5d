package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code symplex eval}: evaluates Java from the command line. */
@Command(
        name = "eval",
        description = "Evaluates Java and prints the value of the last expression; a figure is saved.",
        mixinStandardHelpOptions = true,
        versionProvider = SymplexCommand.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Several arguments are one line each:",
            "  symplex eval 'var well = doubleWell()' 'well.energy(state(1, 0))'",
            "Exit code: 0 if all of it ran, 1 if not, 2 for a wrong command line, 130 if interrupted."
        })
final class EvalCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(arity = "1..*", paramLabel = "<code>", description = "Statements and expressions.")
    private List<String> code = List.of();

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    EvalCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Console console = host.console();
        FigureFolder figures = figureOptions.folder("eval");
        Script script = Script.parse("eval", source(code));
        return ConsoleStreams.during(console, () -> {
            try (Session session = host.sessions().get()) {
                Given given = new Given(List.of(), false, Path.of(""), figures.path());
                TerminalPictures pictures = figureOptions.pictures(console);
                ScriptRunner runner = new ScriptRunner(session, console, figures, pictures, given);
                return Interruption.during(
                        () -> runner.run(script),
                        session::interrupt,
                        () -> console.err().println("eval: interrupted"));
            }
        });
    }

    /** One line for each argument; what is a whole statement but for its semicolon gets one. */
    static String source(List<String> code) {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < code.size(); i++) {
            String line = code.get(i).strip();
            boolean ended = line.endsWith(";") || line.endsWith("}") || line.endsWith("{");
            source.append(line).append(ended || i == code.size() - 1 ? "\n" : ";\n");
        }
        return source.toString();
    }
}
