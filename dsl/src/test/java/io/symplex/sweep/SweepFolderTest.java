package io.symplex.sweep;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.dsl.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepFolderTest {

    @TempDir
    private Path folder;

    private final Sweep sweep = Sweep.of(Experiment.of(harmonicOscillator())
                    .sample(9, 1.5)
                    .gradientMatching()
                    .hidden(3)
                    .epochs(18))
            .vary("learningRate", 0.001, 0.01, 0.1, 1.0)
            .seeds(2)
            .halving(2, 2);

    private static List<String> bits(SweepResult result) {
        return result.rows().stream()
                .map(row -> row.index() + " " + row.epochs() + " " + row.parameters())
                .toList();
    }

    private List<Integer> interruptedAfter(int rows) {
        List<Integer> done = new ArrayList<>();
        sweep.runTo(folder, SweepRunner.onThreads(1), (row, progress) -> {
            done.add(row.index());
            if (done.size() == rows) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.interrupted();
        return done;
    }

    @Test
    void anInterruptedSweepGoesOn() {
        int total = sweep.size();
        List<Integer> first = interruptedAfter(3);
        assertThat(SweepResult.read(folder).isComplete()).isFalse();
        List<Integer> second = interruptedAfter(total - 5);

        SweepResult result = sweep.run(folder);

        assertThat(first).hasSizeBetween(3, 4).doesNotContainAnyElementsOf(second);
        assertThat(total).isEqualTo(12);
        assertThat(result.isComplete()).isTrue();
        assertThat(bits(result)).isEqualTo(bits(sweep.run()));
    }

    @Test
    void halfARowIsDoneAgain() throws IOException {
        sweep.run(folder);
        Path rows = folder.resolve("rows.jsonl");
        byte[] bytes = Files.readAllBytes(rows);
        Files.write(rows, Arrays.copyOf(bytes, bytes.length - 30));
        assertThat(Files.readString(rows)).doesNotEndWith("\n");

        SweepResult result = sweep.run(folder);

        assertThat(bits(result)).isEqualTo(bits(sweep.run()));
    }

    @Test
    void aBrokenRowIsNamed() throws IOException {
        sweep.run(folder);
        Path rows = folder.resolve("rows.jsonl");
        Files.writeString(rows, "{\"index\": \n", StandardOpenOption.APPEND);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.run(folder))
                .withMessageStartingWith(rows + ":13: a line must be a row, got: row:")
                .withMessageEndingWith("; remove the line, and its training is done again");
    }

    @Test
    void anotherSweepKeepsOut() {
        sweep.run(folder);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.seeds(3).run(folder))
                .withMessageStartingWith("folder must hold no other sweep, got one in ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweepResult.read(folder.resolve("nowhere")))
                .withMessageStartingWith("folder must hold a sweep, got no sweep.json in ");
    }

    @Test
    void twoAtOnceAreAnError() {
        sweep.runTo(folder, SweepRunner.onThreads(1), (row, progress) -> {
            if (progress.done() == 1) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> sweep.run(folder))
                        .withMessageStartingWith("a sweep must be the only one in its folder");
            }
        });

        assertThat(SweepResult.read(folder).isComplete()).isTrue();
    }

    @Test
    void rowsAreSavedAsCsv() throws IOException {
        SweepResult result = sweep.run();

        Path file = result.saveCsv(folder.resolve("rows.csv"));

        assertThat(Files.readAllLines(file))
                .hasSize(13)
                .startsWith("index,round,learningRate,seed,epochs,loss,heldOutLoss,noise,maxQ,maxP,rmsQ,rmsP,seconds,"
                        + "stopReason,parameters,failure");
        assertThat(Files.readAllLines(file).get(2))
                .startsWith("1,0,0.001,1,9," + result.rows().get(1).loss() + ",,,,,,,");
        assertThatIllegalArgumentException().isThrownBy(() -> result.saveCsv(file));
    }
}
