package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationsWriterTest extends CsvFixture {

    private static final Observations SMALL = Observations.of(
            List.of(Trajectory.of(1, new double[] {0, 0.5}, new double[] {1, -0.0}, new double[] {3, 1e-300})));

    @Test
    void writesAReadableTable() throws IOException {
        Path file = folder.resolve("seen.csv");

        SMALL.withDerivatives(new double[] {1, 2}, new double[] {3, 4}).write(file);

        assertThat(file).hasContent("""
                traj,t,q,p,dq,dp
                0,0.0,1.0,3.0,1.0,3.0
                0,0.5,-0.0,1.0E-300,2.0,4.0
                """);
        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactly(file); // no part left behind
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void whatIsReadBackIsEqualToTheBit(long seed) {
        RandomStream random = RandomStream.of(seed, "round trip");
        double[] values = new double[24];
        random.uniform(-1, 1, values);
        for (int i = 0; i < values.length; i++) {
            values[i] *= Math.pow(10, random.uniform(-300, 300));
        }
        Trajectory one = Trajectory.of(2, new double[] {-1.0 / 3, 0, 0.1 + 0.2}, six(values, 0), six(values, 6));
        Trajectory two = Trajectory.of(
                2, new double[] {7}, new double[] {-0.0, Double.MIN_VALUE}, new double[] {Double.MAX_VALUE, 1});
        Observations seen = Observations.incomplete(List.of(one, two), List.of("x", "_2"));
        double[] derivatives = new double[8];
        random.uniform(-1, 1, derivatives);

        for (Observations each : List.of(seen.select(0, 1), seen.withDerivatives(derivatives, lastEight(values)))) {
            Path file = folder.resolve("seen" + each.rows() + ".csv");
            each.write(file);
            assertThat(Observations.read(file)).isEqualTo(each);
        }
    }

    @Test
    void simulatedOrbitsSurvive() {
        Trajectory orbit = Simulation.of(200, 0.01).run(new HarmonicOscillator(), State.of(1, 0));
        Path file = folder.resolve("orbit.csv");

        Observations.of(List.of(orbit, orbit)).write(file);

        assertThat(Observations.read(file).trajectories()).containsExactly(orbit, orbit);
    }

    @Test
    void doesNotOverwrite() {
        Path file = file("mine");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.write(file))
                .withMessage(file + " must not exist yet, got an existing file; choose another name, or remove it");
        assertThat(file).hasContent("mine");
    }

    @Test
    void needsAFolder() {
        Path file = folder.resolve("none/seen.csv");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.write(file))
                .withMessage("the folder of " + file + " must exist, got none at " + folder.resolve("none")
                        + "; create it first");
    }

    private static double[] six(double[] values, int from) {
        return Arrays.copyOfRange(values, from, from + 6);
    }

    private static double[] lastEight(double[] values) {
        return Arrays.copyOfRange(values, 16, 24);
    }
}
