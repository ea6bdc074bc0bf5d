package io.symplex.sweep.spark;

import io.symplex.sweep.PlannedRun;
import io.symplex.sweep.Sweep;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.SparkSession;

/** What the benchmark submits: sweeps of several sizes, one after the other, after one that warms up. */
public final class SparkScaleDriver {

    private SparkScaleDriver() {}

    /**
     * Runs it; Spark calls it by reflection.
     *
     * @param args the file of the sweep, how many runs of it a task has, the file for the results (CSV), and how many
     *     seeds, several times
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Sweep sweep = Sweep.read(Path.of(args[0]));
        List<String> lines = new ArrayList<>(List.of(Measured.HEAD));
        try (SparkSession session = SparkSession.builder().appName("scale").getOrCreate()) {
            Spark spark = Spark.on(session).runsPerTask(Integer.parseInt(args[1]));
            Measured.of(sweep.seeds(64), spark);
            for (String seeds : List.of(args).subList(3, args.length)) {
                lines.add(Measured.of(sweep.seeds(Integer.parseInt(seeds)), spark));
            }
        }
        Files.write(Path.of(args[2]), lines);
    }

    /** The sums over one sweep. */
    private static final class Measured {

        static final String HEAD = "plans,wallSeconds,trainingSeconds,bytesOut,bytesBack,heapMiB";

        private double training;
        private long out;
        private long back;

        static String of(Sweep sweep, Spark spark) {
            Measured sums = new Measured();
            long begun = System.nanoTime();
            spark.run(sums.counted(sweep.runs()), sweep.data(), row -> {
                sums.training += row.seconds();
                sums.back += row.toJson().getBytes(StandardCharsets.UTF_8).length;
            });
            double wall = (System.nanoTime() - begun) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "%d,%.3f,%.3f,%d,%d,%.1f",
                    sweep.size(),
                    wall,
                    sums.training,
                    sums.out,
                    sums.back,
                    heap());
        }

        private Iterator<PlannedRun> counted(Iterator<PlannedRun> runs) {
            Iterable<PlannedRun> all = () -> runs;
            Stream<PlannedRun> counted = StreamSupport.stream(all.spliterator(), false)
                    .peek(run -> out += run.toJson().getBytes(StandardCharsets.UTF_8).length);
            return counted.iterator();
        }

        /** What lives on the driver's heap after a collection, in MiB. */
        private static double heap() {
            ManagementFactory.getMemoryMXBean().gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
        }
    }
}
