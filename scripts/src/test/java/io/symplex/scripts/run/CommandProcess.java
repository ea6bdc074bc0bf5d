package io.symplex.scripts.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command as a process of its own, to which signals can be sent. */
final class CommandProcess {

    private static final Path KILL = Path.of("/bin/kill");

    private CommandProcess() {}

    /** Returns the command, not started yet; the test is skipped where no signal can be sent to it. */
    static ProcessBuilder of(String... args) {
        assumeTrue(Files.isExecutable(KILL), "needs " + KILL + " to send a signal");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1", // starts with less work
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    /** Sends a signal, such as {@code -INT}. */
    static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder(KILL.toString(), signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
