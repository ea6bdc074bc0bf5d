package io.symplex.sweep;

import io.symplex.internal.Checks;
import io.symplex.internal.Crew;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains on threads of this machine, each one run after the other.
 *
 * @param threads how many, {@code >= 1}
 */
record LocalRunner(int threads) implements SweepRunner {

    LocalRunner {
        Checks.atLeast(threads, 1, "threads");
    }

    @Override
    public void run(Iterator<PlannedRun> runs, SweepData data, Consumer<SweepRow> sink) {
        new Work(runs, data, threads).run(sink);
    }

    /** What a worker hands over: a row, its end, or what broke it. */
    private record Word(@Nullable SweepRow row, @Nullable Throwable broken) {

        static final Word END = new Word(null, null);
    }

    /** One sweep: its threads train, the calling one hands over their rows. */
    private static final class Work {

        private final Iterator<PlannedRun> runs; // guarded by this
        private final SweepData data;
        private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
        private final int threads;
        private final Crew crew;

        Work(Iterator<PlannedRun> runs, SweepData data, int threads) {
            this.runs = runs;
            this.data = data;
            this.threads = threads;
            this.crew = new Crew(threads, "symplex-sweep-", this::train);
        }

        void run(Consumer<SweepRow> sink) {
            crew.start();
            boolean whole = false;
            try {
                listen(sink);
                whole = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                if (!whole) {
                    crew.end();
                }
                crew.await();
            }
        }

        private void listen(Consumer<SweepRow> sink) throws InterruptedException {
            int working = threads;
            while (working > 0) {
                Word word = words.take();
                if (word.broken() != null) {
                    throw new IllegalStateException("a thread of the sweep broke: " + word.broken(), word.broken());
                }
                if (word.row() == null) {
                    working--;
                } else {
                    sink.accept(word.row());
                }
            }
        }

        private void train() {
            try {
                for (Optional<PlannedRun> run = next(); run.isPresent(); run = next()) {
                    words.add(new Word(run.get().run(data), null));
                }
                words.add(Word.END);
            } catch (CancellationException interrupted) {
                words.add(Word.END);
            } catch (RuntimeException | Error broken) { // whoever listens must hear of it, or would wait for ever
                words.add(new Word(null, broken));
            }
        }

        private Optional<PlannedRun> next() {
            synchronized (this) {
                return runs.hasNext() && !Thread.currentThread().isInterrupted()
                        ? Optional.of(runs.next())
                        : Optional.empty();
            }
        }
    }
}
