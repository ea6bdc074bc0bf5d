package io.symplex.scripts.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The threads of a session: the one that runs the snippets and those that they start. */
final class ScriptThreads extends ThreadGroup {

    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    ScriptThreads() {
        super("symplex-script");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        uncaught.add(thrown);
    }

    /** Returns what ended a thread since the last call. */
    List<Throwable> takeUncaught() {
        List<Throwable> taken = new ArrayList<>();
        for (Throwable next = uncaught.poll(); next != null; next = uncaught.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** Waits for the end of every thread that a script started and that is no daemon. */
    void awaitOthers() throws InterruptedException {
        for (List<Thread> others = others(); !others.isEmpty(); others = others()) {
            for (Thread other : others) {
                other.join();
            }
        }
    }

    /** Returns the threads that a script started, that are no daemons and have not ended. */
    List<Thread> others() {
        Thread[] threads = new Thread[activeCount() + 16];
        int count = enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> !(thread instanceof SnippetThread) && !thread.isDaemon())
                .toList();
    }
}
