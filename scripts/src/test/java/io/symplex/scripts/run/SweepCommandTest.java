package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.plan.ExperimentPlan;
import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class SweepCommandTest extends CommandFixture {

    private static final String PLAN = """
            data: {kind: sampledStates, system: pendulum, count: 9, amplitude: 1}
            objective: gradientMatching
            architecture: {kind: perceptron, degreesOfFreedom: 1, hidden: [4]}
            epochs: 30
            reportEvery: 10
            """;

    private Path plan = Path.of("");

    @BeforeEach
    void writeThePlan() throws IOException {
        plan = Files.writeString(folder.resolve("pendulum.yaml"), PLAN);
    }

    @Test
    void aPlanIsVariedFromTheCommandLine() {
        int code = run(
                "sweep", plan.toString(), "--vary", "hidden=2,3", "--vary", "learningRate=0.01,0.1", "--seeds", "2");

        Path made = folder.resolve("pendulum-sweep");
        assertThat(err()).isEmpty();
        assertThat(code).isZero();
        assertThat(out())
                .startsWith("Sweep: 8 of 8 trainings\n  hidden  learningRate  ")
                .endsWith("\nrows: " + made.resolve("rows.csv") + "\n");
        assertThat(SweepResult.read(made).sweep())
                .isEqualTo(Sweep.of(ExperimentPlan.read(plan))
                        .vary("hidden", 2, 3)
                        .vary("learningRate", 0.01, 0.1)
                        .seeds(2));
        assertThat(made.resolve("rows.csv")).exists();
        for (String figure : List.of("hidden", "learningRate", "loss", "parallel")) {
            assertThat(made.resolve(figure + ".svg")).content().startsWith("<svg");
        }
        assertThat(run("show", made.toString())).isZero();
        assertThat(out()).startsWith("Sweep: 8 of 8 trainings\n");
    }

    @Test
    void withoutSparkTheMessageSaysWhatToAdd() {
        int code = run("sweep", plan.toString(), "--seeds", "2", "--spark", "spark://127.0.0.1:1");

        assertThat(code).isEqualTo(1);
        assertThat(err())
                .isEqualTo("--spark needs Spark, which is not on the class path; add "
                        + "org.apache.spark:spark-sql_2.13:4.2.0, or start it by spark-submit, as README says under "
                        + "'On a Spark cluster'\n");
        assertThat(folder.resolve("pendulum-sweep")).doesNotExist();
    }

    @Test
    void aSweepFileSaysAll() throws IOException {
        Path file = Files.writeString(folder.resolve("widths.yaml"), """
                plan: pendulum.yaml
                vary:
                  - {name: hidden, values: [2, 3, 4]}
                search: {kind: drawn, count: 2, seed: 1}
                """);

        assertThat(run("sweep", file.toString(), "-o", folder.resolve("out").toString(), "--threads", "1"))
                .isZero();

        assertThat(SweepResult.read(folder.resolve("out")).sweep()).isEqualTo(Sweep.read(file));
        assertThat(SweepResult.read(folder.resolve("out")).rows()).hasSize(2);
    }

    @Test
    void halvingIsSaidInTwoNumbers() {
        assertThat(run("sweep", plan.toString(), "--vary", "learningRate=1e-4,1e-3,1e-2,1e-1", "--halving", "2,2"))
                .isZero();

        assertThat(SweepResult.read(folder.resolve("pendulum-sweep")).rows()).hasSize(6);
    }

    @Test
    void failuresAreRowsAndTheFirstIsSaid() {
        assertThat(run("sweep", plan.toString(), "--vary", "engine=jvm,abacus")).isZero();
        assertThat(out()).startsWith("Sweep: 2 of 2 trainings, 1 failed\n");
        assertThat(err()).startsWith("failed, the first: engine abacus, seed 0: engine 'abacus' not found");
        assertThat(run(
                        "sweep",
                        plan.toString(),
                        "--vary",
                        "engine=abacus",
                        "-o",
                        folder.resolve("all").toString()))
                .isEqualTo(1);
    }

    @Test
    void mistakesAreNamed() {
        assertThat(run("sweep", plan.toString(), "--vary", "hiden=3")).isEqualTo(1);
        assertThat(err()).startsWith("name must be that of a field of the plan, got 'hiden'; did you mean hidden?");
        assertThat(run("sweep", plan.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(err()).startsWith("--threads must be >= 1, got 0");
        assertThat(run("sweep", folder.resolve("nowhere.json").toString())).isEqualTo(1);
        assertThat(err()).startsWith("no file ");
        assertThat(run("sweep", plan.toString())).isZero();
        assertThat(run("sweep", plan.toString())).isEqualTo(1);
        assertThat(err())
                .startsWith("folder must hold no sweep yet, got one in ")
                .contains("--resume");
        assertThat(run("sweep", plan.toString(), "--resume", "--seeds", "2")).isEqualTo(1);
        assertThat(err()).startsWith("folder must hold no other sweep");
        assertThat(run("sweep", plan.toString(), "--resume")).isZero();
    }

    @Test
    void printsTheSchema() {
        assertThat(run("schema", "--sweep")).isZero();
        assertThat(out()).isEqualTo(Sweep.schema());
    }

    @Test
    void ctrlCKeepsTheRowsAndItGoesOn() throws Exception {
        Path messages = folder.resolve("messages");
        Path rows = folder.resolve("pendulum-sweep/rows.jsonl");
        Process process = CommandProcess.of(
                        "sweep", plan.toString(), "--vary", "epochs=20,4000000", "--seeds", "2", "--threads", "1")
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();

        while (process.isAlive()
                && !(Files.exists(rows) && Files.readAllLines(rows).size() == 2)) {
            Thread.sleep(20);
        }
        CommandProcess.signal(process, "-INT");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(messages).content().contains("interrupted after 2 of 4 trainings", "--resume");
        assertThat(SweepResult.read(folder.resolve("pendulum-sweep")).rows()).hasSize(2);
    }
}
