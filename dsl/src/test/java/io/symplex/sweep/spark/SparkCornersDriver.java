package io.symplex.sweep.spark;

import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What goes unusually, on one session: said line by line in a file. */
public final class SparkCornersDriver {

    private SparkCornersDriver() {}

    /**
     * Runs it; Spark calls it by reflection.
     *
     * @param args the file of the sweep, and the file to write
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Sweep sweep = Sweep.read(Path.of(args[0]));
        List<String> said = new ArrayList<>();
        try (SparkSession session = SparkSession.builder().appName("corners").getOrCreate()) {
            Spark spark = Spark.on(session);
            said.add(sinkThatThrows(sweep.seeds(20), spark));
            said.add(interrupt(sweep.seeds(2_500), spark));
            said.add(manyRuns(sweep.seeds(2_500), spark.runsPerTask(60)));
            said.add(noRuns(sweep, spark));
        }
        Files.write(Path.of(args[1]), said);
    }

    private static String sinkThatThrows(Sweep sweep, Spark spark) {
        try {
            spark.run(sweep.runs(), sweep.data(), row -> {
                throw new IllegalStateException("the disk is full");
            });
            return "nothing was thrown";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static String interrupt(Sweep sweep, Spark spark) {
        List<SweepRow> rows = new ArrayList<>();
        spark.run(sweep.runs(), sweep.data(), row -> {
            rows.add(row);
            if (rows.size() == 3) {
                Thread.currentThread().interrupt();
            }
        });
        return "interrupted " + Thread.interrupted() + ", all rows " + (rows.size() == sweep.size());
    }

    private static String manyRuns(Sweep sweep, Spark spark) {
        BitSet seen = new BitSet();
        int[] rows = new int[1];
        Thread caller = Thread.currentThread();
        boolean[] elsewhere = new boolean[1];
        spark.run(sweep.runs(), sweep.data(), row -> {
            seen.set(row.index());
            rows[0]++;
            elsewhere[0] |= Thread.currentThread() != caller;
        });
        return rows[0] + " rows of " + seen.cardinality() + " runs, elsewhere " + elsewhere[0];
    }

    private static String noRuns(Sweep sweep, Spark spark) {
        List<SweepRow> rows = new ArrayList<>();
        spark.run(List.<io.symplex.sweep.PlannedRun>of().iterator(), sweep.data(), rows::add);
        return rows.size() + " rows of nothing";
    }
}
