package io.symplex.sweep.spark;

import io.symplex.sweep.PlannedRun;
import io.symplex.sweep.SweepData;
import io.symplex.sweep.SweepRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * The jobs of one sweep: two at a time, so that no core waits for the last training of one. Used once, by one thread.
 */
final class Jobs implements AutoCloseable {

    static final int CHUNK = 1_024; // runs of a job; twice as many runs and rows are all that the driver holds
    private static final int AT_ONCE = 2;
    private static final String INTERRUPT = "spark.job.interruptOnCancel";

    private final JavaSparkContext context;
    private final SweepData data;
    private final int runsPerTask;
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private final Queue<FutureAction<?>> begun = new ArrayDeque<>();

    Jobs(SparkSession session, SweepData data, int runsPerTask) {
        this.context = new JavaSparkContext(session.sparkContext());
        this.data = data;
        this.runsPerTask = runsPerTask;
    }

    /** What a job says: the rows of a task, its end, or what broke it. */
    private record Word(@Nullable String rows, @Nullable Throwable broken) {

        static final Word END = new Word(null, null);
    }

    void work(Iterator<PlannedRun> runs, Consumer<SweepRow> sink) {
        int working = 0;
        try {
            Broadcast<String> known = context.broadcast(data.toJson()); // Spark drops it when nobody knows it any more
            while (!Thread.currentThread().isInterrupted()) {
                for (; working < AT_ONCE && runs.hasNext(); working++) {
                    begin(chunk(runs), known);
                }
                if (working == 0) {
                    return;
                }
                working -= hear(words.take(), sink) ? 1 : 0;
            }
        } catch (InterruptedException e) { // also Spark throws it, and does not say so
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether a job has ended. */
    private static boolean hear(Word word, Consumer<SweepRow> sink) {
        if (word.broken() != null) {
            throw new IllegalStateException(
                    "Spark gave up a task of the sweep (" + word.broken().getMessage()
                            + "); look into the logs of its executors, and run the sweep again: it goes on",
                    word.broken());
        }
        if (word.rows() != null) {
            word.rows().lines().map(SweepRow::fromJson).forEach(sink);
        }
        return word.rows() == null;
    }

    private static List<String> chunk(Iterator<PlannedRun> runs) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < CHUNK && runs.hasNext()) {
            lines.add(runs.next().toJson());
        }
        return lines;
    }

    /** A training that nobody waits for any more is interrupted. */
    private void begin(List<String> lines, Broadcast<String> known) {
        String before = context.getLocalProperty(INTERRUPT);
        context.setLocalProperty(INTERRUPT, "true");
        try {
            FutureAction<BoxedUnit> action = submit(lines, known);
            begun.removeIf(FutureAction::isCompleted);
            begun.add(action);
            action.onComplete(this::end, ExecutionContext.fromExecutor(Runnable::run));
        } finally {
            context.setLocalProperty(INTERRUPT, before);
        }
    }

    /** Spark calls back on its own threads, once a partition, whatever is tried twice. */
    private FutureAction<BoxedUnit> submit(List<String> lines, Broadcast<String> known) {
        int tasks = (lines.size() + runsPerTask - 1) / runsPerTask;
        List<Object> partitions =
                IntStream.range(0, tasks).<Object>mapToObj(i -> i).toList();
        return context.sc()
                .submitJob(
                        context.parallelize(lines, tasks).rdd(),
                        new TrainingTask(known),
                        CollectionConverters.asScala(partitions).toSeq(),
                        (partition, rows) -> {
                            words.add(new Word(rows, null));
                            return BoxedUnit.UNIT;
                        },
                        () -> BoxedUnit.UNIT);
    }

    private boolean end(Try<BoxedUnit> outcome) {
        return words.add(
                outcome.isSuccess() ? Word.END : new Word(null, outcome.failed().get()));
    }

    /** Whatever is still running stops: after an interrupt, or if the sink throws. */
    @Override
    public void close() {
        begun.forEach(FutureAction::cancel);
    }
}
