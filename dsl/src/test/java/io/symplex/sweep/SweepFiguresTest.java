package io.symplex.sweep;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.dsl.Experiment;
import io.symplex.plan.ExperimentPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Figures of rows whose values are known. */
final class SweepFiguresTest {

    private static final ExperimentPlan PLAN = ExperimentPlan.of(Experiment.of(harmonicOscillator())
            .sample(9, 1.5)
            .gradientMatching()
            .epochs(3)
            .plan());

    private static SweepRow row(int index, Map<String, Object> settings, long seed, double loss) {
        return new SweepRow(
                index,
                0,
                settings,
                seed,
                3,
                loss,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                1,
                "all epochs done",
                "sha256:0",
                Double.isNaN(loss) ? Optional.of("broken") : Optional.empty(),
                Double.isNaN(loss) ? Curve.NONE : new Curve(List.of(1, 3), List.of(1.0, loss)));
    }

    /** Rates 0.001, 0.01, 0.1 and two activations, three seeds: the loss is 1, 2 or 4 times a power of ten. */
    private static SweepResult result() {
        List<SweepRow> rows = new ArrayList<>();
        int index = 0;
        for (double rate : new double[] {0.001, 0.01, 0.1}) {
            for (String activation : new String[] {"tanh", "softplus"}) {
                for (int seed = 0; seed < 3; seed++) {
                    double loss = (activation.equals("tanh") ? 1e-3 : 1e-2) * (1 << seed) * (rate == 0.01 ? 0.1 : 1);
                    rows.add(row(index++, Map.of("learningRate", rate, "activation", activation), seed, loss));
                }
            }
        }
        return SweepResult.of(
                Sweep.of(PLAN)
                        .vary("learningRate", 0.001, 0.01, 0.1)
                        .vary("activation", "tanh", "softplus")
                        .seeds(3),
                rows);
    }

    @Test
    void groupsAreRankedByTheirMedian() {
        List<SweepGroup> groups = result().groups();

        assertThat(groups).hasSize(6);
        assertThat(groups.get(0).settings()).containsEntry("learningRate", 0.01).containsEntry("activation", "tanh");
        assertThat(groups.get(0).median(SweepRow::loss)).isEqualTo(2e-4);
        assertThat(groups.get(0).least(SweepRow::loss)).isEqualTo(1e-4);
        assertThat(groups.get(0).greatest(SweepRow::loss)).isEqualTo(4e-4);
        assertThat(groups.get(5).median(SweepRow::loss)).isEqualTo(2e-2);
    }

    @Test
    void aDependenceHasALineForEachSettingOfTheOthers() {
        var figure = result().figure("learningRate");

        assertThat(figure.panels())
                .singleElement()
                .satisfies(
                        panel -> assertThat(panel.labels()).containsExactly("activation tanh", "activation softplus"));
        assertThat(figure.text(80, 20)).contains("learningRate", "loss");
        assertThat(result().figure("activation").text(100, 20)).contains("activation: 1 softplus, 2 tanh");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result().figure("hidden"))
                .withMessageStartingWith("name must be one of what is varied");
    }

    @Test
    void parallelCoordinatesSetTheBestApart() {
        assertThat(result().parallelFigure().panels().get(0).labels()).containsExactly("the rest", "the best");
        assertThat(result().parallelFigure().text(100, 20)).contains("0.001 to 0.1, log", "loss: 2.0E-4 to 0.02, log");
        SweepResult nothing = SweepResult.of(Sweep.of(PLAN), List.of(row(0, Map.of(), 0, 1)));
        assertThatIllegalStateException()
                .isThrownBy(nothing::parallelFigure)
                .withMessage("parallel coordinates must have something varied, got nothing; say vary(…)");
    }

    @Test
    void curvesAreDrawnForTheBestSettings() {
        assertThat(result().lossFigure().panels().get(0).labels())
                .hasSize(6)
                .first()
                .asString()
                .contains("tanh", "0.01");
        assertThatIllegalStateException()
                .isThrownBy(() -> result().where(row -> false).lossFigure())
                .withMessage("a figure of losses must have curves, got none; say curves(50)");
    }

    @Test
    void whatFailedIsNeverTheBest() {
        Sweep sweep = Sweep.of(PLAN).vary("epochs", 1, 2);
        SweepResult half = SweepResult.of(
                sweep, List.of(row(0, Map.of("epochs", 1L), 0, Double.NaN), row(1, Map.of("epochs", 2L), 0, 5)));
        SweepResult none = half.where("epochs", 1);

        assertThat(half.best().index()).isEqualTo(1);
        assertThat(half.toString())
                .startsWith("Sweep: 2 of 2 trainings, 1 failed\n")
                .contains("failed");
        assertThatIllegalStateException()
                .isThrownBy(none::best)
                .withMessage(
                        "a best row must be one that did not fail, got none; the first said: epochs 1, seed 0: broken");
        assertThatIllegalStateException().isThrownBy(() -> none.figure("epochs"));
    }
}
