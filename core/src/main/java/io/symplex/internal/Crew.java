package io.symplex.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Threads that do the same work and end together: once {@link #await} has returned, nothing runs on behind the caller's
 * back.
 */
public final class Crew {

    private final List<Thread> threads;
    private final AtomicBoolean ending = new AtomicBoolean();

    /**
     * Makes the threads.
     *
     * @param size how many, {@code >= 0}
     * @param name what their names begin with; their number follows
     * @param work what each does; reacts to the interrupt of its thread
     */
    public Crew(int size, String name, Runnable work) {
        Checks.atLeast(size, 0, "size");
        this.threads = IntStream.rangeClosed(1, size)
                .mapToObj(number -> thread(name + number, work))
                .toList();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Sets them to work. */
    public void start() {
        threads.forEach(Thread::start);
    }

    /** Interrupts them. */
    public void end() {
        ending.set(true);
        threads.forEach(Thread::interrupt);
    }

    /**
     * Returns whether they are to end, which their work may ask even where something took the interrupt away.
     *
     * @return whether {@link #end} was called
     */
    public boolean isEnding() {
        return ending.get();
    }

    /** Waits for all. An interrupt of the calling thread meanwhile is theirs too, and stays set. */
    public void await() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    end();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
