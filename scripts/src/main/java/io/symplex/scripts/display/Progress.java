package io.symplex.scripts.display;

import io.symplex.scripts.shell.TrainingWatch;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows a training on the console: log lines where the plan asks for them, and on a terminal a line that says how far
 * it is, how fast, and how long it will take.
 *
 * <p>The rate is a moving average over the redraws, for the first epochs of a JVM are its slowest. For one training.
 */
public final class Progress implements TrainingWatch {

    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double NEWEST_WEIGHT = 0.3;

    private final Console console;
    private final LongSupplier nanoTime;
    private int epochs;
    private int drawnEpoch;
    private long drawnAt;
    private double rate; // epochs per second; 0 before the first redraw

    /**
     * Creates the display of one training.
     *
     * @param console where it is shown
     * @param nanoTime the clock, in ns
     */
    public Progress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
    }

    @Override
    public void started(int epochs) {
        this.epochs = epochs;
        drawnAt = nanoTime.getAsLong();
    }

    @Override
    public void epochEnded(int epoch, double loss) {
        if (console.isTerminal()) {
            long now = nanoTime.getAsLong();
            if (now - drawnAt >= REDRAW_NANOS) {
                redraw(epoch, loss, now);
            }
        }
    }

    @Override
    public void reported(String line) {
        console.out().println(line);
    }

    @Override
    public void ended() {
        console.status("");
    }

    private void redraw(int epoch, double loss, long now) {
        double newest = (epoch - drawnEpoch) * 1e9 / (now - drawnAt);
        rate = rate == 0 ? newest : rate + NEWEST_WEIGHT * (newest - rate);
        drawnEpoch = epoch;
        drawnAt = now;
        console.status(String.format(
                Locale.ROOT,
                "training  %,d/%,d epochs  loss %.2e  %s epochs/s  %s left",
                epoch,
                epochs,
                loss,
                rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : String.format(Locale.ROOT, "%,.0f", rate),
                duration((epochs - epoch) / rate)));
    }

    private static String duration(double seconds) {
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60);
    }
}
