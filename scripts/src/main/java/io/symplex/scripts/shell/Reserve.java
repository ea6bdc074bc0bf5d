package io.symplex.scripts.shell;

import org.jspecify.annotations.Nullable;

/**
 * Memory kept for the moment when a snippet has filled the heap: let go, it is room to say so and to compile what frees
 * more. For any thread.
 */
final class Reserve {

    /** Compiling a cell takes some 4 MB at a time. */
    private static final int BYTES = 8 << 20;

    private byte @Nullable [] block;

    synchronized void letGo() {
        block = null;
    }

    /**
     * Takes the memory, unless it has it.
     *
     * @return whether it has it now
     */
    synchronized boolean keep() {
        if (block == null && free() > 2L * BYTES) {
            try {
                block = new byte[BYTES];
            } catch (OutOfMemoryError full) {
                return false;
            }
        }
        return block != null;
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
