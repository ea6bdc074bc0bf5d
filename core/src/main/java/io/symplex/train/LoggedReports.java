package io.symplex.train;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the reports of a training that no shell shows. */
final class LoggedReports implements TrainingListener {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

    @Override
    public Decision epochEnded(int epoch, double loss) {
        return Decision.CONTINUE;
    }

    @Override
    public void progressReported(int epoch, double loss) {
        LOG.info("{}", TrainingListener.reportLine(epoch, loss));
    }
}
