package io.symplex.sweep.spark;

import static io.symplex.dsl.Symplex.harmonicOscillator;
import static io.symplex.dsl.Symplex.simulation;
import static io.symplex.dsl.Symplex.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import io.symplex.data.Observations;
import io.symplex.dsl.Experiment;
import io.symplex.integrate.Trajectory;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepRow;
import io.symplex.sweep.SweepRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster of processes; what a user submits runs as {@code spark-submit} would run it. */
@Tag("cluster")
class SparkClusterTest {

    private static final int RUNS = 64;

    @TempDir
    Path folder;

    @Test
    void everyRowArrivesOnceThoughAWorkerIsKilled() throws Exception {
        Sweep sweep = sweep();
        Path rows = folder.resolve("rows.jsonl");
        Path model = model().save(folder.resolve("learned.safetensors"));
        Path states = folder.resolve("states");
        Path table = folder.resolve("table.parquet");
        Path again = folder.resolve("again");

        try (Cluster cluster = Cluster.start(folder, 2)) {
            Process driver = cluster.submit(
                    SparkDriver.class,
                    sweep.write(folder.resolve("sweep.json")).toString(),
                    rows.toString(),
                    model.toString(),
                    states.toString(),
                    table.toString(),
                    again.toString());
            cluster.await("a quarter of the rows", () -> lines(rows).size() >= RUNS / 4);
            int before = lines(rows).size();
            cluster.kill(0);
            assertThat(driver.waitFor()).as(cluster.logs()).isZero();

            assertThat(before).isLessThan(RUNS);
            assertThat(Cluster.text(folder.resolve("driver.log"))).contains("Lost executor");
        }

        assertThat(lines(rows)).hasSize(RUNS);
        assertThat(byIndex(lines(rows).stream().map(SweepRow::fromJson).toList()))
                .isEqualTo(byIndex(here(sweep)));
        assertThat(read(states)).isEqualTo(simulatedHere(NeuralHamiltonian.load(model)));
        assertThat(whatSparkRead(again))
                .hasSize(8)
                .first()
                .asString()
                .contains("\"index\":0", "\"learningRate\":0.001", "\"loss\":", "\"stopReason\":\"all epochs done\"");
    }

    private static List<String> whatSparkRead(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(one -> one.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file);
        }
    }

    private static Sweep sweep() {
        Trajectory seen = simulation(60, 0.05).run(harmonicOscillator(), state(1.0, 0.0));
        return Sweep.of(Experiment.of(Observations.of(List.of(seen)))
                        .trajectoryMatching(0.05)
                        .hidden(4)
                        .epochs(300))
                .vary("learningRate", 0.001, 0.01, 0.1, 1e300)
                .seeds(RUNS / 4);
    }

    private static NeuralHamiltonian model() {
        return (NeuralHamiltonian) Experiment.of(harmonicOscillator())
                .sample(9, 1.5)
                .gradientMatching()
                .hidden(8)
                .epochs(20)
                .train()
                .model();
    }

    private static List<SweepRow> here(Sweep sweep) {
        List<SweepRow> rows = new ArrayList<>();
        SweepRunner.onThreads(2).run(sweep.runs(), sweep.data(), rows::add);
        return rows;
    }

    /** Without their times, which differ. */
    private static Map<Integer, String> byIndex(List<SweepRow> rows) {
        Map<Integer, String> all = new TreeMap<>();
        for (SweepRow row : rows) {
            all.put(row.index(), row.toJson().replaceFirst("\"seconds\":[^,]*", "\"seconds\":0"));
        }
        return all;
    }

    private static Map<String, Map<String, Object>> simulatedHere(NeuralHamiltonian model) {
        Starts starts = new Starts(1_000, 1.5, 7);
        Map<String, Map<String, Object>> all = new TreeMap<>();
        for (long i = 0; i < starts.count(); i++) {
            Trajectory alone = simulation(40, 0.01).withKeepEvery(20).run(model, starts.state(i, 1));
            for (int k = 0; k < alone.size(); k++) {
                put(
                        all,
                        Map.of(
                                "trajectory",
                                i,
                                "t",
                                alone.time(k),
                                "q0",
                                alone.get(k).q(0),
                                "p0",
                                alone.get(k).p(0)));
            }
        }
        return all;
    }

    private static void put(Map<String, Map<String, Object>> all, Map<String, Object> row) {
        assertThat(all.put(row.get("trajectory") + " " + row.get("t"), row)).isNull();
    }

    @SuppressWarnings("unchecked") // the library reads any row as a Map
    private static Map<String, Map<String, Object>> read(Path folder) throws IOException {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".parquet")).toList()) {
                for (Map<String, Object> row : new CarpetReader<>(file.toFile(), Map.class).toList()) {
                    put(all, row);
                }
            }
        }
        return all;
    }

    /** Whole lines: the last one may be in the middle of being written. */
    private static List<String> lines(Path file) {
        String text = Cluster.text(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
