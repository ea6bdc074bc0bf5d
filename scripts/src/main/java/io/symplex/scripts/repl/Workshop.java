package io.symplex.scripts.repl;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.UnshownException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which a session is opened and used, so that nobody waits for it before the first cell.
 *
 * <p>Tasks run one after the other. Only {@link #interrupt()} may come while another thread waits for one.
 */
final class Workshop implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "symplex-shell");
        thread.setDaemon(true);
        return thread;
    });
    private final Supplier<Session> opener;
    private @Nullable Session session; // for the thread only
    private @Nullable Session evaluating; // guarded by this
    private volatile @Nullable Session evaluated; // the last one, perhaps another than the workshop's

    /**
     * Creates a workshop; {@link #open} starts the session.
     *
     * @param opener opens a session
     */
    Workshop(Supplier<Session> opener) {
        this.opener = opener;
    }

    /**
     * Starts a session in place of the one before, if any; does not wait for it.
     *
     * @param starter what the session does first
     */
    void open(Consumer<Session> starter) {
        thread.execute(() -> {
            closeSession();
            Session opened = opener.get();
            session = opened;
            starter.accept(opened);
        });
    }

    /** Does something with the session and waits for it; an exception of the task is thrown here. */
    <T> T ask(Function<Session, T> task) {
        try {
            return thread.submit(() -> task.apply(current())).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the session", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Evaluates a cell and waits for its end. */
    Outcome evaluate(Script script, Cell cell) {
        return ask(current -> evaluate(current, script, cell));
    }

    /** Evaluates a cell of a session on the thread of the caller, so that {@link #interrupt()} ends it. */
    Outcome evaluate(Session one, Script script, Cell cell) {
        evaluated = one;
        evaluating(one);
        try {
            return one.evaluate(script, cell);
        } finally {
            evaluating(null);
        }
    }

    /**
     * Puts a value that a cell has just given into words, on the thread of the caller, so that {@link #interrupt()}
     * ends it.
     *
     * @throws UnshownException if that cannot be done
     */
    String describe(Supplier<String> words) {
        return describe(Objects.requireNonNull(evaluated, "nothing has been evaluated"), words);
    }

    /**
     * Puts a variable of the session into words.
     *
     * @throws UnshownException if that cannot be done
     */
    String describeVariable(Supplier<String> words) {
        return ask(current -> describe(current, words));
    }

    private String describe(Session one, Supplier<String> words) {
        evaluating(one);
        try {
            return one.describe(words);
        } finally {
            evaluating(null);
        }
    }

    /** Asks the cell that is being evaluated to end; returns whether there is one. For any thread. */
    synchronized boolean interrupt() {
        Session one = evaluating;
        if (one != null) {
            one.interrupt();
        }
        return one != null;
    }

    @Override
    public void close() {
        thread.execute(this::closeSession);
        thread.shutdown();
    }

    private synchronized void evaluating(@Nullable Session one) {
        evaluating = one;
    }

    private Session current() {
        if (session == null) {
            throw new IllegalStateException("the session has not been opened");
        }
        return session;
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
