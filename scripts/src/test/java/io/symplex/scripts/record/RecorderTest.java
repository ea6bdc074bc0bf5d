package io.symplex.scripts.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Script;
import io.symplex.scripts.record.CellRecord.State;
import io.symplex.scripts.record.Recording.Ending;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.TrainingWatch;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RecorderTest {

    private static final List<String> IMPORTS =
            List.of("java.util.*", "io.symplex.plot.*", "io.symplex.dsl.*", "static io.symplex.dsl.Symplex.*");

    @Test
    void valuesFiguresAndTimesAreKept() {
        Recording recording = record("""
                // %% [markdown]
                // # Text
                // %%
                int a = 2;
                // %%
                a + 1
                // %%
                Figure.of(Axes.of("f").line("g", new double[] {0, 1}, new double[] {0, 1}))
                """);

        assertThat(recording.cells())
                .extracting(CellRecord::state)
                .containsExactly(State.QUIET, State.RAN, State.RAN, State.RAN);
        assertThat(recording.cells().get(2).outputs()).containsExactly(new Output.Value("3"));
        assertThat(recording.cells().get(3).outputs()).hasOnlyElementsOfType(Output.Drawn.class);
        assertThat(recording.time().toMillis()).isEqualTo(3);
        assertThat(recording.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(recording.exitCode()).isZero();
    }

    @Test
    void aTrainingIsNotedByEngineAndSeed() {
        Recording recording = record("""
                Experiment.of(harmonicOscillator()).sample(5, 1.0).gradientMatching().epochs(2).seed(7).report(1).train();
                """);

        assertThat(recording.trainings()).singleElement().satisfies(note -> {
            assertThat(note.seed()).isEqualTo(7);
            assertThat(note.engine()).startsWith("jvm (");
        });
        assertThat(recording.cells().get(0).outputs().toString()).contains("epoch:     1 | loss: ", "epoch:     2");
    }

    @Test
    void afterAFailureNothingRuns() {
        Recording recording = record("// %%\nint a = 1;\n// %%\nint b = 1 / 0;\n// %%\na\n");

        assertThat(recording.cells())
                .extracting(CellRecord::state)
                .containsExactly(State.RAN, State.ENDED, State.NOT_RUN);
        assertThat(recording.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("a.jsh:4: ArithmeticException: / by zero"));
        assertThat(recording.cells().get(1).failed()).isTrue();
        assertThat(recording.exitCode()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsToldAtItsCellBeforeAnythingRuns() {
        Recording recording = record("// %%\nint a = 1;\n// %%\nint b = ;\n");

        assertThat(recording.cells()).extracting(CellRecord::state).containsExactly(State.NOT_RUN, State.ENDED);
        assertThat(recording.cells().get(1).failed()).isTrue();
    }

    @Test
    void aNameThatIsNeverDefinedIsToldWhereItStands() {
        Recording recording = record("// %%\nint f() { return g(); }\n// %%\n1\n");

        assertThat(recording.cells().get(0).failed()).isTrue();
        assertThat(recording.problems().get(0).message()).startsWith("method g() is not defined");
        assertThat(recording.exitCode()).isEqualTo(1);
    }

    @Test
    void anExitEndsTheRunWithItsCode() {
        Recording recording = record("// %%\nSystem.exit(3);\n// %%\n1\n");

        assertThat(recording.ending()).isEqualTo(Ending.EXITED);
        assertThat(recording.exitCode()).isEqualTo(3);
        assertThat(recording.cells()).extracting(CellRecord::state).containsExactly(State.ENDED, State.NOT_RUN);
    }

    @Test
    void aValueThatCannotBeShownIsAFailure() {
        Recording recording =
                record("new Object() { public String toString() { throw new IllegalStateException(\"shy\"); } }");

        assertThat(recording.problems().get(0).message())
                .isEqualTo("the value cannot be shown, its toString() threw IllegalStateException: shy");
    }

    @Test
    void anExceptionOfAThreadIsAFailureAndTheRestRuns() {
        Recording recording = record("""
                // %%
                var thread = new Thread(() -> { int x = 1 / 0; });
                thread.start();
                thread.join();
                // %%
                1
                """);

        assertThat(recording.cells()).extracting(CellRecord::state).containsExactly(State.RAN, State.RAN);
        assertThat(recording.ending()).isEqualTo(Ending.FAILED);
        assertThat(recording.exitCode()).isEqualTo(1);
    }

    private static Recording record(String text) {
        Script script = Script.parse("a.jsh", text);
        Tape tape = new Tape();
        TrainingNotes trainings = new TrainingNotes(tape);
        AtomicLong clock = new AtomicLong();
        try (Session session = Session.open(IMPORTS, () -> trainings.watch(new Quiet()))) {
            return new Recorder(script, session, tape, trainings, () -> clock.getAndAdd(1_000_000)).run();
        }
    }

    private static final class Quiet implements TrainingWatch {
        @Override
        public void started(int epochs) {}

        @Override
        public void epochEnded(int epoch, double loss) {}

        @Override
        public void reported(String line) {}

        @Override
        public void ended() {}
    }
}
