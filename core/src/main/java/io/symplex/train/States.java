package io.symplex.train;

import io.symplex.internal.Checks;
import java.util.HashMap;
import java.util.Map;

/** Makes and reads what {@link Descent#state} returns. */
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

    /**
     * Returns a number that was put as an array of one.
     *
     * @throws IllegalArgumentException if there is none, or another count
     */
    static double number(Map<String, double[]> state, String name) {
        double[] one = new double[1];
        put(state, name, one);
        return one[0];
    }

    /** Returns all arrays of several states, whose names differ. */
    @SafeVarargs
    static Map<String, double[]> join(Map<String, double[]>... states) {
        Map<String, double[]> all = new HashMap<>();
        for (Map<String, double[]> state : states) {
            all.putAll(state);
        }
        return Map.copyOf(all);
    }
}
