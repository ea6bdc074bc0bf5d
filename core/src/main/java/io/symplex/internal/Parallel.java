package io.symplex.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Does tasks that know nothing of each other, one a thread; the calling thread does its share, the first task among it.
 *
 * <p>A task that fails ends no other. If the calling thread is interrupted, so are the helpers: what is under way ends
 * as it ends when interrupted, what is not begun is left out, and the calling thread stays interrupted.
 *
 * <pre>{@code
 * for (Parallel.Outcome<Double> outcome : Parallel.run(2, List.of(() -> 1.0, () -> 2.0))) {
 *     outcome.value();
 * }
 * }</pre>
 *
 * @param <T> what a task returns
 */
public final class Parallel<T> {

    private final List<Callable<T>> tasks;
    private final List<@Nullable Outcome<T>> outcomes;
    private final AtomicInteger next = new AtomicInteger(1); // the first is the calling thread's
    private final Crew helpers;

    /**
     * What became of a task.
     *
     * @param value what it returned; empty if it failed or was not begun
     * @param failure what it threw; {@link NotBegun} if it was not begun
     * @param <T> what a task returns
     */
    public record Outcome<T>(Optional<T> value, Optional<Throwable> failure) {}

    /** Says of a task that the calling thread was interrupted before it was begun. */
    public static final class NotBegun extends CancellationException {

        private static final long serialVersionUID = 1;

        NotBegun() {
            super("interrupted before it was begun");
        }
    }

    private Parallel(int threads, List<Callable<T>> tasks) {
        this.tasks = tasks;
        this.helpers = new Crew(threads - 1, "symplex-parallel-", this::help);
        this.outcomes = new ArrayList<>();
        tasks.forEach(task -> outcomes.add(null));
    }

    /**
     * Does tasks, and returns when none is under way any more.
     *
     * @param threads how many at a time at most, {@code >= 1}
     * @param tasks each returns something and reacts to the interrupt of its thread
     * @param <T> what a task returns
     * @return an outcome for each task, in their order
     * @throws IllegalArgumentException if there is no thread
     */
    public static <T> List<Outcome<T>> run(int threads, List<Callable<T>> tasks) {
        Checks.atLeast(threads, 1, "threads");
        return tasks.isEmpty() ? List.of() : new Parallel<>(Math.min(threads, tasks.size()), List.copyOf(tasks)).all();
    }

    private List<Outcome<T>> all() {
        helpers.start();
        for (int mine = 0; mine < tasks.size(); mine = next.getAndIncrement()) {
            attempt(mine);
        }
        helpers.await();
        return IntStream.range(0, tasks.size()).mapToObj(this::outcome).toList();
    }

    private void help() {
        for (int mine = next.getAndIncrement(); mine < tasks.size(); mine = next.getAndIncrement()) {
            attempt(mine);
        }
    }

    private void attempt(int task) {
        if (helpers.isEnding() || Thread.currentThread().isInterrupted()) {
            return;
        }
        Outcome<T> outcome;
        try {
            outcome = new Outcome<>(Optional.of(tasks.get(task).call()), Optional.empty());
        } catch (Throwable thrown) { // the caller decides what it means for the others
            outcome = new Outcome<>(Optional.empty(), Optional.of(thrown));
            if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt(); // it was cleared
            }
        }
        outcomes.set(task, outcome); // read after the thread has ended
    }

    private Outcome<T> outcome(int task) {
        Outcome<T> outcome = outcomes.get(task);
        return outcome != null ? outcome : new Outcome<>(Optional.empty(), Optional.of(new NotBegun()));
    }
}
