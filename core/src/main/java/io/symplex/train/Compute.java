package io.symplex.train;

import io.symplex.internal.Checks;

/**
 * What a training computes with.
 *
 * @param engine its name, or {@code "auto"}: Symplex chooses
 * @param precision the number type
 * @param threads the most threads to use, on the processor; 0: as many as pay
 * @param device where it computes, as the engine names it: {@code "cpu"}, and with {@code djl} also {@code "gpu0"} and
 *     so on
 */
public record Compute(String engine, Precision precision, int threads, String device) {

    /** The name that lets Symplex choose the engine. */
    public static final String AUTO = "auto";

    /** The processor. */
    public static final String CPU = "cpu";

    /** Any engine, double precision, as many threads as pay, on the processor. */
    public static final Compute DEFAULTS = new Compute(AUTO, Precision.DOUBLE, 0, CPU);

    private static final int MOST_THREADS = 1024;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Compute {
        Checks.atLeast(threads, 0, "threads");
        if (threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be at most " + MOST_THREADS + ", got " + threads);
        }
        if (engine.isBlank()) {
            throw new IllegalArgumentException(
                    "engine must be a name, got '" + engine + "'; say \"auto\" to let Symplex choose");
        }
        if (device.isBlank()) {
            throw new IllegalArgumentException("device must be a name, got '" + device + "'; say \"cpu\"");
        }
    }

    /**
     * Returns this with another engine.
     *
     * @param engine its name, or {@code "auto"}
     * @return the changed copy
     * @throws IllegalArgumentException if the name is blank
     */
    public Compute withEngine(String engine) {
        return new Compute(engine, precision, threads, device);
    }

    /**
     * Returns this with another number type.
     *
     * @param precision double or float
     * @return the changed copy
     */
    public Compute withPrecision(Precision precision) {
        return new Compute(engine, precision, threads, device);
    }

    /**
     * Returns this with another number of threads.
     *
     * @param threads the most to use, 0 to 1024; 0: as many as pay
     * @return the changed copy
     * @throws IllegalArgumentException if out of its range
     */
    public Compute withThreads(int threads) {
        return new Compute(engine, precision, threads, device);
    }

    /**
     * Returns this with another device.
     *
     * @param device as the engine names it
     * @return the changed copy
     * @throws IllegalArgumentException if the name is blank
     */
    public Compute withDevice(String device) {
        return new Compute(engine, precision, threads, device);
    }
}
