package io.symplex.sweep.spark;

import io.symplex.internal.Checks;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.sweep.PlannedRun;
import io.symplex.sweep.SweepData;
import io.symplex.sweep.SweepRow;
import io.symplex.sweep.SweepRunner;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;

/**
 * Trains the runs of a sweep on the executors of a Spark cluster, one training a core.
 *
 * <p>The driver holds a few thousand runs and rows at a time, however long the sweep is. What a lost executor was doing
 * is done again elsewhere, and every row arrives once. Immutable.
 *
 * <pre>{@code
 * var session = SparkSession.builder().appName("sweep").getOrCreate(); // under spark-submit
 * var result = sweep.run(Path.of("sweep"), Spark.on(session));
 * }</pre>
 */
public final class Spark implements SweepRunner, AutoCloseable {

    private static final String FLAG = "sun.nio.ch"; // the package that Spark asks for first

    private final SparkSession session;
    private final boolean owned;
    private final int runsPerTask;

    private Spark(SparkSession session, boolean owned, int runsPerTask) {
        this.session = session;
        this.owned = owned;
        this.runsPerTask = runsPerTask;
    }

    /**
     * Returns the runner on a session, as {@code spark-submit} and shells have one; it stays open.
     *
     * @param session whose executors train; they need Symplex on their class path
     * @return the runner, a task a run
     */
    public static Spark on(SparkSession session) {
        return new Spark(session, false, 1);
    }

    /**
     * Returns the runner on a session of its own, which {@link #close} ends. Executors get the jars of Symplex from
     * here, unless {@code spark-submit} names some.
     *
     * @param master where, as {@code spark://host:7077} or {@code local[2]}
     * @return the runner, a task a run
     * @throws IllegalStateException if this JVM was started without the flags that Spark needs; the message holds them
     */
    public static Spark at(String master) {
        requireFlags(Object.class.getModule().isOpen(FLAG, SparkSession.class.getModule()));
        SparkSession.Builder builder = SparkSession.builder().appName("symplex").master(master);
        if (System.getProperty("spark.jars") == null) { // else spark-submit has been told
            builder.config("spark.jars", Jars.ofSymplex())
                    .config("spark.executor.extraJavaOptions", "--add-modules=jdk.incubator.vector");
        }
        SparkSession session = builder.getOrCreate();
        return new Spark(session, true, 1);
    }

    static void requireFlags(boolean open) {
        if (!open) {
            throw new IllegalStateException("Spark needs flags that this JVM was started without; say "
                    + "JDK_JAVA_OPTIONS='" + JavaModuleOptions.defaultModuleOptions() + "', or use spark-submit");
        }
    }

    /**
     * Puts several runs into one task: less to schedule if a training takes milliseconds, more to do again if an
     * executor is lost.
     *
     * @param count how many, {@code >= 1}
     * @return a runner with the change, on the same session
     * @throws IllegalArgumentException if out of its range
     */
    public Spark runsPerTask(int count) {
        return new Spark(session, owned, Checks.atLeast(count, 1, "runsPerTask"));
    }

    /**
     * Trains the runs on the executors.
     *
     * @param runs what to do, taken a thousand at a time
     * @param data the observations that they name; they go to every executor once
     * @param sink gets each row once, on the calling thread, as soon as its task is done
     * @throws IllegalStateException if Spark gives a task up
     */
    @Override
    public void run(Iterator<PlannedRun> runs, SweepData data, Consumer<SweepRow> sink) {
        try (Jobs jobs = new Jobs(session, data, runsPerTask)) {
            jobs.work(runs, sink);
        }
    }

    /**
     * Simulates a learned system from many starts by symplectic Euler, and writes Parquet: a row a kept state, with
     * {@code trajectory}, {@code t}, {@code q0}, …, {@code p0}, ….
     *
     * <p>The bits are those of {@code model} simulated alone. Nothing comes back to the driver.
     *
     * @param model goes to every executor once
     * @param starts from where
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @param keepEvery of how many states one is kept, {@code >= 1}; the start is kept
     * @param folder a path that all executors reach, must not exist yet
     * @throws IllegalArgumentException if a number is out of its range
     */
    public void simulate(NeuralHamiltonian model, Starts starts, int steps, double dt, int keepEvery, String folder) {
        new Simulations(session, starts, steps, dt, keepEvery).write(model, folder);
    }

    /** Ends the session if it was begun here. */
    @Override
    public void close() {
        if (owned) {
            session.stop();
        }
    }
}
