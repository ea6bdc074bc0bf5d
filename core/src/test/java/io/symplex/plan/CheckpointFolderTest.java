package io.symplex.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.model.Damping;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Hamiltonian;
import io.symplex.system.Pendulum;
import io.symplex.train.Adam;
import io.symplex.train.Checkpointing;
import io.symplex.train.GradientMatching;
import io.symplex.train.HoldOut;
import io.symplex.train.LBfgs;
import io.symplex.train.LevenbergMarquardt;
import io.symplex.train.SampledStates;
import io.symplex.train.Schedule;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.StopReason;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingListener.Decision;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingResult;
import io.symplex.train.TrajectoryMatching;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CheckpointFolderTest {

    private static final int EPOCHS = 23;

    private static final SampledStates STATES = new SampledStates(new Pendulum(), 20, 1.0);

    private static final TrainingPlan PLAN = TrainingPlan.of(STATES, new GradientMatching())
            .withArchitecture(Perceptron.of(1, 5, 5))
            .withEpochs(EPOCHS);

    @TempDir
    private Path folder;

    private static TrainingResult run(TrainingPlan plan, Checkpointing checkpoints) {
        return Trainer.run(plan, List.of(), checkpoints);
    }

    private static TrainingResult runUntil(int last, TrainingPlan plan, Checkpointing checkpoints) {
        TrainingListener stop = (epoch, loss) -> epoch == last ? Decision.STOP : Decision.CONTINUE;
        return Trainer.run(plan, List.of(stop), checkpoints);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Stream<TrainingPlan> plans() {
        TrainingPlan pieces = TrainingPlan.of(
                        new SimulatedTrajectories(
                                new SampledStates(new Pendulum(), 6, 1.0),
                                new Simulation(new RungeKutta4(), 40, 0.05, 5)),
                        new TrajectoryMatching(0.05, false)
                                .withIntegrator(new RungeKutta4())
                                .withWindow(3))
                .withArchitecture(Perceptron.of(1, 4))
                .withEpochs(EPOCHS);
        return Stream.of(
                PLAN,
                PLAN.withBatch(7).withWeightDecay(1e-4),
                PLAN.withHoldOut(new HoldOut(0.2, 4)),
                PLAN.withArchitecture(StructuredNetwork.of(Perceptron.of(1, 4)).withDamping(Damping.MATRIX)),
                PLAN.withOptimizer(Adam.DEFAULTS.withSchedule(new Schedule.Cosine(0.01).warmedUp(5))),
                PLAN.withOptimizer(new LBfgs(3)),
                PLAN.withOptimizer(LevenbergMarquardt.DEFAULTS),
                PLAN.withOptimizer(Adam.DEFAULTS.withAveraging(true).then(12, LevenbergMarquardt.DEFAULTS)),
                PLAN.withOptimizer(Adam.DEFAULTS.then(5, Adam.DEFAULTS.withLearningRate(1e-4))),
                pieces.withObjective(new TrajectoryMatching(0.05, true)),
                pieces.withBatch(4),
                pieces.withObjective(((TrajectoryMatching) pieces.objective()).withFreeStarts(true)),
                pieces.withObjective(((TrajectoryMatching) pieces.objective()).withShortFirst(1))
                        .withHoldOut(new HoldOut(0.3, 5))
                        .withOptimizer(Adam.DEFAULTS.then(6, LevenbergMarquardt.DEFAULTS)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aTrainingThatGoesOnEndsWithTheBitsOfOneThatWasNeverStopped(TrainingPlan plan) {
        TrainingResult whole = run(plan, Checkpointing.NONE);

        for (int stop : new int[] {1, 8, 17}) {
            Path at = folder.resolve("at" + stop);
            runUntil(stop, plan, CheckpointFolder.begin(at, 5));
            TrainingResult resumed = run(plan, CheckpointFolder.resume(at));

            assertThat(resumed.losses()).isEqualTo(whole.losses());
            assertThat(resumed.model().parameters()).isEqualTo(whole.model().parameters());
            assertThat(resumed.loss()).isEqualTo(whole.loss());
            assertThat(resumed.heldOutLoss()).isEqualTo(whole.heldOutLoss());
            assertThat(resumed.noise()).isEqualTo(whole.noise());
            assertThat(resumed.stopReason()).isEqualTo(whole.stopReason());
            assertThat(resumed.resumedAt()).isEqualTo(Math.min(stop, whole.epochs()));
        }
    }

    @Test
    void keepingChangesNothing() {
        TrainingResult kept = run(PLAN, CheckpointFolder.begin(folder, 2));

        assertThat(kept.model().parameters())
                .isEqualTo(run(PLAN, Checkpointing.NONE).model().parameters());
        assertThat(kept.resumedAt()).isZero();
    }

    @Test
    void theLastThreeAndTheBestAreKept() throws IOException {
        run(PLAN, CheckpointFolder.begin(folder, 5));

        assertThat(names())
                .containsExactly(
                        "best.safetensors",
                        "epoch-0000015.safetensors",
                        "epoch-0000020.safetensors",
                        "epoch-0000023.safetensors");
    }

    @Test
    void moreEpochsGoOnWhereTheFirstEnded() {
        run(PLAN, CheckpointFolder.begin(folder, 10));

        TrainingResult more = run(PLAN.withEpochs(50), CheckpointFolder.resume(folder, 10));

        assertThat(more.resumedAt()).isEqualTo(EPOCHS);
        assertThat(more.model().parameters())
                .isEqualTo(run(PLAN.withEpochs(50), Checkpointing.NONE).model().parameters());
    }

    @Test
    void anEndedTrainingIsReadBackAsItWas() {
        TrainingResult first = run(PLAN, CheckpointFolder.begin(folder, 10));

        TrainingResult again = run(PLAN, CheckpointFolder.resume(folder));

        assertThat(again.epochs()).isEqualTo(EPOCHS);
        assertThat(again.stopReason()).isEqualTo(StopReason.EPOCHS_DONE);
        assertThat(again.model().parameters()).isEqualTo(first.model().parameters());
    }

    @Test
    void withoutACheckpointItBegins() {
        assertThat(run(PLAN, CheckpointFolder.resume(folder.resolve("none"), 10))
                        .resumedAt())
                .isZero();
    }

    @Test
    void anInterruptedTrainingIsKept() throws IOException {
        TrainingListener interrupt = (epoch, loss) -> {
            if (epoch == 7) {
                Thread.currentThread().interrupt();
            }
            return Decision.CONTINUE;
        };

        TrainingResult result = Trainer.run(PLAN, List.of(interrupt), CheckpointFolder.begin(folder, 100));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.stopReason()).isEqualTo(StopReason.INTERRUPTED);
        assertThat(names()).contains("epoch-0000007.safetensors");
    }

    @Test
    void aDamagedOneIsPassedOver() throws IOException {
        TrainingResult whole = run(PLAN, CheckpointFolder.begin(folder, 5));
        byte[] bytes = Files.readAllBytes(folder.resolve("epoch-0000023.safetensors"));
        Files.write(folder.resolve("epoch-0000023.safetensors"), Arrays.copyOf(bytes, bytes.length - 8));
        byte[] flipped = Files.readAllBytes(folder.resolve("epoch-0000020.safetensors"));
        flipped[flipped.length / 2] ^= 1;
        Files.write(folder.resolve("epoch-0000020.safetensors"), flipped);

        TrainingResult resumed = run(PLAN, CheckpointFolder.resume(folder, 5));

        assertThat(resumed.resumedAt()).isEqualTo(15);
        assertThat(resumed.model().parameters()).isEqualTo(whole.model().parameters());
    }

    /** Every bit counts: wherever one is flipped, the checkpoint is not used. */
    @Test
    void noFlippedBitIsOverlooked() throws IOException {
        run(PLAN.withEpochs(1), CheckpointFolder.begin(folder, 5));
        Path file = folder.resolve("epoch-0000001.safetensors");
        byte[] bytes = Files.readAllBytes(file);

        for (int at = 0; at < bytes.length; at += 13) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);

            assertThatIllegalArgumentException()
                    .as("byte %d", at)
                    .isThrownBy(() -> run(PLAN, CheckpointFolder.resume(folder)))
                    .withMessageStartingWith("folder must hold a checkpoint that is whole, got none of 1 in " + folder
                            + ":\n  " + file + ": ");
        }
    }

    @Test
    void anotherPlanIsRefusedWithWhatDiffers() {
        run(PLAN, CheckpointFolder.begin(folder, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        PLAN.withOptimizer(PLAN.optimizer().withLearningRate(0.5)), CheckpointFolder.resume(folder)))
                .withMessage(folder.resolve("epoch-0000023.safetensors")
                        + " must come from the same plan, got another: optimizer.learningRate was 0.001, is 0.5;"
                        + " say the plan it came from, or begin anew in another folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(PLAN.withSeed(5), CheckpointFolder.resume(folder)))
                .withMessageContaining("seed was 0, is 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(PLAN.withEpochs(3), CheckpointFolder.resume(folder)))
                .withMessageStartingWith("epochs must be at least the 23 that ");
    }

    @Test
    void aCosineGoesByTheNumberOfEpochs() {
        TrainingPlan cosine = PLAN.withOptimizer(Adam.DEFAULTS.withSchedule(new Schedule.Cosine(0.01)));
        run(cosine, CheckpointFolder.begin(folder, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(cosine.withEpochs(50), CheckpointFolder.resume(folder)))
                .withMessageEndingWith("got 23 and now 50; say epochs(23)");
    }

    @Test
    void otherDataAreRefusedAlsoOfASystemThatNoFileCanName() {
        TrainingPlan own = PLAN.withData(new SampledStates(new Own(1.0), 20, 1.0));
        run(own, CheckpointFolder.begin(folder, 10));

        assertThat(run(own.withData(new SampledStates(new Own(1.0), 20, 1.0)), CheckpointFolder.resume(folder))
                        .resumedAt())
                .isEqualTo(EPOCHS);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        run(own.withData(new SampledStates(new Own(1.1), 20, 1.0)), CheckpointFolder.resume(folder)))
                .withMessageContaining("data was ");
    }

    private record Own(double k) implements Hamiltonian {

        @Override
        public int degreesOfFreedom() {
            return 1;
        }

        @Override
        public double energy(double[] q, double[] p) {
            return (p[0] * p[0] + k * q[0] * q[0]) / 2;
        }

        @Override
        public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
            outQ[0] = k * q[0];
            outP[0] = p[0];
        }
    }

    @Test
    void aFolderWithCheckpointsIsNotBegunIn() {
        run(PLAN, CheckpointFolder.begin(folder, 10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(PLAN, CheckpointFolder.begin(folder, 10)))
                .withMessage("folder must hold no checkpoint yet, got epoch-0000023.safetensors in " + folder
                        + "; say resume(…) to go on from it, or name another folder");
    }

    @Test
    void aFolderThatTakesNoFilesIsToldBeforeTheTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> run(PLAN, CheckpointFolder.begin(file.resolve("in"), 10)))
                .withMessageStartingWith("folder must take checkpoints, got ")
                .withMessageEndingWith("; name one that can be written");
    }

    @Test
    void aCheckpointThatCannotBeWrittenDoesNotEndTheTraining() throws IOException {
        TrainingListener inTheWay = (epoch, loss) -> {
            if (epoch == 3) {
                block(folder.resolve("epoch-0000005.safetensors"));
            }
            return Decision.CONTINUE;
        };

        TrainingResult result = Trainer.run(PLAN, List.of(inTheWay), CheckpointFolder.begin(folder, 5));

        assertThat(result.stopReason()).isEqualTo(StopReason.EPOCHS_DONE);
        assertThat(names()).contains("epoch-0000023.safetensors").noneMatch(name -> name.endsWith(".draft"));
    }

    /** Puts a folder that is not empty where a file would be written. */
    private static void block(Path file) {
        try {
            Files.createDirectories(file.resolve("in the way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldBeforeTheTraining() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "this user may write anywhere");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> run(PLAN, CheckpointFolder.begin(folder, 10)))
                .withMessageStartingWith("folder must take checkpoints, got ");
    }
}
