package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.symplex.scripts.display.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RunCommandTest {

    private static final List<String> IMPORTS = List.of("java.util.*", "io.symplex.system.*", "io.symplex.plot.*");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Nested
    final class Notebooks {

        @Test
        void valuesArePrintedAndFiguresSaved() throws Exception {
            Path figures = folder.resolve("my figures");

            int code = run("run", resource("notebook.jsh"), "-o", figures.toString());

            assertThat(err()).isEqualTo("figures: my figures (4 files)\n");
            assertThat(out()).isEqualTo("degrees of freedom: 1\n[0.0, 0.5, 1.0]\n");
            assertThat(code).isZero();
            assertThat(names(figures))
                    .containsExactly(
                            "01-potential-energy-a-parabola.png",
                            "01-potential-energy-a-parabola.svg",
                            "02-figure.png",
                            "02-figure.svg");
            assertThat(figures.resolve("02-figure.png"))
                    .content(StandardCharsets.ISO_8859_1)
                    .contains("PNG");
            assertThat(figures.resolve("02-figure.svg")).content().contains("<svg");
        }

        @Test
        void figuresAreDrawnTooIfAskedFor() throws Exception {
            int code = run("run", "--graphics", "text", resource("notebook.jsh"), "-o", folder.toString());

            assertThat(out()).startsWith("degrees of freedom: 1\n").contains("┤", "└", "Potential energy: a parabola");
            assertThat(code).isZero();
        }

        @Test
        void refusesAnUnknownWayToDraw() {
            int code = run("run", "--graphics", "vga", "a.jsh");

            assertThat(err())
                    .contains("'--graphics': graphics must be one of auto, kitty, iterm2, sixel, text, none,"
                            + " got 'vga'");
            assertThat(code).isEqualTo(2);
        }

        @Test
        void aSecondRunReplacesItsOwnFilesAndNothingElse() throws Exception {
            Path figures = Files.createDirectory(folder.resolve("out"));
            Path mine = Files.writeString(figures.resolve("01-mine.png"), "mine");
            Path old = Files.writeString(figures.resolve("02-figure.svg"), "old");

            run("run", resource("notebook.jsh"), "--output", figures.toString());

            assertThat(mine).hasContent("mine");
            assertThat(old).content().contains("<svg");
            assertThat(names(figures)).hasSize(5);
        }

        @Test
        void aScriptWithoutFiguresMakesNoFolder() {
            assertThat(run(
                            "run",
                            file("a.jsh", "1 + 1"),
                            "-o",
                            folder.resolve("out").toString()))
                    .isZero();

            assertThat(out()).isEqualTo("2\n");
            assertThat(folder.resolve("out")).doesNotExist();
        }

        @Test
        void figuresMadeBeforeAFailureStay() throws Exception {
            Path figures = folder.resolve("out");
            String script = """
                    // %%
                    Figure.of(Axes.of("a").line("b", new double[] {0, 1}, new double[] {0, 1}))
                    // %%
                    throw new IllegalStateException("enough");
                    """;

            assertThat(run("run", file("a.jsh", script), "-o", figures.toString()))
                    .isEqualTo(1);

            assertThat(err()).isEqualTo("""
                    a.jsh:4: enough
                        throw new IllegalStateException("enough");
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    figures: out (2 files)
                    """);
            assertThat(names(figures)).containsExactly("01-figure.png", "01-figure.svg");
        }

        @Test
        void aFolderThatCannotBeMadeIsAnError() throws IOException {
            Path file = Files.writeString(folder.resolve("taken"), "a file");
            String script = "Figure.of(Axes.of(\"a\").line(\"b\", new double[] {0, 1}, new double[] {0, 1}))";

            assertThat(run("run", file("a.jsh", script), "-o", file.toString())).isEqualTo(1);

            assertThat(err()).isEqualTo("""
                    a.jsh:1: the figure cannot be saved in taken; choose another folder with --output
                        Figure.of(Axes.of("a").line("b", new double[] {0, 1}, new double[] {0, 1}))
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      caused by FileAlreadyExistsException: taken
                    """);
            assertThat(file).hasContent("a file");
        }
    }

    @Nested
    final class Arguments {

        @Test
        void whatSymplexDoesNotKnowIsTheScripts() throws Exception {
            assertThat(run("run", resource("arguments.jsh"), "a b", "--epochs", "5", "--fast"))
                    .isZero();

            assertThat(out()).isEqualTo("a b|--epochs|5\n");
            assertThat(err()).isEqualTo("fast\n");
        }

        @Test
        void whatFollowsTwoHyphensIsTheScripts() throws Exception {
            assertThat(run("run", resource("arguments.jsh"), "--", "--fast", "-o", "x"))
                    .isZero();

            assertThat(out()).isEqualTo("--fast|-o|x\n");
            assertThat(err()).isEqualTo("slow\n");
        }
    }

    @Nested
    final class BadInput {

        @Test
        void aMissingFileWithASimilarOneBesideIt() {
            file("pendulum.jsh", "1");
            file("pump.jsh", "1");

            assertFails(
                    folder.resolve("pendlum.jsh"), "pendlum.jsh: there is no such file; did you mean pendulum.jsh?\n");
        }

        @Test
        void aMissingFileWithoutItsEnding() {
            file("pendulum.jsh", "1");

            assertFails(folder.resolve("pendulum"), "pendulum: there is no such file; did you mean pendulum.jsh?\n");
        }

        @Test
        void aMissingFileUnlikeAnyOther() {
            file("pendulum.jsh", "1");

            assertFails(folder.resolve("oscillator.jsh"), "oscillator.jsh: there is no such file\n");
        }

        @Test
        void aMissingFileInAMissingFolder() {
            assertFails(folder.resolve("no/a.jsh"), "no/a.jsh: there is no such file; there is no folder no either\n");
        }

        @Test
        void aFolder() throws IOException {
            Path scripts = Files.createDirectory(folder.resolve("scripts"));

            assertFails(scripts, "scripts: a script must be a file, got a folder; name a .jsh file in it\n");
        }

        @Test
        void aFileThatMayNotBeRead() throws IOException {
            Path script = Path.of(file("a.jsh", "1"));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("---------"));
            assumeFalse(Files.isReadable(script), "the superuser reads every file");

            assertFails(script, "a.jsh: the file cannot be read; check its permissions\n");
        }

        @Test
        void aFileThatFailsWhileItIsRead() {
            Path memory = Path.of("/proc/self/mem"); // readable by permission, but not from its start
            assumeFalse(Files.notExists(memory), "there is no such file here");

            assertFails(memory, "/proc/self/mem: the file cannot be read; check its permissions\n");
        }

        @Test
        void anEmptyFile() {
            assertFails(
                    Path.of(file("a.jsh", "\n\n")),
                    "a.jsh: a script must have code, got none; write Java in it, cells start with // %%\n");
        }

        @Test
        void onlyProse() {
            assertFails(
                    Path.of(file("a.jsh", "// %% [markdown]\n// Text\n")),
                    "a.jsh: a script must have code, got none; write Java in it, cells start with // %%\n");
        }

        @Test
        void bytesThatAreNotUtf8() throws IOException {
            Path script = Files.write(folder.resolve("a.jsh"), new byte[] {'1', ';', '\n', '"', (byte) 0xE9, '"'});

            assertFails(
                    script, "a.jsh:2: the text must be UTF-8, got the byte 0xE9 at offset 4; save the file as UTF-8\n");
        }

        @Test
        void aCompileError() {
            assertFails(Path.of(file("a.jsh", "int a = 1;\nint b = c;\n")), """
                    a.jsh:2:9: cannot find symbol: variable c
                        int b = c;
                                ^
                    """);
        }

        @Test
        void aRuntimeException() {
            assertFails(Path.of(file("a.jsh", "var o =\n    new HarmonicOscillator(0, 1, 0);\n")), """
                    a.jsh:2: mass must be finite and > 0, got 0.0
                            new HarmonicOscillator(0, 1, 0);
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """);
        }

        @Test
        void anUnfinishedLastStatementOfWhichNothingRan() {
            assertFails(Path.of(file("a.jsh", "System.out.println(1);\nint b = (1 +\n")), """
                    a.jsh:2: the script ends inside an unfinished statement that starts at line 2
                        int b = (1 +
                        ^^^^^^^^^^^^
                    """);
        }

        @Test
        void aNameThatIsNeverDefined() {
            assertFails(Path.of(file("a.jsh", "int f() { return g(); }\n")), """
                    a.jsh:1: method g() is not defined; define it or correct the name
                        int f() { return g(); }
                                         ^
                    """);
        }

        @Test
        void anExceptionOfAThread() {
            assertFails(Path.of(file("a.jsh", "new Thread(() -> { int x = 1 / 0; }).start();")), """
                    a.jsh:1: ArithmeticException: / by zero
                        new Thread(() -> { int x = 1 / 0; }).start();
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    """);
        }

        @Test
        void aValueThatCannotBeShown() {
            String code = "new Object() { public String toString() { throw new IllegalStateException(\"shy\"); } }";
            assertFails(
                    Path.of(file("a.jsh", code)),
                    "a.jsh:1: the value cannot be shown, its toString() threw IllegalStateException: shy\n    " + code
                            + "\n    " + "^".repeat(code.length()) + "\n");
        }

        @Test
        void aValueWhoseTextIsAnError() {
            String code = "new Object() { public String toString() { throw new AssertionError(\"boo\"); } }";
            assertFails(
                    Path.of(file("a.jsh", code)),
                    "a.jsh:1: the value cannot be shown, its toString() threw AssertionError: boo\n    " + code
                            + "\n    " + "^".repeat(code.length()) + "\n");
        }

        private void assertFails(Path script, String message) {
            int code = run("run", script.toString());

            assertThat(err()).isEqualTo(message);
            assertThat(out()).isEmpty();
            assertThat(code).isEqualTo(1);
        }
    }

    @Nested
    final class Ends {

        @Test
        void systemExitGivesItsCode() {
            assertThat(run("run", file("a.jsh", "System.out.println(1);\nSystem.exit(5);\n")))
                    .isEqualTo(5);
            assertThat(out()).isEqualTo("1\n");
            assertThat(err()).isEmpty();
        }

        @Test
        void threadsOfTheScriptAreAwaited() {
            String script = """
                    new Thread(() -> {
                        try { Thread.sleep(200); } catch (InterruptedException e) { }
                        System.out.println("late");
                    }).start();
                    """;

            assertThat(run("run", file("a.jsh", script))).isZero();
            assertThat(out()).isEqualTo("late\n");
        }

        @Test
        void theStreamsAreGivenBack() {
            PrintStream before = System.out;

            run("run", file("a.jsh", "1 + 1"));

            assertThat(System.out).isSameAs(before);
        }
    }

    @Nested
    final class Usage {

        @Test
        void noScriptIsWrongUsage() {
            assertThat(run("run")).isEqualTo(2);
            assertThat(err()).startsWith("Missing required parameter: '<script>'\nUsage: symplex run ");
        }

        @Test
        void anUnknownOptionInPlaceOfTheScriptIsWrongUsage() {
            assertThat(run("run", "--fsat")).isEqualTo(2);
            assertThat(err()).startsWith("Unknown option: '--fsat'\nUsage: symplex run ");
        }

        @Test
        void anUnknownCommandIsWrongUsage() {
            assertThat(run("walk")).isEqualTo(2);
            assertThat(err()).startsWith("Unmatched argument at index 0: 'walk'\n");
        }

        @Test
        void noCommandIsWrongUsage() {
            assertThat(run()).isEqualTo(2);
            assertThat(err()).startsWith("Usage: symplex ").contains("Runs a script and saves its figures.");
        }

        @Test
        void helpIsNoError() {
            assertThat(run("run", "--help")).isZero();
            assertThat(out())
                    .startsWith(
                            "Usage: symplex run [-hVw] [--fast] [--graphics=<way>] [-o=<folder>] <script> [<args>...]\n");
        }

        @Test
        void theVersionIsTold() {
            assertThat(run("--version")).isZero();
            assertThat(out()).matches("symplex \\S+, Java \\S+\n");
        }
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Main.run(new Host(console, IMPORTS), args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was said, with paths as if run in the test's folder. */
    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws URISyntaxException {
        return Path.of(RunCommandTest.class.getResource("/scripts/" + name).toURI())
                .toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
