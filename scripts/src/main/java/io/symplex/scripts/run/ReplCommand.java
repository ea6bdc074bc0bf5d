package io.symplex.scripts.run;

import io.symplex.scripts.repl.Repl;
import io.symplex.scripts.repl.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code symplex repl}: the shell. */
@Command(
        name = "repl",
        description = "Starts the shell: type Java, see values and figures.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplCommand implements Callable<Integer> {

    private final Host host;

    @Option(
            names = "--graphics",
            paramLabel = "<way>",
            defaultValue = "auto",
            description = "How figures are drawn: auto, kitty, iterm2, sixel, text or none.")
    private String graphics = "auto";

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
                host.imports(),
                graphics,
                Optional.ofNullable(keys),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
        try (Terminal terminal = terminal()) {
            Repl.run(terminal, settings, "0.1.0");
            return 0;
        } catch (IOException e) {
            host.console().err().println("the shell needs a terminal, got none; symplex run runs a script");
            return 2;
        }
    }

    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .dumb(false)
                .graphemeCluster(false)
                .build();
    }
}
