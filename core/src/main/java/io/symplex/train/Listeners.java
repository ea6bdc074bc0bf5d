package io.symplex.train;

import io.symplex.train.TrainingListener.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All who watch a training, as one. */
final class Listeners implements AutoCloseable {

    private final TrainingPlan plan;
    private final TrainingListener[] all;

    private Listeners(TrainingPlan plan, List<TrainingListener> all) {
        this.plan = plan;
        this.all = all.toArray(TrainingListener[]::new);
    }

    /**
     * Returns the given listeners and those that providers on the class path supply; without one, reports are logged.
     */
    static Listeners with(List<TrainingListener> given, TrainingPlan plan) {
        List<TrainingListener> supplied =
                ServiceLoader.load(TrainingListenerProvider.class, Listeners.class.getClassLoader()).stream()
                        .flatMap(provider -> provider.get().listener().stream())
                        .toList();
        List<TrainingListener> all = new ArrayList<>(given);
        all.addAll(supplied);
        if (supplied.isEmpty() && plan.reportEvery() > 0) {
            all.add(new LoggedReports());
        }
        return new Listeners(plan, all);
    }

    void started() {
        for (TrainingListener listener : all) {
            listener.trainingStarted(plan);
        }
    }

    Decision epochEnded(int epoch, double loss) {
        boolean report = reportsAfter(epoch);
        Decision decision = Decision.CONTINUE;
        for (TrainingListener listener : all) {
            if (report) {
                listener.progressReported(epoch, loss);
            }
            if (listener.epochEnded(epoch, loss) == Decision.STOP) {
                decision = Decision.STOP; // the others still hear of this epoch
            }
        }
        return decision;
    }

    void succeeded(TrainingResult result) {
        for (TrainingListener listener : all) {
            listener.trainingSucceeded(result);
        }
    }

    private boolean reportsAfter(int epoch) {
        int every = plan.reportEvery();
        return every > 0 && (epoch == 1 || epoch % every == 0 || epoch == plan.epochs());
    }

    /** Tells everybody that the training has ended, also those after one who fails to take it. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (TrainingListener listener : all) {
            try {
                listener.trainingEnded();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
