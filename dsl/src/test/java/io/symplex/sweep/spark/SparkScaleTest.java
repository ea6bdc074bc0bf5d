package io.symplex.sweep.spark;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.dsl.Experiment;
import io.symplex.sweep.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes what {@code scripts/benchmarks/spark.sh} makes a table of. */
@Tag("slow")
class SparkScaleTest {

    private static final List<String> SIZES = List.of("64", "512", "64", "512", "64", "512", "4096");

    @TempDir
    Path folder;

    @Test
    void theDriverHoldsNoMoreForManyPlans() throws Exception {
        Path measured = folder.resolve("measured.csv");
        try (Cluster cluster = Cluster.start(folder, 2)) {
            Process driver = cluster.submit(
                    SparkScaleDriver.class,
                    Stream.concat(
                                    List.of(
                                            sweep().write(folder.resolve("sweep.json"))
                                                    .toString(),
                                            "1",
                                            measured.toString())
                                            .stream(),
                                    SIZES.stream())
                            .toArray(String[]::new));
            assertThat(driver.waitFor()).as(cluster.logs()).isZero();
        }

        List<String> lines = Files.readAllLines(measured);
        Path target = Path.of("target");
        Files.copy(measured, target.resolve("spark-scale.csv"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                folder.resolve("driver.log"), target.resolve("spark-scale.log"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(lines).hasSize(SIZES.size() + 1);
        assertThat(heap(lines.get(lines.size() - 1))).isLessThan(heap(lines.get(1)) + 64); // MiB
    }

    private static Sweep sweep() {
        return Sweep.of(Experiment.of(harmonicOscillator())
                .sample(16, 1.5)
                .gradientMatching()
                .hidden(4)
                .epochs(20));
    }

    private static double heap(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
    }
}
