package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.shell.Imports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small commands, and a script from the standard input. */
@Timeout(60)
final class OtherCommandsTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Nested
    final class Eval {

        @Test
        void printsTheValue() {
            assertThat(run("eval", "1 + 1")).isZero();
            assertThat(out()).isEqualTo("2\n");
            assertThat(err()).isEmpty();
        }

        @Test
        void severalArgumentsAreLines() {
            assertThat(run("eval", "int x = 3", "for (int i = 0; i < 2; i++) { x++; }", "x * 2.0"))
                    .isZero();
            assertThat(out()).isEqualTo("10.0\n");
        }

        @Test
        void aMinusIsNoOption() {
            assertThat(run("eval", "-1 + 2")).isZero();
            assertThat(out()).isEqualTo("1\n");
        }

        @Test
        void aFigureIsSavedAndNamed() {
            Path figures = folder.resolve("out");

            assertThat(run(
                            "eval",
                            "Figure.of(Axes.of(\"a\").line(\"b\", new double[] {0, 1}, new double[] {0, 1}))",
                            "-o",
                            figures.toString()))
                    .isZero();

            assertThat(err()).isEqualTo("figures: " + figures + " (2 files)\n");
            assertThat(figures.resolve("01-figure.png")).isNotEmptyFile();
        }

        @Test
        void whatIsWrongIsSaid() {
            assertThat(run("eval", "int x = 3", "x / 0")).isEqualTo(1);
            assertThat(err()).isEqualTo("""
                    eval:2: ArithmeticException: / by zero
                        x / 0
                        ^^^^^
                    """);
        }

        @Test
        void exitsWithTheCodeOfTheScript() {
            assertThat(run("eval", "System.exit(7)")).isEqualTo(7);
        }

        @Test
        void withoutCodeIsWrongUsage() {
            assertThat(run("eval")).isEqualTo(2);
            assertThat(err()).startsWith("Missing required parameter: '<code>'");
        }
    }

    @Nested
    final class StandardInput {

        @Test
        void isAScript() {
            assertThat(runWith("System.out.println(args[0]);\n1 + 1", "run", "-", "two words"))
                    .isZero();
            assertThat(out()).isEqualTo("two words\n2\n");
        }

        @Test
        void isNamedInProblems() {
            assertThat(runWith("int x = 1 / 0;", "run", "-")).isEqualTo(1);
            assertThat(err()).startsWith("stdin:1: ArithmeticException: / by zero\n");
        }

        @Test
        void withoutCodeIsAnError() {
            assertThat(runWith("", "run", "-")).isEqualTo(1);
            assertThat(err())
                    .isEqualTo("stdin: a script must have code, got none; write Java in it, cells start with // %%\n");
        }

        @Test
        void cannotBeWatched() {
            assertThat(runWith("1", "run", "--watch", "-")).isEqualTo(2);
            assertThat(err()).startsWith("--watch needs a file, got the standard input\n");
        }
    }

    @Test
    void theClassPathIsPrinted() {
        assertThat(run("classpath")).isZero();
        assertThat(out()).isEqualTo(System.getProperty("java.class.path") + "\n");
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertThat(run("completion")).isZero();
        assertThat(out()).startsWith("#!/usr/bin/env bash\n").containsPattern("local commands=\"run .*\\beval\\b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "eval", "classpath", "startup", "completion"})
    void everyCommandHasAVersionAndHelpThatFitsAScreen(String command) {
        assertThat(run(command, "--version")).isZero();
        assertThat(out()).startsWith("symplex ");
        assertThat(run(command, "--help")).isZero();
        assertThat(out().lines())
                .allMatch(line -> line.length() <= 120)
                .anyMatch(line -> line.startsWith("Usage: symplex " + command));
    }

    /** The JDK's own jshell, with the class path and the start-up file that the commands print. */
    @Test
    void aPlainJShellSeesWhatAScriptSees() throws Exception {
        assertThat(run(new Host(console(), Imports.DEFAULT), "startup")).isZero();
        Path startup = Files.writeString(folder.resolve("symplex.jsh"), out());
        Path output = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "-J-Djava.util.prefs.userRoot=" + folder, // jshell keeps its history there
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "--startup",
                        "DEFAULT",
                        "--startup",
                        startup.toString(),
                        "-s",
                        "-")
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(output.toFile())
                .start();

        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write("""
                    System.out.println(doubleWell().energy(state(0, 1)) + sqrt(4))
                    System.out.println(List.of(TANH, Files.class.getSimpleName()))
                    """);
        }

        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(output).hasContent("2.5\n[TANH, Files]\n");
    }

    private int runWith(String input, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... args) {
        return run(new Host(console(), List.of("java.util.*", "io.symplex.plot.*")), args);
    }

    private static int run(Host host, String... args) {
        return Main.run(host, args);
    }

    private Console console() {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
