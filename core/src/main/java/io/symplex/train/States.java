package io.symplex.train;

import io.symplex.internal.Checks;
import java.util.Map;

/** Reads what {@link Descent#state} wrote. */
final class States {

    private States() {}

    /**
     * Puts a named array into one of the same length.
     *
     * @throws IllegalArgumentException if there is none, or one of another length
     */
    static void put(Map<String, double[]> state, String name, double[] out) {
        double[] kept = state.get(name);
        if (kept == null) {
            throw new IllegalArgumentException("state must have '" + name + "', got "
                    + state.keySet().stream().sorted().toList() + "; restore only what an equal optimiser remembered");
        }
        System.arraycopy(Checks.length(kept, out.length, "state '" + name + "'"), 0, out, 0, out.length);
    }
}
