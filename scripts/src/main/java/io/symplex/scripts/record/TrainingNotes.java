package io.symplex.scripts.record;

import io.symplex.scripts.record.Recording.TrainingNote;
import io.symplex.scripts.shell.TrainingWatch;
import io.symplex.train.TrainingResult;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes what is trained, puts its reports on the tape, and lets someone else show how far it is. */
public final class TrainingNotes {

    private final Tape tape;
    private final Set<TrainingNote> notes = new LinkedHashSet<>();

    /**
     * Creates an empty collection.
     *
     * @param tape where reports go
     */
    public TrainingNotes(Tape tape) {
        this.tape = tape;
    }

    /**
     * Returns a watch for one training.
     *
     * @param screen told of everything but the reports
     * @return the watch
     */
    public TrainingWatch watch(TrainingWatch screen) {
        return new Watch(screen);
    }

    /**
     * Returns what was trained so far.
     *
     * @return each engine and seed once, in order
     */
    public Collection<TrainingNote> notes() {
        return List.copyOf(notes);
    }

    private final class Watch implements TrainingWatch {
        private final TrainingWatch screen;

        Watch(TrainingWatch screen) {
            this.screen = screen;
        }

        @Override
        public void started(int epochs) {
            screen.started(epochs);
        }

        @Override
        public void epochEnded(int epoch, double loss) {
            screen.epochEnded(epoch, loss);
        }

        @Override
        public void reported(String line) {
            tape.out().println(line);
        }

        @Override
        public void succeeded(TrainingResult result) {
            notes.add(new TrainingNote(result.engine(), result.plan().seed()));
        }

        @Override
        public void ended() {
            screen.ended();
        }
    }
}
