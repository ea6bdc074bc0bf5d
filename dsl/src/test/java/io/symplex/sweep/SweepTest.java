package io.symplex.sweep;

import static io.symplex.dsl.Symplex.adam;
import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.lBfgs;
import static io.symplex.dsl.Symplex.state;
import static io.symplex.sweep.Ranges.between;
import static io.symplex.sweep.Ranges.logBetween;
import static io.symplex.sweep.Ranges.logSpace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.GradientMatchingStage;
import io.symplex.dsl.Learned;
import io.symplex.model.Activation;
import io.symplex.plan.Fingerprint;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SweepTest {

    private static GradientMatchingStage sentence() {
        return Experiment.of(harmonicOscillator())
                .sample(9, 1.5)
                .gradientMatching()
                .hidden(4)
                .epochs(20);
    }

    @Test
    void everySettingIsTrainedWithEverySeed() {
        Sweep sweep = Sweep.of(sentence().seed(5))
                .vary("hidden", 2, 3)
                .vary("learningRate", 0.01, 0.1, 1.0)
                .seeds(2);

        SweepResult result = sweep.run();

        assertThat(sweep.size()).isEqualTo(12);
        assertThat(result.isComplete()).isTrue();
        assertThat(result.rows())
                .extracting(SweepRow::index)
                .containsExactlyElementsOf(IntStream.range(0, 12).boxed().toList());
        assertThat(result.rows())
                .extracting(row -> row.value("hidden") + " " + row.value("learningRate") + " " + row.seed())
                .startsWith("2 0.01 5", "2 0.01 6", "2 0.1 5")
                .endsWith("3 1.0 6")
                .doesNotHaveDuplicates();
    }

    @Test
    void aRowHasTheBitsOfTheTrainingAlone() {
        SweepResult result = Sweep.of(sentence())
                .vary("hidden", 2, 5)
                .seeds(2)
                .rollout(state(1.0, 0.0), 50, 0.01)
                .run(SweepRunner.onThreads(3));

        Learned alone = sentence().hidden(5).seed(1).train();

        SweepRow row = result.where("hidden", 5).where(one -> one.seed() == 1).best();
        assertThat(row.parameters())
                .isEqualTo(Fingerprint.ofNumbers(alone.model().parameters()));
        assertThat(row.loss()).isEqualTo(alone.loss());
        assertThat(row.rollout())
                .contains(alone.compare(state(1.0, 0.0), 50, 0.01).error());
        assertThat(row.epochs()).isEqualTo(20);
    }

    @Test
    void aRowCanBeTrainedAgain() {
        SweepResult result = Sweep.of(sentence())
                .vary("learningRate", logBetween(1e-3, 1e-1))
                .random(4)
                .seeds(2)
                .run();

        for (SweepRow row : result.rows()) {
            Learned again = result.experiment(row).train();

            assertThat(Fingerprint.ofNumbers(again.model().parameters())).isEqualTo(row.parameters());
        }
    }

    @Test
    void partsOfAPlanAreVaried() {
        SweepResult result = Sweep.of(sentence())
                .vary("optimizer", adam(0.01), lBfgs())
                .vary("activation", Activation.TANH, Activation.SOFTPLUS)
                .vary("hidden", List.of(3), List.of(3, 3))
                .run();

        assertThat(result.rows())
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.failure()).isEmpty());
        assertThat(result.rows()).extracting(row -> row.value("activation")).contains("tanh", "softplus");
        assertThat(result.rows()).extracting(SweepRow::parameters).doesNotHaveDuplicates();
    }

    @Test
    void randomSettingsLieInTheirRangesAndAreTheSameAgain() {
        Sweep sweep = Sweep.of(sentence().epochs(1))
                .vary("learningRate", logBetween(1e-4, 1e-2))
                .vary("amplitude", between(1, 2))
                .vary("hidden", 2, 3)
                .random(30);

        List<SweepRow> rows = sweep.run().rows();

        assertThat(rows).hasSize(30);
        assertThat(rows).allSatisfy(row -> {
            assertThat((double) row.value("learningRate")).isBetween(1e-4, 1e-2);
            assertThat((double) row.value("amplitude")).isBetween(1.0, 2.0);
        });
        assertThat(rows.stream().filter(row -> (double) row.value("learningRate") < 1e-3))
                .as("even in the logarithm: half of 30, within 4 standard deviations")
                .hasSizeBetween(4, 26);
        assertThat(rows).extracting(row -> row.value("hidden")).contains(2L, 3L);
        assertThat(sweep.run().rows())
                .extracting(SweepRow::settings)
                .isEqualTo(rows.stream().map(SweepRow::settings).toList());
    }

    @Test
    void halvingTrainsFewerForLonger() {
        SweepResult result = Sweep.of(sentence().epochs(90))
                .vary("learningRate", logSpace(1e-5, 1e-1, 9))
                .seeds(2)
                .halving(3, 3)
                .run();

        assertThat(result.isComplete()).isTrue();
        assertThat(result.where(row -> row.round() == 0).rows()).hasSize(18).allMatch(row -> row.epochs() == 10);
        assertThat(result.where(row -> row.round() == 1).rows()).hasSize(6).allMatch(row -> row.epochs() == 30);
        assertThat(result.where(row -> row.round() == 2).rows()).hasSize(2).allMatch(row -> row.epochs() == 90);
        assertThat(result.groups()).hasSize(1);
        SweepGroup first = new SweepGroup(
                result.best().settings(),
                result.where(row -> row.round() == 0
                                && row.settings().equals(result.best().settings()))
                        .rows());
        double best = first.median(SweepRow::score);
        assertThat(result.where(row -> row.round() == 0 && row.score() < best / 10)
                        .rows())
                .as("nothing that was much better in the first round was dropped")
                .isEmpty();
    }

    @Test
    void whatFailsIsARowWithItsMessage() {
        SweepResult result = Sweep.of(sentence())
                .vary("engine", "jvm", "abacus")
                .vary("learningRate", 0.01, 1e300)
                .run();

        assertThat(result.rows()).hasSize(4);
        assertThat(result.failed())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.failure().orElseThrow()).startsWith("engine 'abacus' not found"));
        assertThat(result.best().value("engine")).isEqualTo("jvm");
        assertThat(result.groups().get(3).median(SweepRow::loss)).isNaN();
    }

    @Test
    void settingsThatMakeNoPlanAreARow() {
        String line = Sweep.of(sentence()).runs().next().toJson();

        SweepRow row = PlannedRun.fromJson(line.replace("\"epochs\":20", "\"epochs\":0"))
                .run(Sweep.of(sentence()).data());

        assertThat(row.failure()).contains("plan: $.epochs must be >= 1, got 0");
        assertThat(row.stopReason()).isEqualTo("failed");
        assertThat(row.score()).isNaN();
    }

    @Test
    void listenersHearOfEveryRowInTurn() {
        AtomicInteger heard = new AtomicInteger();
        Sweep sweep = Sweep.of(sentence()).vary("hidden", 2, 3, 4);

        SweepResult result = SweepRun.inMemory(sweep, SweepRunner.onAllCores(), (row, progress) -> {
            assertThat(progress.done()).isEqualTo(heard.incrementAndGet());
            assertThat(progress.total()).isEqualTo(3);
            assertThat(progress.best()).isPresent();
            assertThat(progress.toString()).startsWith(heard.get() + " of 3; best hidden ");
        });

        assertThat(heard).hasValue(3);
        assertThat(result.rows()).hasSize(3);
    }

    @Test
    void anInterruptKeepsTheRowsThatAreThere() {
        Sweep sweep = Sweep.of(sentence().epochs(2_000_000)).vary("epochs", 5, 2_000_000_000);
        Thread caller = Thread.currentThread();

        SweepResult result = SweepRun.inMemory(sweep, SweepRunner.onThreads(2), (row, progress) -> caller.interrupt());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.isComplete()).isFalse();
        assertThat(result.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.epochs()).isEqualTo(5));
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("symplex-sweep"));
    }

    @Test
    void whatBreaksTheListenerEndsTheSweep() {
        Sweep sweep = Sweep.of(sentence()).vary("epochs", 5, 2_000_000_000);

        assertThatIllegalStateException()
                .isThrownBy(() -> SweepRun.inMemory(sweep, SweepRunner.onThreads(2), (row, progress) -> {
                    throw new IllegalStateException("enough");
                }))
                .withMessage("enough");
    }

    @Test
    void wordsAreCheckedWhenTheyAreSaid() {
        Sweep sweep = Sweep.of(sentence());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.vary("hiden", 3))
                .withMessageStartingWith(
                        "name must be that of a field of the plan, got 'hiden'; did you mean hidden? its fields are data, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.vary("kind", "perceptron"))
                .withMessage("name must be that of one field of the plan, got 'kind' for several; say data.kind or"
                        + " data.system.kind or objective.kind or architecture.kind or optimizer.kind"
                        + " or optimizer.schedule.kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.vary("epochs", 5, 0))
                .withMessage("plan with epochs 0: $.epochs must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.vary("hidden", "wide"))
                .withMessageStartingWith("plan with hidden wide: $.architecture.hidden must be a list, got 'wide'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.vary("epochs", new Object()))
                .withMessageStartingWith("values must be numbers, texts, truth values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.vary("hidden"))
                .withMessage("the number of values must be >= 1, got 0");
        assertThatIllegalStateException()
                .isThrownBy(() -> sweep.vary("learningRate", between(1, 2)).size())
                .withMessageStartingWith(
                        "a grid must have lists of values, got a range from 1.0 to 2.0; say logSpace(…)");
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.seeds(0)).withMessage("seeds must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.halving(3, 2).halving(3, 2))
                .withMessage("over must be a grid or drawn, got halving; say it once");
    }

    @Test
    void spacesHaveTheirEnds() {
        assertThat(logSpace(1e-4, 1e-2, 5))
                .startsWith(1e-4)
                .endsWith(1e-2)
                .hasSize(5)
                .contains(new double[] {1e-3}, within(1e-18));
        assertThat(Ranges.linearSpace(0, 1, 3)).containsExactly(0, 0.5, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> logSpace(0, 1, 3))
                .withMessage("from must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> logBetween(2, 1))
                .withMessage("to must be above from, 2.0, got 1.0");
    }

    @Test
    void aSweepSaysItself() {
        assertThat(Sweep.of(sentence()).vary("hidden", 2, 3).seeds(4)).hasToString("""
                Sweep, not run yet; .run() runs it
                  hidden {2, 3}; 4 seeds; 8 trainings""");
        assertThat(Sweep.of(sentence()).vary("hidden", 2, 3).run().toString())
                .startsWith("Sweep: 2 of 2 trainings\n  hidden ")
                .contains("loss", "least", "greatest", "seeds", "seconds");
    }
}
