package io.symplex.plot;

import io.symplex.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one axis of a panel.
 *
 * @param name {@code x} or {@code y}
 * @param label the text beside it, may be empty
 * @param scale linear or logarithmic
 * @param range the span shown, or null to follow the data
 */
record Axis(
        String name, String label, Scale scale, @Nullable Span range) {

    Axis {
        if (scale == Scale.LOG && range != null && !(range.low() > 0)) {
            throw new IllegalArgumentException(
                    name + "Range must be > 0 on a log axis, got " + range.low() + " to " + range.high());
        }
    }

    /** Returns an axis of which nothing was said. */
    static Axis named(String name) {
        return new Axis(name, "", Scale.LINEAR, null);
    }

    Axis withLabel(String newLabel) {
        return new Axis(name, newLabel, scale, range);
    }

    Axis withScale(Scale newScale) {
        return new Axis(name, label, newScale, range);
    }

    /** Returns the axis with a fixed range. */
    Axis withRange(double low, double high) {
        Checks.finite(low, name + "Range");
        Checks.finite(high, name + "Range");
        if (!(low < high)) {
            throw new IllegalArgumentException(name + "Range must rise, got " + low + " to " + high);
        }
        return new Axis(name, label, scale, new Span(low, high));
    }

    boolean isFixed() {
        return range != null;
    }

    /** Returns the span shown when the data span {@code data}: the fixed range, or the data with a margin. */
    Span shown(Span data, double margin) {
        return range != null ? range : scale.padded(data, margin);
    }
}
