package io.symplex.scripts.run;

import io.symplex.scripts.display.Graphics;
import io.symplex.scripts.repl.Repl;
import io.symplex.scripts.repl.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code symplex rehearse}: runs a script and then types it into a shell that nobody sees, so that the JVM can archive
 * the classes that both need. For the launcher.
 */
@Command(name = "rehearse", hidden = true, description = "Loads what the other commands need.")
final class RehearseCommand implements Callable<Integer> {

    private static final String TYPED = "1 + 1\rExperiment.of(pen\t\003int wrong = \"a\"\r/help\r/quit\r";

    private final Host host;

    @Parameters(index = "0", paramLabel = "<script>", description = "The script.")
    private Path script = Path.of("");

    @Parameters(index = "1", paramLabel = "<folder>", description = "Where its figures go, and what the shell keeps.")
    private Path folder = Path.of("");

    RehearseCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() throws IOException {
        int code = Main.run(host, "run", script.toString(), "--output", folder.toString());
        Settings settings = new Settings(host.imports(), Graphics.TEXT, Optional.empty(), Map.of(), folder);
        byte[] keys = ("/load " + script + "\r" + TYPED).getBytes(StandardCharsets.UTF_8);
        try (Terminal terminal = TerminalBuilder.builder()
                        .system(false)
                        .streams(new ByteArrayInputStream(keys), OutputStream.nullOutputStream())
                        .type("xterm-256color")
                        .size(Size.of(100, 30))
                        .graphemeCluster(false)
                        .build();
                Repl repl = Repl.open(terminal, settings)) {
            repl.run("rehearsal");
        }
        return code;
    }
}
