package io.symplex.dsl;

import io.symplex.model.Forcing;
import io.symplex.system.Force;
import java.util.Arrays;

/** Where and when a force is looked at: at the middle of the data, over the time that was observed or a period. */
final class ForceOverTime {

    private static final int PLACES = 201;

    private final double[] place;
    private final double from;
    private final double to;
    private final boolean ofPosition;

    private ForceOverTime(double[] place, double from, double to, boolean ofPosition) {
        this.place = place;
        this.from = from;
        this.to = to;
        this.ofPosition = ofPosition;
    }

    static ForceOverTime of(Learned learned, Forcing forcing) {
        int n = learned.degreesOfFreedom();
        double[] middle = Arrays.copyOf(DataBox.of(learned.plan().data()).middle(), n);
        if (forcing instanceof Forcing.Periodic periodic) {
            return new ForceOverTime(middle, 0, periodic.period(), periodic.hidden() > 0);
        }
        if (forcing instanceof Forcing.Spline spline) {
            return new ForceOverTime(middle, spline.from(), spline.to(), spline.hidden() > 0);
        }
        DataSpan span = DataSpan.of("force", learned.plan().data());
        return new ForceOverTime(middle, span.from(), span.to(), true);
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** Returns whether the force may depend on positions. */
    boolean ofPosition() {
        return ofPosition;
    }

    double[] place() {
        return place.clone();
    }

    double[] times() {
        double[] times = new double[PLACES];
        Arrays.setAll(times, k -> from + (to - from) * k / (PLACES - 1));
        return times;
    }

    /** Returns the force on a coordinate at the times. */
    double[] values(Force force, int i) {
        double[] out = new double[place.length];
        double[] times = times();
        double[] values = new double[times.length];
        for (int k = 0; k < times.length; k++) {
            force.at(times[k], place, out);
            values[k] = out[i];
        }
        return values;
    }
}
