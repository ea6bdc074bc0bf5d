package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The command, run in this process without a session, and what its last run printed. */
abstract class CommandFixture {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    final int run(String... args) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Main.run(new Host(console, List.of()), args);
    }

    final String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
