package io.symplex.sweep.spark;

import io.symplex.model.NeuralHamiltonian;
import io.symplex.sweep.Sweep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** What a user submits: a sweep, row by row into a file; trajectories; a table as Parquet. */
public final class SparkDriver {

    private SparkDriver() {}

    /**
     * Runs it; Spark calls it by reflection.
     *
     * @param args the file of the sweep, the file for its rows, the file of the model, the folder for its trajectories,
     *     the file for the table of a second, small sweep, and the folder for what Spark reads in it
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        try (SparkSession session = SparkSession.builder().appName("test").getOrCreate()) {
            Spark spark = Spark.on(session);
            Sweep sweep = Sweep.read(Path.of(args[0]));
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])), true)) {
                spark.run(sweep.runs(), sweep.data(), row -> out.println(row.toJson()));
            }
            spark.simulate(NeuralHamiltonian.load(Path.of(args[2])), new Starts(1_000, 1.5, 7), 40, 0.01, 20, args[3]);
            sweep.seeds(2).run(spark.runsPerTask(3)).saveParquet(Path.of(args[4]));
            session.read().parquet(args[4]).orderBy("index").coalesce(1).write().json(args[5]);
        }
    }
}
