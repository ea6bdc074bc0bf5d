package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.lang.ref.Cleaner;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * PyTorch in this process: one, started when first needed.
 *
 * <p>Whoever evaluates holds its lock, as DJL allows one collector of gradients in a process, and as the number of
 * threads is the process's.
 */
final class PyTorch {

    /** From so many parameters on more threads pay: 2 × 256 units gain, 2 × 64 do not. */
    private static final int LARGE = 50_000;

    private static final Cleaner CLEANER = Cleaner.create();

    private static @Nullable PyTorch started;

    private final Engine engine;
    private final ReentrantLock lock = new ReentrantLock();
    private final int usualThreads;

    private PyTorch(Engine engine) {
        this.engine = engine;
        this.usualThreads = JniUtils.getNumThreads();
    }

    /**
     * Starts PyTorch unless it runs.
     *
     * @throws IllegalStateException if a library is missing
     */
    static synchronized PyTorch start() {
        if (started == null) {
            Libraries.require();
            started = new PyTorch(NativeStart.engine());
        }
        return started;
    }

    String version() {
        return engine.getVersion();
    }

    int gpus() {
        return engine.getGpuCount();
    }

    /**
     * Returns how many threads an evaluation has.
     *
     * @param asked how many; 0: as many as pay, which for small networks is one, as threads wait for each other at
     *     every layer
     * @param parameterCount how large the network is
     */
    int threads(int asked, int parameterCount) {
        if (asked > 0) {
            return asked;
        }
        return parameterCount < LARGE ? 1 : usualThreads;
    }

    /** Runs what no other thread may disturb, with a number of threads. */
    <T> T exclusively(int threads, Supplier<T> action) {
        lock.lock();
        int before = JniUtils.getNumThreads(); // as this thread has it
        try {
            setThreads(before, threads);
            return action.get();
        } finally {
            setThreads(threads, before);
            lock.unlock();
        }
    }

    private static void setThreads(int now, int wanted) {
        if (now != wanted) {
            JniUtils.setNumThreads(wanted);
        }
    }

    /** Returns a manager of arrays, to be closed by the caller, and with it every array. */
    NDManager manager(Device device) {
        return engine.newBaseManager(device);
    }

    /** Returns a manager of what lives as long as its owner; nothing in it may refer to the owner. */
    NDManager managerOf(Object owner, Device device) {
        NDManager manager = engine.newBaseManager(device);
        CLEANER.register(owner, manager::close);
        return manager;
    }

    /** Returns a collector of gradients: while it is open this thread records what it computes. */
    GradientCollector collector() {
        return engine.newGradientCollector();
    }

    /** Sets the seed of every random number that DJL draws. */
    void seed(long seed) {
        engine.setRandomSeed(Long.hashCode(seed));
    }
}
