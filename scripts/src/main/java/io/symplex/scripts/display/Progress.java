package io.symplex.scripts.display;

import io.symplex.scripts.shell.TrainingWatch;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows a training on the console: log lines where the plan asks for them, and on a terminal a line that says how far
 * it is, how its loss has gone lately, how fast it is, and how long it will take.
 *
 * <p>The rate is a moving average over the redraws, for the first epochs of a JVM are its slowest. The line is never
 * wider than the terminal: what matters less is left out. For one training after another; trainings at the same time
 * have one each, and the console shows the one that began last.
 */
public final class Progress implements TrainingWatch {

    private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double NEWEST_WEIGHT = 0.3;

    /** A shorter sparkline says nothing. */
    private static final int LEAST_SPARKS = 6;

    private final Console console;
    private final LongSupplier nanoTime;
    private Sparkline sparkline = new Sparkline();
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
        sparkline = new Sparkline();
        drawnEpoch = 0;
        rate = 0;
        drawnAt = nanoTime.getAsLong();
    }

    @Override
    public void epochEnded(int epoch, double loss) {
        if (console.isTerminal()) {
            sparkline.add(loss);
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
        console.status(this, "");
    }

    private void redraw(int epoch, double loss, long now) {
        double newest = (epoch - drawnEpoch) * 1e9 / (now - drawnAt);
        rate = rate == 0 ? newest : rate + NEWEST_WEIGHT * (newest - rate);
        drawnEpoch = epoch;
        drawnAt = now;
        console.status(this, line(epoch, loss, console.columns() - 1));
    }

    /** Returns as much of the line as fits. */
    private String line(int epoch, double loss, int width) {
        String counted = String.format(Locale.ROOT, "%,d/%,d epochs", epoch, epochs);
        String lost = String.format(Locale.ROOT, "  loss %.2e", loss);
        String speed = String.format(Locale.ROOT, rate < 10 ? "  %.1f/s" : "  %,.0f/s", rate);
        String left = "  " + duration((epochs - epoch) / rate) + " left";
        for (String behind : List.of(speed + left, left, "")) {
            int sparks = width - (counted + lost + behind).length() - 1;
            if (sparks >= LEAST_SPARKS) {
                return counted + lost + " " + sparkline.text(sparks) + behind;
            }
        }
        String bare = counted + lost;
        return bare.substring(0, Math.min(bare.length(), Math.max(width, 0)));
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
