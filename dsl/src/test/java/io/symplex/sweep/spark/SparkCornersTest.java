package io.symplex.sweep.spark;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.dsl.Experiment;
import io.symplex.sweep.Sweep;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("cluster")
class SparkCornersTest {

    @TempDir
    Path folder;

    @Test
    void anInterruptAndABrokenSinkEndASweepAndNotTheSession() throws Exception {
        Path said = folder.resolve("said");
        Path sweep = Sweep.of(Experiment.of(harmonicOscillator())
                        .sample(4, 1.5)
                        .gradientMatching()
                        .hidden(2)
                        .epochs(1))
                .write(folder.resolve("sweep.json"));

        try (Cluster here = Cluster.inTheDriver(folder)) {
            Process driver = here.submit(SparkCornersDriver.class, sweep.toString(), said.toString());
            assertThat(driver.waitFor()).as(here.logs()).isZero();
        }

        assertThat(said)
                .content()
                .hasLineCount(4)
                .contains(
                        "the disk is full\n",
                        "interrupted true, all rows false\n",
                        "2500 rows of 2500 runs, elsewhere false\n",
                        "0 rows of nothing\n");
    }
}
