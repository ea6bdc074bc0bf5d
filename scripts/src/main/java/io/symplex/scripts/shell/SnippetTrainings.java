package io.symplex.scripts.shell;

import io.symplex.train.TrainingListener;
import io.symplex.train.TrainingListenerProvider;
import java.util.Optional;

/**
 * Gives a training that starts on the thread of a session to whom that session named, and watches no other.
 *
 * <p>Found by the core with {@link java.util.ServiceLoader}; has no state of its own.
 */
public final class SnippetTrainings implements TrainingListenerProvider {

    /** Creates one; for {@link java.util.ServiceLoader}. */
    public SnippetTrainings() {}

    @Override
    public Optional<TrainingListener> listener() {
        return Thread.currentThread() instanceof SnippetThread snippets
                ? Optional.of(new WatchedTraining(snippets, snippets.watch()))
                : Optional.empty();
    }
}
