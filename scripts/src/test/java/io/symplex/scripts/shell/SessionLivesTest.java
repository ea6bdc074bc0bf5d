package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.dsl.Learned;
import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.train.StopReason;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cell does, the session and its variables live on. */
@Timeout(60)
final class SessionLivesTest {

    private static final String TRAINING =
            "Experiment.of(harmonicOscillator()).sample(50, 1.5).gradientMatching().epochs(2_000_000_000)";

    /** Never the common pool: parallel streams of the snippets run there, and on two processors it is one thread. */
    private static final Executor OWN_THREAD = task -> new Thread(task, "waits").start();

    private Session session;

    @BeforeEach
    void open() {
        ScriptDoor.entered = new CountDownLatch(1);
        List<String> imports = new ArrayList<>(Imports.DEFAULT);
        imports.add("static io.symplex.scripts.shell.ScriptDoor.*");
        session = Session.open(imports, () -> ScriptDoor.WATCH);
        run("int kept = 42;");
    }

    /** After each test the session does what it did before. */
    @AfterEach
    void goesOn() {
        assertThat(value("kept")).isEqualTo(42);
        assertThat(value("for (int i = 0; i < 3; i++) { kept++; }\nkept")).isEqualTo(45);
        session.close();
    }

    @Nested
    final class Interrupts {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{ enter(); while (true) {} }",
                    "{ enter(); while (true) { try { Thread.sleep(1000); } catch (Exception ignored) { } } }",
                    "{ enter(); while (true) { try { Math.sin(1); } catch (Throwable ignored) { } } }",
                    "void deep(int n) { if (n > 0) { deep(n - 1); deep(n - 1); } }\n{ enter(); deep(60); }",
                    "{ enter(); double s = java.util.stream.LongStream.range(0, 1L << 60).mapToDouble(i -> i).parallel().sum(); }",
                    "{ enter(); Simulation.of(Integer.MAX_VALUE, 0.01).withKeepEvery(1 << 24).run(harmonicOscillator(), state(1, 0)); }",
                    "{ enter(); new java.util.concurrent.CountDownLatch(1).await(); }"
                })
        void whateverRunsEnds(String code) throws Exception {
            Outcome outcome = interrupted(code);

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Interrupted.class,
                            end -> assertThat(end.value()).isNull());
        }

        /** The pool's threads are busy when the stream begins, so that they come to their shares of it too late. */
        @Test
        void aParallelStreamLeavesNothingThatRunsForEver() throws Exception {
            ForkJoinPool pool = ForkJoinPool.commonPool();
            for (int i = 0; i < pool.getParallelism(); i++) {
                pool.execute(SessionLivesTest::untilShortlyAfterItsBegin);
            }

            interrupted("{ enter(); java.util.stream.LongStream.range(0, 1L << 60).parallel().forEach(k -> {}); }");

            for (int look = 0; look < 100 && !pool.isQuiescent(); look++) {
                Thread.sleep(50);
            }
            assertThat(pool.isQuiescent()).isTrue();
        }

        @Test
        void aTrainingKeepsWhatItLearned() throws Exception {
            Outcome outcome = interrupted("var learned = " + TRAINING
                    + ".report(1, (epoch, loss) -> enter()).train();\n" + "System.exit(1);");

            Learned learned = (Learned) ((Outcome.Interrupted) outcome).value();
            assertThat(learned.stopReason()).isEqualTo(StopReason.INTERRUPTED);
            assertThat(value("learned")).isSameAs(learned);
        }

        @Test
        void aTrainingOnASystemOfTheScriptKeepsWhatItLearned() throws Exception {
            Outcome outcome = interrupted("""
                    record Spring(double k) implements Hamiltonian {
                        public int degreesOfFreedom() { return 1; }
                        public double energy(double[] q, double[] p) { return q[0] * q[0] * k / 2 + p[0] * p[0] / 2; }
                        public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
                            outQ[0] = k * q[0];
                            outP[0] = p[0];
                        }
                    }
                    Learned learned = Experiment.of(new Spring(1)).sample(50, 1.5).gradientMatching().epochs(2_000_000_000)
                        .report(1, (epoch, loss) -> enter()).train();
                    """);

            assertThat(((Outcome.Interrupted) outcome).value()).isInstanceOf(Learned.class);
            assertThat(value("learned.stopReason()")).isEqualTo(StopReason.INTERRUPTED);
        }

        /** Once a second has gone the listener is ended by force, and the training with it. */
        @Test
        void aListenerThatNeverReturnsEnds() throws Exception {
            Outcome outcome = interrupted(
                    TRAINING
                            + ".report(1, (epoch, loss) -> { enter(); while (true) { try { while (true) { } } catch (Exception e) { } } }).train()");

            assertThat(outcome).isInstanceOf(Outcome.Interrupted.class);
        }

        @Test
        void whatCannotBeEndedIsLeftBehind() throws Exception {
            Outcome outcome = interrupted("""
                    { enter(); synchronized (door()) { door().hashCode(); } }""");

            assertThat(outcome).isInstanceOf(Outcome.Interrupted.class);
            assertThat(session.takeNotices()).extracting(Problem::text).containsExactly("""
                    a.jsh:1: the code does not end; it is left to run in the background
                        { enter(); synchronized (door()) { door().hashCode(); } }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
        }

        @Test
        void threadsThatRunOnAreNamed() throws Exception {
            interrupted("""
                    var running = new java.util.concurrent.atomic.AtomicBoolean(true);
                    Thread mine = new Thread(() -> { while (running.get()) { Thread.onSpinWait(); } }, "mine");
                    mine.start();
                    { enter(); mine.join(); }""");

            assertThat(session.takeNotices()).extracting(Problem::text).containsExactly("""
                    a.jsh:4: threads of the session run on: mine
                        { enter(); mine.join(); }
                        ^^^^^^^^^^^^^^^^^^^^^^^^^""");
            run("running.set(false);");
            session.awaitThreads();
        }

        @Test
        void aRequestBetweenCellsEndsTheNext() {
            session.interrupt();

            assertThat(run("kept = 1;")).isInstanceOf(Outcome.Interrupted.class);
            assertThat(run("Thread.sleep(1);")).isInstanceOf(Outcome.Finished.class);
        }

        /** Interrupts a cell as soon as it has called {@code enter()}; as one statement with what it does next. */
        private Outcome interrupted(String code) throws Exception {
            synchronized (ScriptDoor.DOOR) {
                CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> run(code), OWN_THREAD);
                assertThat(ScriptDoor.entered.await(30, TimeUnit.SECONDS)).isTrue();
                session.interrupt();
                return outcome.get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Nested
    final class Failures {

        @Test
        void aFullStack() {
            assertThat(problem("int deep(int n) { return deep(n + 1) + 1; }\ndeep(0);"))
                    .startsWith("a.jsh:1: StackOverflowError\n");
        }

        @Test
        void anArrayThatIsTooLarge() {
            assertThat(problem("var all = new long[Integer.MAX_VALUE];"))
                    .startsWith("a.jsh:1: OutOfMemoryError: Requested array size exceeds VM limit\n");
        }

        @Test
        void whatWasThrownIsThere() {
            Outcome outcome = run("throw new IllegalStateException(\"no\");");

            assertThat(((Outcome.Failed) outcome).thrown())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
            assertThat(((Outcome.Failed) run("int x = \"\";")).thrown()).isNull();
        }

        @Test
        void codeThatIsNestedTooDeeplyForTheCompiler() {
            PrintStream err = System.err;
            System.setErr(new PrintStream(OutputStream.nullOutputStream())); // the compiler writes a report of itself
            session.close();
            open();
            System.setErr(err);
            String code = "int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";";

            assertThat(problem(code).lines().findFirst())
                    .contains("a.jsh:1: the compiler gave up; code must not be nested so deeply, split the statement");
        }

        @Test
        void anExitOfAThread() throws Exception {
            run("new Thread(() -> System.exit(3)).start();");
            session.awaitThreads();

            assertThat(session.takeBackgroundProblems())
                    .extracting(Problem::message)
                    .containsExactly("System.exit(3) in a thread of its own ends that thread only");
        }
    }

    @Nested
    final class Streams {

        private final PrintStream out = System.out;
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private final PrintStream ours = new PrintStream(printed, true, StandardCharsets.UTF_8);

        @BeforeEach
        void listen() {
            System.setOut(ours);
        }

        @AfterEach
        void restore() {
            System.setOut(out);
        }

        @Test
        void areSentElsewhereUntilTheEndOfTheCell() {
            value("""
                    var buffer = new java.io.ByteArrayOutputStream();
                    System.setOut(new java.io.PrintStream(buffer));
                    System.out.print("there");""");

            assertThat(System.out).isSameAs(ours);
            assertThat(value("System.out.print(\"√ here\");\nbuffer.toString()"))
                    .isEqualTo("there");
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("√ here");
            assertThat(session.takeNotices())
                    .extracting(Problem::message)
                    .containsExactly(
                            "System.out, err and in are the session's again; a cell can change them until its end only");
        }

        @Test
        void cannotBeClosed() {
            value("System.out.close(); System.err.close();");
            value("System.out.print(\"still\");");

            assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("still");
            assertThat(session.takeNotices())
                    .extracting(Problem::message)
                    .containsExactly("System.out and err cannot be closed in a session, they stay open");
            assertThat(session.takeNotices()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "System.out.printf(\"%d\", 1)",
                    "System.out",
                    "System.err.append(\"\")",
                    "kept > 0 ? System.out : null"
                })
        void areNoValues(String code) {
            assertThat(value(code)).isNull();
        }
    }

    private static void untilShortlyAfterItsBegin() {
        try {
            ScriptDoor.entered.await();
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome run(String text) {
        Script script = Script.parse("a.jsh", text);
        Cell cell = script.cells().get(0);
        return session.evaluate(script, cell);
    }

    private Object value(String text) {
        return ((Outcome.Finished) run(text)).value();
    }

    private String problem(String text) {
        return ((Outcome.Failed) run(text)).problems().get(0).text();
    }
}
