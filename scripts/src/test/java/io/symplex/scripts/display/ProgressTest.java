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

        assertThat(lines()).contains("3,500/10,000 epochs  loss 1.23e-05 ▄  35,000/s  0.2 s left");
    }

    @Test
    void theLineIsDrawnAtMostTenTimesASecond() {
        Progress progress = progress(true);

        progress.started(100_000);
        for (int epoch = 1; epoch <= 100_000; epoch++) {
            nanos.addAndGet(10_000); // one second in all
            progress.epochEnded(epoch, 1);
        }

        assertThat(lines().split("epochs", -1)).hasSize(1 + 10);
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

    @Test
    void theLineShowsHowTheLossWent() {
        Progress progress = progress(true);

        progress.started(100);
        progress.epochEnded(1, 100);
        progress.epochEnded(2, 10);
        nanos.set(100_000_000);
        progress.epochEnded(3, 1);

        assertThat(lines()).contains("3/100 epochs  loss 1.00e+00 █▅▁  30/s  3.2 s left");
    }

    @ParameterizedTest
    @CsvSource({"200", "80", "60", "50", "40", "30", "10", "1"})
    void theLineFitsTheTerminal(int columns) {
        Progress progress = new Progress(console(columns), nanos::get);

        progress.started(1_000_000);
        for (int epoch = 1; epoch <= 1000; epoch++) {
            nanos.addAndGet(1_000_000);
            progress.epochEnded(123_456 + epoch, epoch % 7 == 0 ? Double.NaN : 1e-100 / epoch);
        }

        for (String line : lines().split("\r\033\\[K", -1)) {
            assertThat(line.replaceAll("\033\\[\\?7[lh]", "")).hasSizeLessThan(columns);
        }
    }

    @Test
    void whatMattersLessIsLeftOutFirst() {
        assertThat(lineAt(60)).contains("/s").contains(" left").contains("█");
        assertThat(lineAt(52)).doesNotContain("/s").contains(" left").contains("█");
        assertThat(lineAt(40)).doesNotContain(" left").contains("█");
        assertThat(lineAt(30)).contains("epochs  loss ").doesNotContain("█");
    }

    private String lineAt(int columns) {
        screen.reset();
        nanos.set(0);
        Progress progress = new Progress(console(columns), nanos::get);
        progress.started(1000);
        for (int epoch = 1; epoch <= 100; epoch++) {
            nanos.addAndGet(1_000_000);
            progress.epochEnded(epoch, Math.pow(0.5, epoch));
        }
        return lines();
    }

    @Test
    void aLossThatIsNotFiniteIsShown() {
        Progress progress = progress(true);

        progress.started(10);
        nanos.set(200_000_000);
        progress.epochEnded(1, Double.NaN);

        assertThat(lines()).contains("loss NaN × ");
    }

    @Test
    void oneTrainingAfterAnotherBeginsAnew() {
        Progress progress = progress(true);
        progress.started(1000);
        nanos.set(1_000_000_000);
        progress.epochEnded(900, 1e-9);
        progress.ended();
        screen.reset();

        progress.started(10);
        nanos.set(2_000_000_000);
        progress.epochEnded(1, 1);

        assertThat(lines()).contains("1/10 epochs  loss 1.00e+00 ▄  1.0/s  9.0 s left");
    }

    @Test
    void ofTwoTrainingsTheLastIsShownAndThenTheOther() {
        Console console = console(80);
        Progress first = new Progress(console, nanos::get);
        Progress second = new Progress(console, nanos::get);
        first.started(10);
        second.started(20);
        nanos.set(1_000_000_000);

        first.epochEnded(1, 1);
        second.epochEnded(1, 1);
        nanos.set(2_000_000_000);
        screen.reset();
        first.epochEnded(2, 1);
        assertThat(lines()).contains("1/20 epochs").doesNotContain("2/10 epochs");

        screen.reset();
        second.ended();
        assertThat(lines()).contains("2/10 epochs");

        screen.reset();
        first.ended();
        assertThat(lines()).isEqualTo("\r\033[K");
    }

    private Console console(int columns) {
        PrintStream raw = new PrintStream(screen, false, StandardCharsets.UTF_8);
        return new Console(raw, raw, true, () -> columns, () -> 24);
    }

    private Progress progress(boolean terminal) {
        PrintStream raw = new PrintStream(screen, false, StandardCharsets.UTF_8);
        return new Progress(new Console(raw, raw, terminal), nanos::get);
    }

    private String lines() {
        return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
