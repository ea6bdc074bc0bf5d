package io.symplex.scripts.run;

import io.symplex.scripts.literate.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symplex new}: writes a script to start from. */
@Command(
        name = "new",
        description = "Writes a script to start from: it learns a system, draws it, and says what it should show.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class NewCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<name.jsh>", description = "The script; .jsh is added where it is missing.")
    private Path path = Path.of("");

    @Option(names = "--force", description = "Replaces an older script.")
    private boolean force;

    NewCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Told.requireNoOption(spec, path);
        return Told.orProblem(host.console(), this::write);
    }

    private int write() {
        String name = path.getFileName().toString();
        if (name.isBlank() || name.equals(".jsh")) {
            throw new ProblemException(
                    new Problem("new", "name must have a character before .jsh, got none", List.of()));
        }
        Path script = name.endsWith(".jsh") ? path : path.resolveSibling(name + ".jsh");
        OutputFile file = OutputFile.named(script, force);
        file.write(text(script.getFileName().toString()).getBytes(StandardCharsets.UTF_8));
        host.console().err().println("script: " + script + "; try: symplex run " + quoted(script));
        return 0;
    }

    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String text(String name) {
        String title = name.replaceFirst("\\.jsh$", "").replaceAll("[_-]+", " ").strip();
        try (InputStream in = NewCommand.class.getResourceAsStream("new.jsh")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("<title>", title.isEmpty() ? name : title).replace("<name>", name);
        } catch (IOException e) {
            throw new UncheckedIOException("the script to start from cannot be read", e);
        }
    }
}
