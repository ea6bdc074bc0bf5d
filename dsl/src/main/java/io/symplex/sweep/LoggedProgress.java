package io.symplex.sweep;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how far a sweep is, now and then. Mutable. */
final class LoggedProgress implements SweepListener {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private Duration logged = Duration.ZERO;

    @Override
    public void onRow(SweepRow row, SweepProgress progress) {
        row.failure().ifPresent(message -> LOG.warn("{}", row));
        if (progress.elapsed().minus(logged).compareTo(BETWEEN) >= 0) {
            logged = progress.elapsed();
            LOG.info("{}", progress);
        }
    }
}
