package io.symplex.dsl;

import static io.symplex.dsl.Symplex.observations;
import static io.symplex.dsl.Symplex.polynomials;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.data.Observations;
import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences on a file whose sensors dropped out now and then: every seventh cell of q, every fifth of p. */
class IncompleteObservationsTest {

    @TempDir
    Path folder;

    private Observations seen;

    @BeforeEach
    void writeAndRead() throws IOException {
        StringBuilder text = new StringBuilder("traj,t,q,p\n");
        for (int k = 0; k < 60; k++) {
            double t = k % 30 * 0.25;
            double size = k < 30 ? 1 : 0.7;
            text.append(k / 30).append(',').append(t).append(',');
            text.append(k % 7 == 0 ? "" : size * StrictMath.cos(t)).append(',');
            text.append(k % 5 == 3 ? "NaN" : -size * StrictMath.sin(t)).append('\n');
        }
        seen = observations(Files.writeString(folder.resolve("seen.csv"), text));
    }

    private TrajectoryMatchingStage sentence() {
        return Experiment.of(seen)
                .trajectoryMatching(0.25)
                .integrator(rungeKutta4())
                .wholeTrajectories()
                .freeStarts()
                .shortFirst(6)
                .layers(4)
                .adamThenLevenbergMarquardt(200, 30);
    }

    @Test
    void areLearnedFromAndComparedWith() {
        Learned learned = sentence().train();
        Comparison comparison = learned.compare(seen, 0.001);

        assertThat(seen)
                .hasToString("Observations: 2 trajectories, 60 rows, 1 degree of freedom (q, p),"
                        + " without derivatives, 21 of 120 numbers missing");
        assertThat(learned.noise().orElseThrow()).isLessThan(5e-3);
        assertThat(comparison.truth().get(0).size())
                .as("from the first whole row on")
                .isEqualTo(29);
        assertThat(comparison.error().maxQ()).isLessThan(0.05);
        assertThat(comparison.figure().panels()).hasSize(2);
        assertThat(learned.residuals(seen, 0.1).deviation(0)).isLessThan(5e-3);
        assertThat(learned.residualFigure(seen, 0.1).panels()).hasSize(4);
        assertThat(learned.figure().panels()).hasSize(2);
    }

    @Test
    void areComparedWithEnsembles() {
        Ensemble ensemble =
                sentence().adamThenLevenbergMarquardt(20, 2).ensemble(2).train();

        EnsembleComparison comparison = ensemble.compare(seen, 0.05);

        assertThat(comparison.error().maxQ()).isFinite();
        assertThat(comparison.coverage(0.9)).isBetween(0.0, 1.0);
        assertThat(comparison.figure().panels()).hasSize(4);
    }

    @Test
    void tellALaw() {
        Discovered law = Experiment.of(seen).sparse(polynomials(2));

        assertThat(law.compare(seen).error().maxQ()).isLessThan(1e-3);
    }

    @Test
    void travelWithASweep() {
        Sweep sweep = Sweep.of(sentence()).vary("seed", 1, 2);

        assertThat(SweepData.fromJson(sweep.data().toJson()).toJson())
                .isEqualTo(sweep.data().toJson());
    }
}
