package io.symplex.scripts.record;

import io.symplex.plot.Figure;
import io.symplex.scripts.display.ValueText;
import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.record.CellRecord.State;
import io.symplex.scripts.record.Recording.Ending;
import io.symplex.scripts.shell.Outcome;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.UnshownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Runs all code cells of a script in order, up to the first that fails, and keeps what they give.
 *
 * <p>For one run. The session's trainings must report to the tape's {@link TrainingNotes}, and what the process prints
 * must go to the tape.
 */
public final class Recorder {

    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    private final Script script;
    private final Session session;
    private final Tape tape;
    private final TrainingNotes trainings;
    private final LongSupplier nanoTime;
    private final List<CellRecord> records = new ArrayList<>();
    private Ending ending = Ending.COMPLETE;
    private int exitCode;

    /**
     * Creates a recorder.
     *
     * @param script what is run
     * @param session where; used for nothing else before
     * @param tape what the script prints
     * @param trainings what the script trains
     * @param nanoTime the clock, in ns
     */
    public Recorder(Script script, Session session, Tape tape, TrainingNotes trainings, LongSupplier nanoTime) {
        this.script = script;
        this.session = session;
        this.tape = tape;
        this.trainings = trainings;
        this.nanoTime = nanoTime;
    }

    /**
     * Runs the script.
     *
     * @return what happened
     */
    public Recording run() {
        List<Problem> unreadable = session.check(script);
        if (unreadable.isEmpty()) {
            script.cells().forEach(this::run);
            afterLastCell();
        } else {
            script.cells().forEach(cell -> records.add(notRun(cell)));
            unreadable.forEach(this::failAtItsPlace);
        }
        return new Recording(script, records, List.copyOf(trainings.notes()), ending, exitCode);
    }

    private static CellRecord notRun(Cell cell) {
        return new CellRecord(cell, cell.isCode() ? State.NOT_RUN : State.QUIET, List.of(), Duration.ZERO);
    }

    private void run(Cell cell) {
        if (ending == Ending.EXITED || ending == Ending.INTERRUPTED || isFailedAbove() || !cell.isCode()) {
            records.add(notRun(cell));
            return;
        }
        long start = nanoTime.getAsLong();
        Outcome outcome = session.evaluate(script, cell);
        Duration time = Duration.ofNanos(nanoTime.getAsLong() - start);
        List<Output> outputs = new ArrayList<>(tape.take());
        boolean ended = end(outcome, outputs);
        outputs.addAll(tape.take()); // a value may print while it is put into words
        session.takeNotices().forEach(notice -> outputs.add(new Output.Printed(true, notice.text() + "\n")));
        session.takeBackgroundProblems().forEach(problem -> outputs.add(failed(problem)));
        records.add(new CellRecord(cell, ended ? State.ENDED : State.RAN, outputs, time));
    }

    private boolean isFailedAbove() {
        return records.stream().anyMatch(record -> record.state() == State.ENDED);
    }

    /** Adds how a cell ended; returns whether the script ends with it. */
    private boolean end(Outcome outcome, List<Output> outputs) {
        if (outcome instanceof Outcome.Failed failed) {
            failed.problems().forEach(problem -> outputs.add(failed(problem)));
            return true;
        }
        if (outcome instanceof Outcome.Exited exited) {
            ending = Ending.EXITED;
            exitCode = exited.code();
            return true;
        }
        if (outcome instanceof Outcome.Interrupted interrupted) {
            outputs.add(failed(script.problem("interrupted", interrupted.span())));
            ending = Ending.INTERRUPTED;
            exitCode = INTERRUPTED;
            return true;
        }
        Outcome.Finished finished = (Outcome.Finished) outcome;
        return finished.value() != null && !show(finished.value(), finished, outputs);
    }

    private boolean show(Object value, Outcome.Finished finished, List<Output> outputs) {
        try {
            outputs.add(
                    value instanceof Figure figure
                            ? new Output.Drawn(figure)
                            : new Output.Value(session.describe(() -> ValueText.of(value))));
            return true;
        } catch (UnshownException e) {
            outputs.add(failed(script.problem(e.getMessage(), finished.span())));
            return false;
        }
    }

    private Output failed(Problem problem) {
        ending = Ending.FAILED;
        exitCode = FAILED;
        return new Output.Failure(problem);
    }

    private void afterLastCell() {
        if (ending == Ending.INTERRUPTED || ending == Ending.EXITED || isFailedAbove()) {
            return;
        }
        session.unresolved().forEach(this::failAtItsPlace);
        try {
            session.awaitThreads();
        } catch (InterruptedException e) {
            ending = Ending.INTERRUPTED;
            exitCode = INTERRUPTED;
        }
        tape.take().forEach(this::addToLastRun);
        session.takeBackgroundProblems().forEach(problem -> addToLastRun(failed(problem)));
    }

    /** Adds a problem to the cell that it names the line of. */
    private void failAtItsPlace(Problem problem) {
        replace(script.cellAt(problem.line()), State.ENDED, failed(problem));
    }

    private void addToLastRun(Output output) {
        for (int i = records.size() - 1; i >= 0; i--) {
            if (records.get(i).state() == State.RAN || i == 0) {
                replace(i, records.get(i).state(), output);
                return;
            }
        }
    }

    private void replace(int index, State state, Output more) {
        CellRecord old = records.get(index);
        List<Output> outputs = new ArrayList<>(old.outputs());
        outputs.add(more);
        records.set(index, new CellRecord(old.cell(), state, outputs, old.time()));
    }
}
