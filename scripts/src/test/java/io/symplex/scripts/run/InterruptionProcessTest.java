package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-C does to a run: the signal is sent to a real process. */
@Timeout(120)
final class InterruptionProcessTest {

    private static final String TRAINING = """
            figure(simulate(harmonicOscillator(), state(1, 0), 10, 0.1)).title("Kept")
            // %%
            Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(2_000_000_000).report(1).train()
            """;

    @TempDir
    private Path folder;

    @Test
    void anInterruptKeepsTheFiguresAndEndsWith130() throws Exception {
        Path script = Files.writeString(folder.resolve("long.jsh"), TRAINING);
        Path messages = folder.resolve("messages");
        Process process = CommandProcess.of(
                        "run",
                        script.toString(),
                        "--output",
                        folder.resolve("figures").toString())
                .redirectError(messages.toFile())
                .start();

        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("epoch:     1 | loss: ");
            CommandProcess.signal(process, "-INT");
            while (out.readLine() != null) {} // else the process waits for a reader
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(messages).content().contains("long.jsh:3: interrupted", "(2 files)");
        assertThat(folder.resolve("figures").resolve("01-kept.png")).isNotEmptyFile();
    }
}
