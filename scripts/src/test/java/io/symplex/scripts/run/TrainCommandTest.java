package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.RunFolder;
import io.symplex.plan.ExperimentPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
final class TrainCommandTest extends CommandFixture {

    private static final String PLAN = """
            data: {kind: sampledStates, system: pendulum, count: 20, amplitude: 1}
            objective: gradientMatching
            architecture: {kind: perceptron, degreesOfFreedom: 1, hidden: [4]}
            epochs: 60
            reportEvery: 30
            """;

    private Path plan(String text) throws IOException {
        return Files.writeString(folder.resolve("pendulum.yaml"), text);
    }

    @Test
    void trainsAndWritesTheRun() throws IOException {
        Path plan = plan(PLAN);

        assertThat(run("train", plan.toString())).isZero();

        assertThat(out())
                .startsWith("epoch:     1 | loss: ")
                .contains("\nepoch:    30 | loss: ", "\nLearned: loss ", "\nrun: " + folder.resolve("pendulum") + "\n");
        assertThat(err()).isEmpty();
        RunFolder run = RunFolder.read(folder.resolve("pendulum"));
        assertThat(run.plan()).isEqualTo(ExperimentPlan.read(plan));
        assertThat(run.model().parameters())
                .isEqualTo(Experiment.read(plan).train().model().parameters());
    }

    @Test
    void showsTheRunThePlanAndTheModel() throws IOException {
        Path plan = plan(PLAN);
        run("train", plan.toString(), "--output", folder.resolve("run").toString());

        assertThat(run("show", folder.resolve("run").toString())).isZero();
        assertThat(out()).startsWith("Run in " + folder.resolve("run") + "\n").contains("stopReason  all epochs done");
        assertThat(run("show", plan.toString())).isZero();
        assertThat(out()).startsWith("Experiment, not run yet");
        assertThat(run("show", folder.resolve("run/model.safetensors").toString()))
                .isZero();
        assertThat(out()).contains("2 → 4 → 1");
        assertThat(run("show", folder.toString())).isEqualTo(1);
        assertThat(err()).startsWith("folder must hold a run, got no result.json in ");
    }

    @Test
    void goesOnWithMoreEpochs() throws IOException {
        Path plan = plan(PLAN);
        String run = folder.resolve("run").toString();
        run("train", plan.toString(), "-o", run, "--every", "20");

        assertThat(run("train", plan.toString(), "-o", run, "--epochs", "100", "--resume"))
                .isEqualTo(1);
        assertThat(err())
                .isEqualTo("folder must hold no run yet, got plan.json in " + run
                        + "; name another folder with --output, or replace it with --force\n");
        assertThat(run("train", plan.toString(), "-o", run, "--epochs", "100", "--resume", "--force"))
                .isZero();

        assertThat(out()).contains("after 100 epochs, 60 of them before,");
        assertThat(RunFolder.read(Path.of(run)).model().parameters())
                .isEqualTo(Experiment.read(plan).epochs(100).train().model().parameters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            epochs: 60    | epochs: 0      | $.epochs must be >= 1, got 0
            reportEvery   | reportevery    | $ must have no field 'reportevery', got 30 there; did you mean reportEvery?
            pendulum      | p^2/2 + cos(x) | $.data.system must be a formula or a known system (
            """)
    void aWrongPlanIsToldWithItsPath(String right, String wrong, String message) throws IOException {
        Path plan = plan(PLAN.replace(right, wrong));

        assertThat(run("train", plan.toString())).isEqualTo(1);

        assertThat(err()).startsWith(plan + ": " + message);
        assertThat(folder.resolve("pendulum")).doesNotExist();
    }

    @Test
    void aDivergingTrainingIsToldAndLeavesNoRun() throws IOException {
        Path plan = plan(PLAN.replace("pendulum", "p^2/2 + 1e200*q^2"));

        assertThat(run("train", plan.toString())).isEqualTo(1);

        assertThat(err())
                .startsWith("loss became infinite at epoch 1 (no finite loss before); nothing was learned yet");
        assertThat(folder.resolve("pendulum/result.json")).doesNotExist();
    }

    @Test
    void aWrongCommandLineHasExitCode2() {
        assertThat(run("train")).isEqualTo(2);
        assertThat(run("train", "plan.json", "--evry", "3")).isEqualTo(2);
        assertThat(run("train", "plan.json", "--every", "0")).isEqualTo(2);
        assertThat(err()).startsWith("--every must be >= 1, got 0");
        assertThat(run("train", "--help")).isZero();
        assertThat(out()).contains("Usage: symplex train", "--resume");
    }

    @Test
    void printsTheSchema() {
        assertThat(run("schema")).isZero();
        assertThat(out()).isEqualTo(ExperimentPlan.schema());
    }

    @ParameterizedTest
    @CsvSource({"-INT, 130", "-TERM, 143"})
    void aSignalKeepsTheStateAndItGoesOn(String signal, int code) throws Exception {
        Path plan = plan(PLAN.replace("epochs: 60", "epochs: 2000000000").replace("reportEvery: 30", "reportEvery: 1"));
        Path messages = folder.resolve("messages");
        Process process = CommandProcess.of("train", plan.toString(), "--every", "1000000000")
                .redirectError(messages.toFile())
                .start();

        try (BufferedReader lines = process.inputReader()) {
            assertThat(lines.readLine()).startsWith("epoch:     1 | loss: ");
            CommandProcess.signal(process, signal);
            while (lines.readLine() != null) {} // else the process waits for a reader
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
        assertThat(messages).content().contains("interrupted after ", "--resume");
        try (Stream<Path> kept = Files.list(folder.resolve("pendulum/checkpoints"))) {
            assertThat(kept).anyMatch(file -> file.getFileName().toString().startsWith("epoch-"));
        }
        assertThat(folder.resolve("pendulum/result.json")).doesNotExist();
    }
}
