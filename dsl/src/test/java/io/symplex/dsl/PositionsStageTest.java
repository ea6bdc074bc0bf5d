package io.symplex.dsl;

import static io.symplex.dsl.Symplex.rungeKutta4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.data.Observations;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.TrajectoryMatching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
