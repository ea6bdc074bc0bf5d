package io.symplex.scripts.page;

import java.time.Duration;
import java.util.Locale;

/** Elapsed times in words. */
final class Durations {

    private Durations() {}

    static String text(Duration time) {
        long millis = time.toMillis();
        if (millis < 1000) {
            return Math.max(1, millis) + " ms";
        }
        if (millis < 59_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
        }
        long seconds = Math.round(millis / 1e3);
        return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
}
