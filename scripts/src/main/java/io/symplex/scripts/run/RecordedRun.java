package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Progress;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.record.Recorder;
import io.symplex.scripts.record.Recording;
import io.symplex.scripts.record.Tape;
import io.symplex.scripts.record.TrainingNotes;
import io.symplex.scripts.shell.Session;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a script for a page, a notebook or a check: what it prints is kept, and only how far a training is shows.
 *
 * @param host from where it is run
 * @param path the script as the user named it
 * @param output what the script is told as the folder of its figures
 * @param args its arguments
 * @param fast whether it should do with little work
 */
record RecordedRun(Host host, Path path, Path output, List<String> args, boolean fast) {

    /** Runs it. */
    Recording of(Script script) {
        Tape tape = new Tape();
        TrainingNotes trainings = new TrainingNotes(tape);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(tape.out());
        System.setErr(tape.err());
        try (Session session =
                Session.open(host.imports(), () -> trainings.watch(new Progress(host.console(), System::nanoTime)))) {
            session.arguments(args, fast);
            session.folders(Optional.ofNullable(path.getParent()).orElse(Path.of("")), output);
            return record(script, session, tape, trainings);
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
    }

    private Recording record(Script script, Session session, Tape tape, TrainingNotes trainings) {
        Console console = host.console();
        AtomicReference<Recording> recording = new AtomicReference<>();
        Recorder recorder = new Recorder(script, session, tape, trainings, System::nanoTime);
        Interruption.during(
                () -> {
                    recording.set(recorder.run());
                    return recording.get().exitCode();
                },
                session::interrupt,
                () -> {
                    console.status("");
                    console.err().println(script.name() + ": interrupted");
                });
        return recording.get();
    }
}
