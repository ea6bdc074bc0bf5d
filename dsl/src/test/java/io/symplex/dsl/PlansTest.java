package io.symplex.dsl;

import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.load;
import static io.symplex.dsl.Symplex.pendulum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.plan.ExperimentPlan;
import io.symplex.train.StopReason;
import io.symplex.train.TrainingListener.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences as files, trainings that go on, and what is left of them. */
final class PlansTest {

    @TempDir
    private Path folder;

    private static GradientMatchingStage sentence() {
        return Experiment.of(pendulum())
                .sample(20, 1.0)
                .gradientMatching()
                .hidden(4)
                .epochs(20);
    }

    @Test
    void aSentenceIsWrittenAndReadAsThatSentence() throws Exception {
        Path file = Files.writeString(
                folder.resolve("plan.json"), sentence().seed(3).toJson());

        TrainingStage<?> read = Experiment.read(file);

        assertThat(read).isInstanceOf(GradientMatchingStage.class);
        assertThat(read.plan()).isEqualTo(sentence().seed(3).plan());
        assertThat(read.train().model().parameters())
                .isEqualTo(sentence().seed(3).train().model().parameters());
    }

    @Test
    void whatIsReadMayBeChanged() {
        TrainingStage<?> read = Experiment.of(ExperimentPlan.of(Experiment.of(harmonicOscillator())
                .sample(3, 1.0)
                .simulate(20, 0.1)
                .trajectoryMatching()
                .plan()));

        assertThat(read).isInstanceOf(TrajectoryMatchingStage.class);
        assertThat(read.epochs(7).seed(5).plan().epochs()).isEqualTo(7);
    }

    @Test
    void aFormulaIsWrittenToo() {
        String json = Experiment.of(hamiltonian("p^2/2 + q^4"))
                .sample(3, 1.0)
                .gradientMatching()
                .toJson();

        assertThat(json).contains("\"system\" : \"p^2/2 + q^4\"");
    }

    @Nested
    class Checkpointed {

        @Test
        void goesOnToTheSameBits() {
            Learned stopped = sentence()
                    .checkpoint(folder, 5)
                    .listener((epoch, loss) -> epoch == 12 ? Decision.STOP : Decision.CONTINUE)
                    .train();
            Learned resumed = sentence().checkpoint(folder, 5).resume(folder).train();

            assertThat(stopped.stopReason()).isEqualTo(StopReason.STOPPED_BY_LISTENER);
            assertThat(resumed.resumedAt()).isEqualTo(12);
            assertThat(resumed.toString()).contains("after 20 epochs, 12 of them before, in ");
            assertThat(resumed.model().parameters())
                    .isEqualTo(sentence().train().model().parameters());
        }

        @Test
        void isAnErrorInAnotherFolderThanItResumesFrom() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sentence().checkpoint(folder, 5).resume(Path.of("other")))
                    .withMessage("checkpoint(…) and resume(…) must name one folder, got " + folder
                            + " and other; copy the checkpoints to the new one");
        }
    }

    @Test
    void aRunHoldsEverything() {
        Learned learned = sentence().train();

        learned.saveRun(folder.resolve("run"));
        RunFolder run = RunFolder.read(folder.resolve("run"));

        assertThat(folder.resolve("run"))
                .isDirectoryContaining(file -> file.endsWith("losses.csv"))
                .isDirectoryContaining(file -> file.endsWith("loss.svg"))
                .isDirectoryContaining(file -> file.endsWith("energy.svg"));
        assertThat(run.plan().training()).isEqualTo(learned.plan());
        assertThat(run.model().parameters()).isEqualTo(learned.model().parameters());
        assertThat(run.toString())
                .contains(
                        "objective   gradient matching",
                        "stopReason  all epochs done",
                        "fingerprint sha256:",
                        "seed        0");
        assertThat(learned.provenance().toString()).contains("engine   " + learned.engine(), "seed     0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learned.saveRun(folder.resolve("run")))
                .withMessage("folder must hold no run yet, got plan.json in " + folder.resolve("run")
                        + "; name another folder");
    }

    @Test
    void aSavedModelKnowsItsPlan() {
        Learned learned = sentence().train();

        Path file = learned.save(folder.resolve("learned.safetensors"));

        assertThat(ExperimentPlan.fromJson(load(file).notes().get("plan")).training())
                .isEqualTo(learned.plan());
    }

    @Test
    void aFolderWithoutARunIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunFolder.read(folder))
                .withMessageStartingWith("folder must hold a run, got no result.json in " + folder);
    }
}
