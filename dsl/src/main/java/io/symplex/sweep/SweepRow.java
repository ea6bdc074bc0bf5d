package io.symplex.sweep;

import io.symplex.evaluate.RolloutError;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What came of one training of a sweep.
 *
 * <pre>{@code
 * SweepRow best = result.best();
 * best.value("hidden");      // 16
 * best.loss();
 * }</pre>
 *
 * @param index its place in the sweep, from 0
 * @param round the round of the search, from 0
 * @param settings what was varied: whole numbers as {@code Long}, others as {@code Double}, truth values, texts
 * @param seed of every random number
 * @param epochs how many were done
 * @param loss dimensionless; NaN if the training failed
 * @param heldOutLoss the loss on what was held out; empty if nothing was
 * @param noise estimated in what was seen; empty unless trajectories were matched through windows
 * @param rollout how far predictions are off; empty if the sweep does not say from where to predict
 * @param seconds how long it took, in s
 * @param stopReason why it ended; {@code failed} if it failed
 * @param parameters the fingerprint of what was learned, every bit; blank if it failed
 * @param failure what was wrong; empty if nothing was
 * @param curve losses over the epochs, as many as the sweep asks for
 */
public record SweepRow(
        int index,
        int round,
        Map<String, Object> settings,
        long seed,
        int epochs,
        double loss,
        OptionalDouble heldOutLoss,
        OptionalDouble noise,
        Optional<RolloutError> rollout,
        double seconds,
        String stopReason,
        String parameters,
        Optional<String> failure,
        Curve curve) {

    /** Copies the settings, which keep their order. */
    public SweepRow {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * Returns what was varied.
     *
     * @param name as the sweep has it
     * @return a {@code Long}, {@code Double}, {@code Boolean} or {@code String}
     * @throws IllegalArgumentException if the sweep does not vary it
     */
    public Object value(String name) {
        Object value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "name must be one of what is varied, " + settings.keySet() + ", got '" + name + "'");
        }
        return value;
    }

    /**
     * Returns whether the training failed.
     *
     * @return whether there is a message in place of a result
     */
    public boolean isFailed() {
        return failure.isPresent();
    }

    /**
     * Returns by what rows are ranked: the loss on what was held out, or else the loss.
     *
     * @return the less the better; NaN if the training failed
     */
    public double score() {
        return heldOutLoss.orElse(loss);
    }

    /**
     * Returns this as JSON.
     *
     * @return one line, without a line feed
     */
    public String toJson() {
        return RowJson.write(this);
    }

    /**
     * Reads a row again.
     *
     * @param line what {@link #toJson} returned
     * @return an equal row
     * @throws IllegalArgumentException if it is no such line
     */
    public static SweepRow fromJson(String line) {
        return RowJson.read(line);
    }

    /** Returns what was varied and what came of it, in one line. */
    @Override
    public String toString() {
        String varied = settings.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        String outcome = failure.orElseGet(() -> String.format(
                Locale.ROOT,
                "loss %.3g%s",
                loss,
                heldOutLoss.isPresent() ? String.format(Locale.ROOT, ", held out %.3g", score()) : ""));
        return (varied.isEmpty() ? "" : varied + ", ") + "seed " + seed + ": " + outcome;
    }
}
