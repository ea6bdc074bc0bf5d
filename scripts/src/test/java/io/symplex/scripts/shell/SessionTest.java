package io.symplex.scripts.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.system.HarmonicOscillator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class SessionTest {

    private Session session;

    @BeforeEach
    void open() {
        ScriptDoor.entered = new CountDownLatch(1);
        session = Session.open(
                List.of("java.util.*", "io.symplex.system.*", "static io.symplex.scripts.shell.ScriptDoor.*"),
                () -> ScriptDoor.WATCH);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Nested
    final class Values {

        @Test
        void aValueIsTheObjectItself() {
            assertThat(value("new HarmonicOscillator(1, 4, 0)")).isEqualTo(new HarmonicOscillator(1, 4, 0));
        }

        @Test
        void aChainMayGoOnWithLeadingDots() {
            assertThat(value("""
                    // the sum
                    List.of(1, 2, 3)
                        .stream()   // of all
                        .mapToInt(x -> x)
                        .sum()
                    """)).isEqualTo(6);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "var x = 3;",
                    "int x;\nx = 3",
                    "System.setProperty(\"a\", \"b\"); new ArrayList<String>().clear();",
                    "int f() { return 3; }",
                    "class A {}",
                    "import java.net.*;",
                    "3; // then a declaration\nint y = 4;",
                    "// nothing"
                })
        void declarationsAssignmentsAndVoidHaveNone(String code) {
            assertThat(value(code)).isNull();
        }

        @Test
        void theNameOfAVariableIsItsValue() {
            assertThat(value("double[] x = {1, 2};\nx")).isEqualTo(new double[] {1, 2});
        }

        @Test
        void aLaterCellSeesAnEarlierOne() {
            Script script = Script.parse("a.jsh", "// %%\nint x = 20;\n// %%\nx + 1");

            assertThat(session.evaluate(script, script.cells().get(0))).isInstanceOf(Outcome.Finished.class);
            assertThat(session.evaluate(script, script.cells().get(1)))
                    .extracting(outcome -> ((Outcome.Finished) outcome).value())
                    .isEqualTo(21);
        }

        @Test
        void argumentsArriveAsTyped() {
            session.arguments(List.of("plain", "two words", "quote\" back\\slash \n √ 𝄞 \\u0041"), true);

            assertThat(value("args"))
                    .isEqualTo(new String[] {"plain", "two words", "quote\" back\\slash \n √ 𝄞 \\u0041"});
            assertThat(value("fast")).isEqualTo(true);
        }

        @Test
        void foldersArriveAsTyped() {
            session.folders(Path.of("my notebooks"), Path.of("out √", "a\\b"));

            assertThat(value("here")).isEqualTo(Path.of("my notebooks"));
            assertThat(value("output")).isEqualTo(Path.of("out √", "a\\b"));
        }

        @Test
        void parameterNamesAreKept() {
            assertThat(value("""
                    class A { void f(int speed) {} }
                    A.class.getDeclaredMethods()[0].getParameters()[0].getName()""")).isEqualTo("speed");
        }

        @Test
        void anImportOfTheScriptLeavesTheOthers() {
            assertThat(value("import java.util.*;\nimport java.net.*;\nnew HarmonicOscillator().degreesOfFreedom()"))
                    .isEqualTo(1);
        }

        @Test
        void everySnippetRunsOnOneThread() {
            assertThat(value("String a = thread();\nLong id = Thread.currentThread().getId();\n a"))
                    .isEqualTo("symplex-script");
            assertThat(value("Thread.currentThread().getId() == id")).isEqualTo(true);
        }
    }

    @Nested
    final class CompileErrors {

        @Test
        void aMissingNameIsUnderlined() {
            assertThat(problem("int a = 1;\n\nint b = a + speed;")).isEqualTo("""
                    a.jsh:3:13: cannot find symbol: variable speed
                        int b = a + speed;
                                    ^^^^^""");
        }

        @Test
        void aMissingMethodIsUnderlinedWithinItsChain() {
            assertThat(problem("var osc = new HarmonicOscillator();\nosc\n\t.momenta(3)\n\t.toString();"))
                    .isEqualTo("""
                    a.jsh:3:3: cannot find symbol: method momenta(int) in HarmonicOscillator
                        \t.momenta(3)
                        \t ^^^^^^^""");
        }

        @Test
        void typesAreNamedWithoutTheirPackages() {
            assertThat(problem("String s = 3;")).isEqualTo("""
                    a.jsh:1:12: incompatible types: int cannot be converted to String
                        String s = 3;
                                   ^""");
        }

        @Test
        void linesCountFromTheTopOfTheFile() {
            assertThat(problem("// %% [markdown]\n// Text\n// %% a\n\n  int x = \"3\";\n"))
                    .isEqualTo("""
                    a.jsh:5:11: incompatible types: String cannot be converted to int
                          int x = "3";
                                  ^^^""");
        }

        @Test
        void nothingOfTheFailedSnippetOrBehindItRuns() {
            assertThat(problem("int a = 1;\na = 2;\na = \"x\";\na = 3;")).startsWith("a.jsh:3:5: ");
            assertThat(value("a")).isEqualTo(2);
        }

        @Test
        void aCellThatCannotBeReadIsFoundBeforeAnythingRuns() {
            Script script = Script.parse("a.jsh", "System.exit(1);\n// %%\nint x = ;\n// %%\nString s = \"abc;\n");

            assertThat(session.check(script)).extracting(Problem::text).containsExactly("""
                    a.jsh:3:9: illegal start of expression
                        int x = ;
                                ^""", """
                    a.jsh:5:12: unclosed string literal
                        String s = "abc;
                                   ^""");
        }

        @Test
        void aMissingTypeIsNamedWhereItsVariableIsUsed() {
            assertThat(problem("Oscilator o;\no.toString();")).isEqualTo("""
                    a.jsh:1: class Oscilator is not defined; define it or correct the name
                        Oscilator o;
                        ^^^^^^^^^
                    a.jsh:2:1: cannot find symbol: variable o
                        o.toString();
                        ^""");
        }
    }

    @Nested
    final class Unfinished {

        @Test
        void theLastStatementOfTheScript() {
            assertThat(check("int a = 1;\n\n// sum\nint b = a +\n// no more\n")).containsExactly("""
                    a.jsh:4: the script ends inside an unfinished statement that starts at line 4
                        int b = a +
                        ^^^^^^^^^^^""");
        }

        @Test
        void theLastStatementOfACell() {
            assertThat(check("int f() {\n// %%\nint x = 1;")).containsExactly("""
                    a.jsh:1: the cell ends inside an unfinished statement that starts at line 1
                        int f() {
                        ^^^^^^^^^""");
        }

        @Test
        void aTextBlock() {
            assertThat(check("int a;\nvar s = \"\"\"\n  abc\n")).containsExactly("""
                    a.jsh:2: the script ends inside an unfinished statement that starts at line 2
                        var s = \"""
                        ^^^^^^^^^^^""");
        }
    }

    @Nested
    final class Unresolved {

        @Test
        void aForwardReferenceThatComesIsFine() {
            run("int f() { return g() + 1; }\nint g() { return h; }\nint h = 5;\nclass A { B b; }\nclass B { A a; }");

            assertThat(session.unresolved()).isEmpty();
            assertThat(value("f()")).isEqualTo(6);
        }

        @Test
        void aNameThatNeverComesIsNamed() {
            run("// %%\nint area(Box box) {\n    return box.width() * height;\n}\n");

            assertThat(session.unresolved()).extracting(Problem::text).containsExactlyInAnyOrder("""
                    a.jsh:2: class Box is not defined; define it or correct the name
                        int area(Box box) {
                                 ^^^""", """
                    a.jsh:3: variable height is not defined; define it or correct the name
                            return box.width() * height;
                                                 ^^^^^^""");
        }

        @Test
        void aCallBeforeTheNameCameIsNamed() {
            assertThat(problem("int g() { return h() + 1; }\nint x = 1;\ng();")).isEqualTo("""
                    a.jsh:3: g needs method h(), which is not defined yet; define it above
                        g();
                        ^^^^""");
        }
    }

    @Nested
    final class Exceptions {

        @Test
        void anIndexThatSymplexRefusedIsToldInItsWords() {
            assertThat(problem(
                            "import static io.symplex.dsl.Symplex.*;\nsimulate(pendulum(), state(1, 0), 3, 0.1).q(7)"))
                    .startsWith("a.jsh:2: coordinate must be 0, got 7; q(i) and p(i) are one coordinate over time");
        }

        @Test
        void aCallersMistakeIsToldInItsOwnWords() {
            assertThat(problem("int a = 1;\nvar osc = new HarmonicOscillator(-1, 1, 0);"))
                    .isEqualTo("""
                    a.jsh:2: mass must be finite and > 0, got -1.0
                        var osc = new HarmonicOscillator(-1, 1, 0);
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
        }

        @Test
        void anyOtherIsNamed() {
            assertThat(problem("int[] a = {1, 0};\nint b = a[0] / a[1];")).isEqualTo("""
                    a.jsh:2: ArithmeticException: / by zero
                        int b = a[0] / a[1];
                        ^^^^^^^^^^^^^^^^^^^^""");
        }

        @Test
        void theLinesThatCalledAreListed() {
            assertThat(problem("""
                    // %%
                    double root(double x) {
                        if (x < 0)
                            throw new IllegalArgumentException("x must be >= 0, got " + x);
                        return Math.sqrt(x);
                    }
                    // %%
                    List.of(1.0, -1.0).stream()
                        .map(x ->
                            root(x))
                        .toList();
                    """)).isEqualTo("""
                    a.jsh:4: x must be >= 0, got -1.0
                                throw new IllegalArgumentException("x must be >= 0, got " + x);
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      called from a.jsh:10: root(x))
                      called from a.jsh:11: .toList();""");
        }

        @Test
        void theCauseComesFirst() {
            assertThat(
                            problem(
                                    "throw new RuntimeException(\"reading failed\", new java.io.IOException(\"disk on fire\"));"))
                    .isEqualTo("""
                    a.jsh:1: IOException: disk on fire
                        throw new RuntimeException("reading failed", new java.io.IOException("disk on fire"));
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      wrapped in RuntimeException: reading failed""");
        }

        @Test
        void endlessRecursionIsAnException() {
            assertThat(problem("int deep(int n) { return deep(n + 1) + 1; }\n\ndeep(0);"))
                    .startsWith("a.jsh:1: StackOverflowError\n    int deep(int n)");
        }

        @Test
        void aFullHeapIsAnException() {
            assertThat(problem("throw new OutOfMemoryError(\"Java heap space\");"))
                    .startsWith("a.jsh:1: OutOfMemoryError: Java heap space\n");
        }

        @Test
        void aThreadOfTheScriptIsNotForgotten() throws InterruptedException {
            run("Thread t = new Thread(() -> {\n    throw new IllegalStateException(\"lost\");\n});\nt.start();");
            session.awaitThreads();

            assertThat(session.takeBackgroundProblems())
                    .extracting(Problem::text)
                    .containsExactly("""
                    a.jsh:2: lost
                            throw new IllegalStateException("lost");
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""");
            assertThat(session.takeBackgroundProblems()).isEmpty();
        }
    }

    @Nested
    final class Ends {

        @Test
        void systemExitEndsTheScriptOnly() {
            assertThat(run("int a = 1;\nif (a > 0) System.exit(a + 6);\na = 2;"))
                    .isEqualTo(new Outcome.Exited(7));
            assertThat(value("a")).isEqualTo(1);
        }

        @Test
        void catchingExceptionsDoesNotStopAnExit() {
            assertThat(run("try { System.exit(3); } catch (Exception e) { }")).isEqualTo(new Outcome.Exited(3));
        }

        @Test
        void anInterruptEndsWhatRuns() throws Exception {
            ExecutorService other = Executors.newSingleThreadExecutor();
            var outcome = other.submit(() -> run("int a = 1;\nenter(); Thread.sleep(60_000);\na = 2;"));
            assertThat(ScriptDoor.entered.await(30, TimeUnit.SECONDS)).isTrue();

            session.interrupt();

            assertThat(outcome.get(30, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Outcome.Interrupted.class,
                            end -> assertThat(end.span().line()).isEqualTo(2));
            assertThat(value("a")).isEqualTo(1);
            other.shutdown();
        }

        @Test
        void anImportOfNothingIsRefused() {
            assertThatThrownBy(() -> Session.open(List.of("java.util.*", "no.such.thing.*"), () -> ScriptDoor.WATCH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "imports must name packages and classes, got [java.util.*, no.such.thing.*]; package no.such.thing"
                                    + " does not exist");
        }
    }

    @Nested
    final class Trainings {

        @Test
        void aTrainingOfTheScriptIsWatched() {
            ScriptDoor.WATCH.calls.clear();

            run("""
                    var listener = new io.symplex.scripts.shell.SnippetTrainings().listener().orElseThrow();
                    listener.epochEnded(1, 0.5);
                    listener.progressReported(1, 0.5);
                    listener.trainingEnded();""");

            assertThat(ScriptDoor.WATCH.calls)
                    .containsExactly("epoch 1 0.5", "report epoch:     1 | loss: 5.00000e-01", "ended");
        }

        @Test
        void aTrainingOfAnotherThreadIsNot() {
            ScriptDoor.WATCH.calls.clear();

            assertThat(new SnippetTrainings().listener()).isEmpty();
            assertThat(ScriptDoor.WATCH.calls).isEmpty();
        }
    }

    private Outcome run(String text) {
        Script script = Script.parse("a.jsh", text);
        Outcome last = new Outcome.Exited(0);
        for (Cell cell : script.cells()) {
            if (cell.kind() == Cell.Kind.CODE) {
                last = session.evaluate(script, cell);
                if (!(last instanceof Outcome.Finished)) {
                    return last;
                }
            }
        }
        return last;
    }

    private Object value(String text) {
        return ((Outcome.Finished) run(text)).value();
    }

    private String problem(String text) {
        return String.join(
                "\n",
                ((Outcome.Failed) run(text))
                        .problems().stream().map(Problem::text).toList());
    }

    private List<String> check(String text) {
        return session.check(Script.parse("a.jsh", text)).stream()
                .map(Problem::text)
                .toList();
    }
}
