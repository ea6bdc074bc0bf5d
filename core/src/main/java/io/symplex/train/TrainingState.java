package io.symplex.train;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that going on with a training takes: where it was between two epochs. Immutable.
 *
 * <p>Random draws are not in it: they follow from the seed and the number of epochs.
 */
public final class TrainingState {

    static final String PARAMETERS = "parameters";
    static final String LOSSES = "losses";
    static final String OPTIMIZER = "optimizer.";
    static final String HELD_OUT = "heldOut.";
    private static final String TIME = "seconds";

    private final Map<String, double[]> arrays;

    private TrainingState(Map<String, double[]> arrays) {
        this.arrays = arrays;
    }

    /**
     * Returns the state of given arrays.
     *
     * @param arrays what {@link #arrays} returned; copied
     * @return the state
     * @throws IllegalArgumentException if one that every training has is missing
     */
    public static TrainingState of(Map<String, double[]> arrays) {
        for (String name : new String[] {PARAMETERS, LOSSES, TIME}) {
            if (!arrays.containsKey(name)) {
                throw new IllegalArgumentException("state must have '" + name + "', got "
                        + arrays.keySet().stream().sorted().toList());
            }
        }
        return new TrainingState(copy(arrays));
    }

    static TrainingState of(
            double[] parameters,
            double[] losses,
            Map<String, double[]> optimizer,
            Map<String, double[]> heldOut,
            Duration time) {
        Map<String, double[]> arrays = new HashMap<>();
        arrays.put(PARAMETERS, parameters);
        arrays.put(LOSSES, losses);
        arrays.put(TIME, new double[] {time.toNanos() / 1e9});
        optimizer.forEach((name, array) -> arrays.put(OPTIMIZER + name, array));
        heldOut.forEach((name, array) -> arrays.put(HELD_OUT + name, array));
        return new TrainingState(copy(arrays));
    }

    private static Map<String, double[]> copy(Map<String, double[]> arrays) {
        return arrays.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().clone()));
    }

    /**
     * Returns all of it.
     *
     * @return copies, by name
     */
    public Map<String, double[]> arrays() {
        return copy(arrays);
    }

    /**
     * Returns how many epochs are done.
     *
     * @return the epochs
     */
    public int epoch() {
        return array(LOSSES).length;
    }

    /**
     * Returns how good it is: the least loss on what is held out so far, or the last epoch's loss.
     *
     * @return the loss; NaN before the first epoch
     */
    public double loss() {
        double[] heldOut = arrays.get(HELD_OUT + HeldOutLoss.LEAST);
        if (heldOut != null) {
            return heldOut[0];
        }
        double[] losses = array(LOSSES);
        return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
    }

    /**
     * Returns how long the training has taken.
     *
     * @return the time
     */
    public Duration time() {
        return Duration.ofNanos((long) (array(TIME)[0] * 1e9));
    }

    double[] array(String name) {
        double[] array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("state must have '" + name + "', got none");
        }
        return array;
    }

    /** Returns the arrays whose names begin so, without that. */
    Map<String, double[]> part(String prefix) {
        return arrays.entrySet().stream()
                .filter(one -> one.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        one -> one.getKey().substring(prefix.length()),
                        one -> one.getValue().clone()));
    }
}
