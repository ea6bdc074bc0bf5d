package io.symplex.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.internal.RandomStream;
import io.symplex.model.Perceptron;
import io.symplex.model.TensorFile;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.Checkpointing;
import io.symplex.train.GradientMatching;
import io.symplex.train.SampledStates;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingListener.Decision;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training whose process is killed, again and again, at random moments: it goes on with no word to it, and ends with
 * the bits of one that was never stopped.
 */
@Timeout(600)
final class KilledTrainingTest {

    private static final TrainingPlan PLAN = TrainingPlan.of(
                    new SampledStates(new HarmonicOscillator(), 50, 1.5), new GradientMatching())
            .withArchitecture(Perceptron.of(1, 8, 8));
    private static final int EVERY = 10;
    private static final Path BASH = Path.of("/bin/bash");
    private static final long SEED = 20_261_128;

    @TempDir
    private Path folder;

    /** The process that is killed. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Trainer.run(
                PLAN.withEpochs(Integer.parseInt(args[1])),
                List.of((epoch, loss) -> {
                    pause();
                    return Decision.CONTINUE;
                }),
                CheckpointFolder.resume(folder, EVERY));
    }

    /** Longer epochs: most kills fall between the writing of checkpoints, some into it. */
    private static void pause() {
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(100);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void goesOnAfterThreeKills() throws Exception {
        killAndGoOn(3, 6_000);
    }

    @Test
    @Tag("slow")
    void goesOnAfterFiftyKills() throws Exception {
        killAndGoOn(50, 60_000);
    }

    /** Files may have 8 KiB here, and checkpoints outgrow that in the midst of the training. */
    @Test
    void aFullDiskLeavesOnlyWholeFilesAndTheTrainingGoesOn() throws Exception {
        assumeTrue(Files.isExecutable(BASH), "needs " + BASH + " to limit the size of files");
        List<String> command = new ArrayList<>(List.of(BASH.toString(), "-c", "ulimit -f 8; exec \"$@\"", "bash"));
        command.addAll(command(1_500));

        Process process = quiet(command);

        assertThat(process.waitFor()).isZero();
        requireOnlyWholeFiles();
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".draft"));
        TrainingPlan plan = PLAN.withEpochs(1_500);
        TrainingResult resumed = Trainer.run(plan, List.of(), CheckpointFolder.resume(folder));
        assertThat(resumed.resumedAt()).isBetween(EVERY, 1_499);
        assertThat(resumed.losses())
                .isEqualTo(Trainer.run(plan, List.of(), Checkpointing.NONE).losses());
    }

    private void killAndGoOn(int kills, int epochs) throws Exception {
        RandomStream random = RandomStream.of(SEED, "kills");
        for (int kill = 0; kill < kills; kill++) {
            Process process = start(epochs);
            awaitFile(process);
            Thread.sleep((long) random.uniform(0, 150));
            process.destroyForcibly().waitFor();
            requireOnlyWholeFiles();
        }
        TrainingPlan plan = PLAN.withEpochs(epochs);

        TrainingResult resumed = Trainer.run(plan, List.of(), CheckpointFolder.resume(folder, epochs));

        assertThat(resumed.resumedAt()).isGreaterThanOrEqualTo(EVERY);
        TrainingResult whole = Trainer.run(plan, List.of(), Checkpointing.NONE);
        assertThat(resumed.model().parameters()).isEqualTo(whole.model().parameters());
        assertThat(resumed.losses()).isEqualTo(whole.losses());
        assertThat(files()).noneMatch(file -> file.toString().endsWith(".draft"));
    }

    private Process start(int epochs) throws IOException {
        return quiet(command(epochs));
    }

    private List<String> command(int epochs) {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTrainingTest.class.getName(),
                folder.toString(),
                Integer.toString(epochs));
    }

    private static Process quiet(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits until this process has written something, or has ended by itself. */
    private void awaitFile(Process process) throws Exception {
        List<Path> before = files();
        while (process.isAlive() && files().equals(before)) {
            Thread.sleep(5);
        }
    }

    /** Whatever has a final name is whole. */
    private void requireOnlyWholeFiles() throws IOException {
        for (Path file : files()) {
            if (!file.toString().endsWith(".draft")) {
                assertThat(TensorFile.read(file).arrays()).containsKey("parameters");
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
