package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.shell.Imports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user of the sentence gets to read when something is wrong: one sentence with the place, and exit code 1. */
@Timeout(60)
final class WrongInputTest {

    private static final String SAMPLE = "Experiment.of(harmonicOscillator()).sample(50, 1.5)";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harmonicOscillator(-1, 1, 0)                   | mass must be finite and > 0, got -1.0",
                "SAMPLE.gradientMatching().epochs(0)            | epochs must be >= 1, got 0",
                "Experiment.of(harmonicOscillator()).sample(50, Double.NaN) | amplitude must be finite and > 0, got NaN",
                "SAMPLE.gradientMatching().hidden(0)            | hidden must be 1 to 65,536 units a layer, got 0",
                "SAMPLE.gradientMatching().learningRate(-1)     | learningRate must be finite and > 0, got -1.0",
                "SAMPLE.gradientMatching().engine(\"warp\").train() | engine 'warp' not found, available: [jvm, djl]; say"
                        + " engine(\"auto\") to let Symplex choose",
                "SAMPLE.simulate(10, 0.1).keepEvery(11)         | keepEvery must be <= steps (10), got 11",
            })
    void wordsOutOfRange(String line, String message) throws IOException {
        assertThat(errorOf(line.replace("SAMPLE", SAMPLE))).startsWith("wrong.jsh:1: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,x,v;0,1,2;1,2,3   | train.csv:1: columns must include t, q and p, got t, x, v; name them in the first line,"
                        + " as in t,q,p or t,q0,q1,p0,p1",
                "t,q,p;0,1,0;1,abc,0  | train.csv:3: column q must be a number, got 'abc'; mend or remove the row",
                "t,q,p;1,1,0;0,1,0    | train.csv:3: t must rise from row to row, got 0.0 after 1.0; sort the rows by t, or"
                        + " number several trajectories in a column traj",
                "''                   | train.csv: observations must have a header and rows, got an empty file; begin it with a"
                        + " line such as t,q,p",
                "t,q,p;0,1,0          | train.csv: observations must have at least 2 rows below the header, got 1; record the"
                        + " motion at more times",
            })
    void filesThatAreNone(String csv, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("train.csv"), csv.replace(';', '\n'));

        String error = errorOf("observations(\"" + file + "\")");

        assertThat(error).startsWith("wrong.jsh:1: " + message + "\n");
    }

    /** Runs a script of one line; checks that it ends with 1 and leaves nothing behind. */
    private String errorOf(String line) throws IOException {
        Path script = Files.writeString(folder.resolve("wrong.jsh"), line + "\n");
        Path figures = folder.resolve("figures");
        Console console = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);

        int code =
                Main.run(new Host(console, Imports.DEFAULT), "run", "--output", figures.toString(), script.toString());

        assertThat(code).isEqualTo(1);
        assertThat(figures).doesNotExist();
        return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
}
