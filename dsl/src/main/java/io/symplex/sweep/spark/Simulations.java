package io.symplex.sweep.spark;

import io.symplex.integrate.Simulation;
import io.symplex.model.NeuralHamiltonian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Many trajectories of one model, cut into tasks of some thousand states. */
final class Simulations {

    private static final long STARTS_PER_TASK = 1_000;

    private final SparkSession session;
    private final Starts starts;
    private final int steps;
    private final double dt;
    private final int keepEvery;

    Simulations(SparkSession session, Starts starts, int steps, double dt, int keepEvery) {
        this.session = session;
        this.starts = starts;
        this.steps = steps;
        this.dt = dt;
        this.keepEvery = keepEvery;
        Simulation unused = simulation(steps, dt, keepEvery); // refuses wrong numbers here, not on an executor
    }

    static Simulation simulation(int steps, double dt, int keepEvery) {
        return Simulation.of(steps, dt).withKeepEvery(keepEvery);
    }

    void write(NeuralHamiltonian model, String folder) {
        Broadcast<byte[]> bytes = new JavaSparkContext(session.sparkContext()).broadcast(bytes(model));
        session.range(0, starts.count(), 1, tasks())
                .mapPartitions(
                        new SimulationTask(
                                bytes, starts.count(), starts.amplitude(), starts.seed(), steps, dt, keepEvery),
                        Encoders.row(columns(model.degreesOfFreedom())))
                .write()
                .parquet(folder);
    }

    /** Enough for every core, and more if a task would be long. */
    private int tasks() {
        long few = Math.min(starts.count(), session.sparkContext().defaultParallelism());
        return Math.toIntExact(Math.max(few, (starts.count() + STARTS_PER_TASK - 1) / STARTS_PER_TASK));
    }

    private static StructType columns(int degreesOfFreedom) {
        StructType columns =
                new StructType().add("trajectory", DataTypes.LongType, false).add("t", DataTypes.DoubleType, false);
        for (String coordinate : new String[] {"q", "p"}) {
            for (int i : IntStream.range(0, degreesOfFreedom).toArray()) {
                columns = columns.add(coordinate + i, DataTypes.DoubleType, false);
            }
        }
        return columns;
    }

    private static byte[] bytes(NeuralHamiltonian model) {
        return Scratch.use(folder -> Files.readAllBytes(model.save(folder.resolve("model.safetensors"))));
    }

    static NeuralHamiltonian model(byte[] bytes) {
        return Scratch.use(folder -> NeuralHamiltonian.load(Files.write(folder.resolve("model.safetensors"), bytes)));
    }

    /** A folder for one file, which is gone afterwards. */
    private interface Scratch<T> {

        T in(Path folder) throws IOException;

        static <T> T use(Scratch<T> work) {
            try {
                Path folder = Files.createTempDirectory("symplex");
                try {
                    return work.in(folder);
                } finally {
                    Files.deleteIfExists(folder.resolve("model.safetensors"));
                    Files.delete(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the model cannot be copied (" + e + ")", e);
            }
        }
    }
}
