package io.symplex.scripts.run;

import io.symplex.scripts.display.Graphics;
import io.symplex.scripts.repl.Repl;
import io.symplex.scripts.repl.Settings;
import io.symplex.scripts.repl.SystemTerminal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code symplex repl}: the shell. */
@Command(
        name = "repl",
        description = "Starts the shell: type Java, see values and figures.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--graphics",
            paramLabel = "<way>",
            defaultValue = "auto",
            converter = GraphicsConverter.class,
            description = "How figures are drawn: auto, kitty, iterm2, sixel, text or none.")
    private Graphics graphics = Graphics.AUTO;

    @Option(
            names = "--keys",
            paramLabel = "<keys>",
            description = "emacs or vi; default: as ~/.inputrc says, or emacs.")
    private @Nullable String keys;

    ReplCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Settings settings = new Settings(
                host.imports(), graphics, keys(), System.getenv(), Path.of(System.getProperty("user.home")));
        try (SystemTerminal terminal = SystemTerminal.open();
                Repl repl = Repl.open(terminal.terminal(), settings)) {
            run(repl);
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            host.console()
                    .err()
                    .println(
                            "the shell needs a terminal, got none; symplex run - runs a script from the standard input");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private static void run(Repl repl) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(repl.console().out());
        System.setErr(repl.console().err());
        try {
            repl.run(SymplexCommand.version());
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
    }

    private Optional<String> keys() {
        if (keys != null && !List.of("emacs", "vi").contains(keys)) {
            throw new ParameterException(
                    Optional.ofNullable(spec).orElseThrow().commandLine(),
                    "--keys must be emacs or vi, got '" + keys + "'");
        }
        return Optional.ofNullable(keys);
    }
}
