package io.symplex.scripts.shell;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this process on one thread, and keeps what they return and throw as objects.
 *
 * <p>JShell itself passes on only texts. A thread whose snippet does not end when asked to is left behind, and another
 * takes its place.
 */
final class LiveExecution extends DirectExecutionControl implements ExecutionControlProvider {

    private final Supplier<SnippetThread> threads;
    private final Reserve reserve;
    private volatile SnippetThread thread;
    private Duration lastRun = Duration.ZERO;
    private boolean dry;
    private @Nullable Object value;
    private @Nullable Throwable thrown;

    /**
     * Starts the thread.
     *
     * @param loader holds the snippets
     * @param threads makes one
     * @param reserve let go when a snippet fills the heap
     */
    LiveExecution(SnippetLoader loader, Supplier<SnippetThread> threads, Reserve reserve) {
        super(loader);
        this.threads = threads;
        this.reserve = reserve;
        this.thread = started();
    }

    private SnippetThread started() {
        SnippetThread started = threads.get();
        started.start();
        return started;
    }

    @Override
    public String name() {
        return "symplex";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return this;
    }

    /** Asks what runs, or else what runs next, to end. For any thread. */
    void requestEnd() {
        thread.requestEnd();
    }

    /** Ends the thread. */
    void end() {
        thread.close();
    }

    /** Forgets what the snippets before returned and threw. */
    void forget() {
        value = null;
        thrown = null;
    }

    /** Does something in which nothing that JShell asks to run is run. */
    <T> T withoutRunning(Supplier<T> task) {
        dry = true;
        try {
            return task.get();
        } finally {
            dry = false;
        }
    }

    @Nullable
    Object value() {
        return value;
    }

    @Nullable
    Throwable thrown() {
        return thrown;
    }

    Duration lastRun() {
        return lastRun;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        if (dry) {
            return "";
        }
        long start = System.nanoTime();
        try {
            value = call(() -> run(snippet));
            return "";
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
            throw e;
        } catch (Throwable e) {
            thrown = e;
            throw new InvocationTargetException(e);
        } finally {
            lastRun = Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /**
     * Does something on the thread of the snippets; what it throws, this throws.
     *
     * @throws SnippetThread.DeafException if it was asked to end and does not; another thread has taken over then
     */
    <T> T call(Callable<T> task) throws Throwable {
        try {
            return thread.call(task);
        } catch (SnippetThread.DeafException e) {
            thread.close();
            thread = started();
            throw e;
        }
    }

    /** Keeps what a variable holds as the value; its text is not made. */
    @Override
    public String varValue(String className, String variable) throws RunException, InternalException {
        try {
            Field field = findClass(className).getDeclaredField(variable);
            field.setAccessible(true);
            value = field.get(null);
            return "";
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
    }

    /** On the snippets' thread: when the heap is full there is room for nothing, not even for the next exception. */
    private @Nullable Object run(Method snippet) throws Exception {
        try {
            return snippet.invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfMemoryError) {
                reserve.letGo();
            }
            throw e;
        } catch (OutOfMemoryError e) {
            reserve.letGo();
            throw e;
        }
    }

    /** Passes on to JShell only that something was thrown; {@link #thrown()} has the rest. */
    @Override
    protected String throwConvertedInvocationException(Throwable cause) throws RunException, InternalException {
        if (cause instanceof SPIResolutionException) {
            return super.throwConvertedInvocationException(cause);
        }
        throw new UserException(cause.toString(), cause.getClass().getName(), new StackTraceElement[0]);
    }
}
