package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void reportsArePlainLines() {
        Progress progress = progress(false);

        progress.started(10_000);
        progress.reported("epoch:     1 | loss: 2.50000e+00");
        progress.reported("epoch:   500 | loss: 1.23456e-03");
        progress.ended();

        assertThat(lines()).isEqualTo("""
                        epoch:     1 | loss: 2.50000e+00
                        epoch:   500 | loss: 1.23456e-03
                        """);
    }

    @Test
    void aTerminalSeesHowFarAndHowFast() {
        Progress progress = progress(true);

        progress.started(10_000);
        nanos.set(100_000_000);
        progress.epochEnded(3_500, 1.234e-5);

        assertThat(lines()).contains("training  3,500/10,000 epochs  loss 1.23e-05  35,000 epochs/s  0.2 s left");
    }

    @Test
    void theLineIsDrawnAtMostTenTimesASecond() {
        Progress progress = progress(true);

        progress.started(100_000);
        for (int epoch = 1; epoch <= 100_000; epoch++) {
            nanos.addAndGet(10_000); // one second in all
            progress.epochEnded(epoch, 1);
        }

        assertThat(lines().split("training", -1)).hasSize(1 + 10);
    }

    @Test
    void theLineIsErasedAtTheEnd() {
        Progress progress = progress(true);

        progress.started(10);
        nanos.set(200_000_000);
        progress.epochEnded(1, 1);
        progress.ended();

        assertThat(lines()).endsWith("\r\033[K");
    }

    @ParameterizedTest
    @CsvSource({"1, 9.0 s", "0.91, 9.9 s", "0.9, 10 s", "0.5, 18 s", "0.1, 1 min 30 s", "0.0011, 2 h 16 min"})
    void theTimeLeftIsRounded(double epochsPerSecond, String left) {
        Progress progress = progress(true);

        progress.started(10);
        nanos.set((long) (1e9 / epochsPerSecond));
        progress.epochEnded(1, 1);

        assertThat(lines()).contains("  " + left + " left");
    }

    private Progress progress(boolean terminal) {
        PrintStream raw = new PrintStream(screen, false, StandardCharsets.UTF_8);
        return new Progress(new Console(raw, raw, terminal), nanos::get);
    }

    private String lines() {
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
