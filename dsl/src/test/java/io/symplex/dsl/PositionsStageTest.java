package io.symplex.dsl;

import static io.symplex.dsl.Symplex.linspace;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import io.symplex.train.TrajectoryMatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences on positions alone; {@code PositionsStageKotlinTest} says them in Kotlin. */
class PositionsStageTest {

    private final Observations seen = Seen.irregular(new HarmonicOscillator());

    @Test
    void saysAPlan() {
        TrajectoryMatchingStage stage = Experiment.ofPositions(seen, 1.0).trajectoryMatching(0.1);

        assertThat(stage.plan().objective())
                .isEqualTo(new TrajectoryMatching(0.1, false)
                        .withWindow(TrajectoryMatching.WHOLE)
                        .withFreeStarts(true)
                        .withPositionsOnly(true));
        assertThat(stage.plan().architecture())
                .isEqualTo(Experiment.of(seen)
                        .trajectoryMatching(0.1)
                        .masses(1.0)
                        .plan()
                        .architecture());
        assertThat(Experiment.ofPositions(seen, 1.0)).asString().endsWith("momenta estimated");
    }

    @Test
    void aFileOfTimesAndPositionsIsLearnedFrom(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("angles.csv");
        StringBuilder text = new StringBuilder("t,q\n");
        for (int k = 0; k < 40; k++) {
            text.append(k * 0.25).append(',').append(StrictMath.cos(k * 0.25)).append('\n');
        }
        Files.writeString(file, text);

        Learned learned = Experiment.ofPositions(file, 1.0)
                .trajectoryMatching(0.125)
                .integrator(rungeKutta4())
                .shortFirst(6)
                .layers(4)
                .adamThenLevenbergMarquardt(200, 60)
                .train();

        assertThat(learned.noise().orElseThrow()).isLessThan(1e-3);
        double dp = learned.timeDerivatives(0.5, 0.0).dp(0);
        assertThat(dp).isBetween(-0.51, -0.49);
        assertThat(learned).asString().contains("positions only");
        comparesPositionsAlone(learned);
    }

    /** The momenta of what is compared are nonsense, and nobody looks at them. */
    private static void comparesPositionsAlone(Learned learned) {
        Trajectory truth = rungeKutta4().follow(new HarmonicOscillator(), State.of(1, 0), linspace(0, 9.75, 40), 0.01);
        double[] nonsense = new double[40];
        Arrays.fill(nonsense, 7);
        Observations seen = Observations.of(List.of(Trajectory.of(1, truth.times(), truth.q(), nonsense)));

        Comparison comparison = learned.compare(seen, 0.001);

        assertThat(comparison.error().maxQ()).isLessThan(0.02);
        assertThat(comparison.error().maxP()).isNaN();
        assertThat(comparison.predicted().get(0).first().p(0)).isCloseTo(0, within(0.01));
        assertThat(comparison).asString().contains("q: max").doesNotContain("p: max");
        assertThat(comparison.figure().panels().get(1).labels()).containsExactly("Δq");
        assertThat(comparison.energyFigure().panels().get(0).labels()).containsExactly("along the prediction");
        assertThat(learned.residuals(seen, 0.1).deviation(0)).isLessThan(0.01);
        assertThat(learned.residuals(seen, 0.1).values(1)).isEmpty();
        assertThat(learned.residualFigure(seen, 0.1).panels()).hasSize(2);
    }

    @Test
    void refusesMassesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiment.ofPositions(seen, 0))
                .withMessage("mass must be finite and > 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Experiment.ofPositions(seen, 1, 2))
                .withMessage("masses must be one, or one for each of the 1 coordinates, got 2");
    }

    @Test
    void positionsOnlyWantsMasses() {
        TrajectoryMatchingStage stage =
                Experiment.of(seen).trajectoryMatching(0.1).positionsOnly().epochs(1);

        assertThatIllegalArgumentException()
                .isThrownBy(stage::train)
                .withMessageStartingWith("masses must be known where only positions are compared, got ");
    }
}
