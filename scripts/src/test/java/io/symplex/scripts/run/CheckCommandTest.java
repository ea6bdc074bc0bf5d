package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class CheckCommandTest {

    @TempDir
    private Path folder;

    private Commands symplex;

    @BeforeEach
    void start() {
        symplex = new Commands(folder);
    }

    @Test
    void aFolderIsCheckedScriptByScript() throws Exception {
        symplex.file("b.jsh", "1 + 1\n// => 2\n// %%\n3\n// => 3\n");
        symplex.file("a.jsh", "System.out.println(0.5);\n// => 0.51 ± 0.02\n");
        symplex.file("c.txt", "no script");
        Files.writeString(Files.createDirectory(folder.resolve("inner")).resolve("d.jsh"), "throw new Error();");

        int code = symplex.run("check", folder.toString());

        assertThat(symplex.out()).matches("""
                ok      \\S*a\\.jsh +1 value +\\d\\.\\d s
                ok      \\S*b\\.jsh +2 values +\\d\\.\\d s
                all as written
                """);
        assertThat(symplex.err()).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void aDifferenceIsShownAndTheOthersAreChecked() {
        String a = symplex.file("a.jsh", "1 + 1\n// => 3\n");
        String b = symplex.file("b.jsh", "1");
        String c = symplex.file("c.jsh", "int a = 1 / 0;");

        int code = symplex.run("check", a, b, c, symplex.path("d.jsh"));

        assertThat(symplex.out().lines().map(line -> line.replaceAll(" .*", "")))
                .containsExactly("FAILED", "ok", "FAILED", "FAILED", "3");
        assertThat(symplex.out()).endsWith("3 of 4 failed\n");
        assertThat(symplex.err())
                .startsWith("a.jsh:2: the cell must show what its // => lines say (-), got something else (+);")
                .contains(
                        "    - 3\n    + 2\n",
                        "c.jsh:1: ArithmeticException: / by zero",
                        "d.jsh: there is no such file");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void anUpdateWritesWhatIsShownAndKeepsEverythingElse() throws Exception {
        String script =
                symplex.file("a.jsh", "\uFEFF// %%\r\n1 + 1 // two\r\n// =>\r\n// %%\r\n0.5\r\n// => 0.4 ± 0.05");

        assertThat(Path.of(script).toFile().setExecutable(true)).isTrue();

        assertThat(symplex.run("check", "--update", script)).isZero();

        assertThat(symplex.out()).startsWith("updated ");
        assertThat(symplex.read("a.jsh"))
                .isEqualTo("\uFEFF// %%\r\n1 + 1 // two\r\n// => 2\r\n// %%\r\n0.5\r\n// => 0.5 ± 0.05");
        assertThat(Path.of(script).toFile().canExecute()).as("still executable").isTrue();
        byte[] before = Files.readAllBytes(Path.of(script));
        assertThat(symplex.run("check", script)).isZero();
        assertThat(symplex.run("check", "--update", script)).isZero();
        assertThat(Path.of(script)).hasBinaryContent(before);
    }

    @Test
    void aScriptThatFailsIsNotBroughtUpToDateBelow() {
        String script = symplex.file("a.jsh", "1\n// => 2\n// %%\nint a = 1 / 0;\n// %%\n3\n// => 4\n");

        assertThat(symplex.run("check", "--update", script)).isEqualTo(1);

        assertThat(symplex.read("a.jsh")).isEqualTo("1\n// => 1\n// %%\nint a = 1 / 0;\n// %%\n3\n// => 4\n");
    }

    @Test
    void aScriptThatChangesWhileItRunsIsLeftAlone() {
        String script = symplex.file("a.jsh", """
                Files.writeString(here.resolve("a.jsh"), "edited");
                // =>
                """);

        assertThat(symplex.run("check", "--update", script)).isEqualTo(1);

        assertThat(symplex.err())
                .isEqualTo("a.jsh: the script has been changed while it ran and was left alone; check it again\n");
        assertThat(symplex.read("a.jsh")).isEqualTo("edited");
    }

    @Test
    void pagesAreWrittenInTheSameRun() {
        String script = symplex.file("a.jsh", "1\n// => 1\n");

        assertThat(symplex.run("check", script, "--pages", symplex.path("pages")))
                .isZero();
        assertThat(symplex.read("pages/a.html"))
                .contains("<span class=\"n\">1</span></code>", "<pre class=\"value\" tabindex=\"0\">1</pre>");

        assertThat(symplex.run("check", script, "--pages", symplex.path("pages")))
                .isEqualTo(1);
        assertThat(symplex.err()).contains("pages/a.html: the file exists already; give another name");
        assertThat(symplex.run("check", script, "--pages", symplex.path("pages"), "--force"))
                .isZero();
    }

    @Test
    void whatAScriptSavesIsGoneAfterwards() throws Exception {
        String script = symplex.file("a.jsh", """
                Files.createDirectories(output);
                Files.writeString(output.resolve("x"), "y");
                System.out.println(output);
                // => …symplex-…
                """);

        assertThat(symplex.run("check", script)).isZero();

        assertThat(folder.toFile().list()).containsExactly("a.jsh");
    }

    @Test
    void slowCellsAreNotComparedWhenFast() {
        String script = symplex.file("a.jsh", "// %% tags=[\"slow\"]\nfast\n// => false\n// %%\n1\n// => 1\n");

        assertThat(symplex.run("check", script)).isZero();
        assertThat(symplex.run("check", script, "--fast")).isZero();

        assertThat(symplex.out().lines().toList().get(0)).contains(" 2 values ");
        assertThat(symplex.out().lines().toList().get(1)).contains(" 1 value ");
    }

    @Test
    void anExitCodeIsTold() {
        assertThat(symplex.run("check", symplex.file("a.jsh", "System.exit(3);")))
                .isEqualTo(1);

        assertThat(symplex.out()).startsWith("FAILED ").endsWith("  ended with exit code 3\n");
    }

    @Test
    void aFolderWithoutScriptsIsAMistake() {
        assertThat(symplex.run("check", folder.toString())).isEqualTo(1);

        assertThat(symplex.err())
                .isEqualTo(folder + ": the folder must have a .jsh file in it, got none; name another\n");
    }
}
