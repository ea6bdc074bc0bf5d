package io.symplex.dsl;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.model.Activation;
import io.symplex.plan.ExperimentPlan;
import io.symplex.train.DivergenceException;
import io.symplex.train.ObservedData;
import io.symplex.train.StopReason;
import io.symplex.train.Trainer;
import io.symplex.train.TrainingListener.Decision;
import io.symplex.train.TrainingPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleStageTest {

    private final GradientMatchingStage stage = Experiment.of(harmonicOscillator())
            .sample(20, 1.5)
            .gradientMatching()
            .hidden(5)
            .epochs(60)
            .seed(3);
    private final TrajectoryMatchingStage seen =
            Experiment.of(Seen.irregular()).trajectoryMatching(0.1).hidden(5).epochs(30);

    @Test
    void aMemberHasTheBitsOfTheTrainingWithItsSeed() {
        Ensemble ensemble = stage.ensemble(3).train();

        assertThat(ensemble.members()).hasSize(3);
        for (int member = 0; member < 3; member++) {
            assertThat(ensemble.members().get(member).model().parameters())
                    .containsExactly(stage.seed(3 + member).train().model().parameters());
        }
        assertThat(ensemble.leftOut()).isEmpty();
        assertThat(ensemble.plan()).isEqualTo(stage.plan());
    }

    @Test
    void thePlansDifferBySeedAndComputeInOneThread() {
        List<TrainingPlan> plans = stage.report(10).ensemble(3).plans();

        assertThat(plans).extracting(TrainingPlan::seed).containsExactly(3L, 4L, 5L);
        assertThat(plans).extracting(TrainingPlan::reportEvery).containsExactly(10, 0, 0);
        assertThat(plans).extracting(plan -> plan.compute().threads()).containsOnly(1);
        assertThat(stage.threads(2).ensemble(2).plans())
                .extracting(plan -> plan.compute().threads())
                .containsOnly(2);
    }

    @Test
    void listenersHearOfTheFirstMember() {
        List<Integer> heard = new ArrayList<>();

        Ensemble ensemble =
                stage.report(30, (epoch, loss) -> heard.add(epoch)).ensemble(3).train();

        assertThat(heard).containsExactly(1, 30, 60);
        assertThat(ensemble.members()).extracting(Learned::epochs).containsExactly(60, 60, 60);
    }

    @Test
    void membersOfABootstrapLearnFromTrajectoriesDrawnAnew() {
        EnsembleStage stage = seen.ensemble(3).bootstrap();

        Ensemble ensemble = stage.train();

        assertThat(stage.plans()).extracting(TrainingPlan::data).doesNotHaveDuplicates();
        for (int member = 0; member < 3; member++) {
            TrainingPlan plan = stage.plans().get(member);
            assertThat(((ObservedData) plan.data()).observations().trajectories())
                    .hasSize(3)
                    .isSubsetOf(Seen.irregular().trajectories());
            TrainingPlan read =
                    ExperimentPlan.fromJson(ExperimentPlan.of(plan).toJson()).training();
            assertThat(ensemble.members().get(member).model().parameters())
                    .containsExactly(Trainer.run(read, List.of()).model().parameters());
        }
        assertThat(ensemble.plan()).isEqualTo(seen.plan());
    }

    @Test
    void anInterruptEndsEveryMemberAndKeepsWhatTheyLearned(@TempDir Path folder) {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two members must be under way");

        Ensemble ensemble = stage.epochs(10_000_000)
                .checkpoint(folder, 1)
                .listener((epoch, loss) -> {
                    if (holdsCheckpoint(folder.resolve("seed-4"))) {
                        Thread.currentThread().interrupt();
                    }
                    return Decision.CONTINUE;
                })
                .ensemble(30)
                .train();

        assertThat(Thread.interrupted()).isTrue(); // and clears it for the next test
        assertThat(ensemble.members()).hasSizeBetween(2, Runtime.getRuntime().availableProcessors());
        assertThat(ensemble.members()).extracting(Learned::stopReason).containsOnly(StopReason.INTERRUPTED);
        assertThat(ensemble.leftOut())
                .singleElement()
                .asString()
                .matches("\\d+ seeds from \\d+ on: interrupted before the first epoch");
        assertThat(ensemble)
                .asString()
                .contains("\n  without " + ensemble.leftOut().get(0));
    }

    private static boolean holdsCheckpoint(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".safetensors"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void goesOnFromCheckpointsToTheSameBits(@TempDir Path folder) {
        Ensemble stopped = stage.epochs(20).checkpoint(folder, 10).ensemble(2).train();

        Ensemble ensemble =
                stage.checkpoint(folder, 10).resume(folder).ensemble(2).train();

        assertThat(stopped.members()).extracting(Learned::epochs).containsExactly(20, 20);
        assertThat(ensemble.members()).extracting(Learned::resumedAt).containsExactly(20, 20);
        assertThat(ensemble.members().get(1).model().parameters())
                .containsExactly(stage.seed(4).train().model().parameters());
    }

    @Test
    void saysWhichSeedsWentAstrayIfTooFewAreLeft() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.activation(Activation.SOFTPLUS)
                        .learningRate(1e300)
                        .ensemble(2)
                        .train())
                .withMessageStartingWith("ensemble must have at least two members, got 0 of 2 (seed 3: ")
                .withMessageContaining(", seed 4: ");
    }

    @Test
    void goesOnWithoutAMemberThatWentAstray() {
        TrainingRequest request = new TrainingRequest(stage.plan());
        TrainingPlan wild = stage.seed(9)
                .activation(Activation.SOFTPLUS)
                .learningRate(1e300)
                .plan();

        Ensemble ensemble = EnsembleTraining.run(
                request, List.of(stage.plan(), wild, stage.seed(5).plan()));

        assertThat(ensemble.members())
                .extracting(member -> member.plan().seed())
                .containsExactly(3L, 5L);
        assertThat(ensemble.leftOut()).singleElement().asString().startsWith("seed 9: ");
        assertThat(ensemble).asString().startsWith("Ensemble of 2 members").contains("\n  without seed 9: ");
    }

    @Test
    void whatIsNoMatterOfOneMemberIsThrown(@TempDir Path folder) {
        Ensemble first = stage.checkpoint(folder, 10).ensemble(2).train();

        assertThat(first.members()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.checkpoint(folder, 10).ensemble(2).train())
                .withMessageStartingWith("folder must hold no checkpoint yet, got ")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1))
                .isNotInstanceOf(DivergenceException.class);
    }

    @Test
    void tellsWhatWillBeDone() {
        assertThat(seen.ensemble(4).bootstrap())
                .asString()
                .startsWith("Ensemble of 4, not run yet; .train() runs it\n  ")
                .contains(", drawn anew for each member\n")
                .endsWith("; trajectory matching; 30 epochs; seeds 0 to 3");
    }

    @Test
    void refusesWhatIsNoEnsembleOrNoBootstrap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.ensemble(1))
                .withMessage("members must be >= 2, got 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.ensemble(2).bootstrap())
                .withMessage(
                        "bootstrap() must have observations of at least two trajectories, got a system, whose states"
                                + " each seed draws afresh; leave bootstrap() out");
        assertThatIllegalStateException()
                .isThrownBy(() -> Experiment.of(Seen.irregular().select(0, 1))
                        .trajectoryMatching(0.1)
                        .ensemble(2)
                        .bootstrap())
                .withMessageContaining("got one; leave bootstrap() out");
    }
}
