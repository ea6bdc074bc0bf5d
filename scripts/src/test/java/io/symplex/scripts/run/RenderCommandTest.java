package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class RenderCommandTest {

    @TempDir
    private Path folder;

    private Commands symplex;

    @BeforeEach
    void start() {
        symplex = new Commands(folder);
    }

    @Test
    void aPageHoldsTextCodeOutputValuesFiguresAndFacts() {
        String script = symplex.file("a <b>.jsh", """
                // %% [markdown]
                // # Title with $x^2$
                //
                // Words & signs.

                // %% A cell
                System.out.println("printed <1>");
                System.err.println("error");
                System.out.println("again");
                new double[] {1, 2}
                // %%
                Figure f = Figure.of(Axes.of("panel").line("a", new double[] {0, 1}, new double[] {0, 1})).title("x & y");
                // %%
                f
                // %%
                f
                // %%
                Experiment.of(harmonicOscillator()).sample(5, 1.0).gradientMatching().epochs(2).seed(7).train().epochs()
                """);

        int code = symplex.run("render", script, "-o", symplex.path("new folder/page.html"));

        assertThat(symplex.err()).isEqualTo("page: new folder/page.html\n");
        assertThat(symplex.out()).isEmpty();
        assertThat(code).isZero();
        String page = symplex.read("new folder/page.html");
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(
                        "<title>Title with x^2</title>",
                        "<p>Words &amp; signs.</p>",
                        "<p class=\"cell-title\">A cell</p>")
                .containsSubsequence(
                        "<pre class=\"printed\" tabindex=\"0\">printed &lt;1&gt;</pre>",
                        "<pre class=\"printed error\" tabindex=\"0\">error</pre>",
                        "<pre class=\"printed\" tabindex=\"0\">again</pre>",
                        "<pre class=\"value\" tabindex=\"0\">[1.0, 2.0]</pre>",
                        "<figure><svg",
                        ">x &amp; y</title",
                        "<figure><svg",
                        "<pre class=\"value\" tabindex=\"0\">2</pre>")
                .contains(
                        "<dt>Script</dt><dd>a &lt;b&gt;.jsh</dd>",
                        "<dt>Engine</dt><dd>jvm (",
                        "<dt>Seed</dt><dd>7</dd>")
                .contains("<dt>Java</dt>", "<dt>Made</dt>", "<dt>Symplex</dt>", "default-src 'none'")
                .doesNotContain("<script", "http-equiv=\"refresh\"", "class=\"banner\"");
        assertThat(ids(page)).as("ids").doesNotHaveDuplicates();
    }

    @Test
    void nothingInAPageIsLoadedFromElsewhere() {
        symplex.run(
                "render",
                symplex.file("a.jsh", "// %% [markdown]\n// $x$ ![p](http://a.b/c.png)\n// %%\n1\n"),
                "-o",
                symplex.path("a.html"));

        String page = symplex.read("a.html");
        assertThat(Pattern.compile("(?:src|href|xlink:href)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .allMatch(url -> url.startsWith("data:") || url.startsWith("#") || url.equals("http://a.b/c.png"));
        assertThat(page).contains("<a href=\"http://a.b/c.png\">p</a>");
    }

    @Test
    void aFailureIsShownInItsPlaceAndTheRestAsNotRun() {
        String script = symplex.file("a.jsh", "// %%\n1\n// %%\nint a = 1 / 0;\n// %% [markdown]\n// Text\n// %%\n2\n");

        int code = symplex.run("render", script, "-o", symplex.path("a.html"));

        assertThat(code).isEqualTo(1);
        assertThat(symplex.err()).isEqualTo("""
                a.jsh:4: ArithmeticException: / by zero
                    int a = 1 / 0;
                    ^^^^^^^^^^^^^^
                page: a.html
                """);
        assertThat(symplex.read("a.html").replace(folder + "/", ""))
                .containsSubsequence(
                        "This run failed. <a href=\"#failure\">",
                        "<pre class=\"value\" tabindex=\"0\">1</pre>",
                        "<div class=\"problem\" id=\"failure\">",
                        "<span class=\"place\">a.jsh:4:</span> ArithmeticException: / by zero",
                        "    int a = 1 / 0;\n    ^^^^^^^^^^^^^^",
                        "<p>Text</p>",
                        "<section class=\"cell not-run\">",
                        "<span class=\"time\">not run</span>")
                .doesNotContain(">2</pre>");
    }

    @Test
    void anExitIsTold() {
        assertThat(symplex.run("render", symplex.file("a.jsh", "System.exit(4);"), "-o", symplex.path("a.html")))
                .isEqualTo(4);

        assertThat(symplex.read("a.html")).contains("The script ended itself with exit code 4.");
    }

    @Test
    void anOlderPageIsReplacedOnlyByForce() {
        String script = symplex.file("a.jsh", "1");
        String page = symplex.file("a.html", "mine");

        assertThat(symplex.run("render", script, "-o", page)).isEqualTo(1);
        assertThat(symplex.err())
                .isEqualTo("a.html: the file exists already; give another name with --output, or replace it with"
                        + " --force\n");
        assertThat(symplex.read("a.html")).isEqualTo("mine");

        assertThat(symplex.run("render", script, "-o", page, "--force")).isZero();
        assertThat(symplex.read("a.html")).startsWith("<!DOCTYPE html>");
    }

    @Test
    void theScriptIsNeverReplaced() throws Exception {
        String script = symplex.file("a.jsh", "1");
        Path link = Files.createSymbolicLink(folder.resolve("b.html"), Path.of("a.jsh"));

        assertThat(symplex.run("render", script, "-o", script, "--force")).isEqualTo(1);
        assertThat(symplex.run("render", script, "-o", link.toString(), "--force"))
                .isEqualTo(1);

        assertThat(symplex.err()).isEqualTo("""
                        a.jsh: the output must be another file than the input; name one with --output
                        b.html: the output must be another file than the input; name one with --output
                        """);
        assertThat(symplex.read("a.jsh")).isEqualTo("1");
    }

    @Test
    void aFolderIsNoPage() {
        assertThat(symplex.run("render", symplex.file("a.jsh", "1"), "-o", folder.toString(), "--force"))
                .isEqualTo(1);
        assertThat(symplex.err())
                .endsWith(": the output must be a file, got a folder; name a file in it with --output\n");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsTold() {
        symplex.file("taken", "");

        assertThat(symplex.run("render", symplex.file("a.jsh", "1"), "-o", symplex.path("taken/a.html")))
                .isEqualTo(1);
        assertThat(symplex.err())
                .startsWith("taken/a.html: the file cannot be written; choose another place\n  caused by ");
    }

    @Test
    void nothingButThePageIsLeft() throws Exception {
        symplex.run("render", symplex.file("a.jsh", "1"), "-o", symplex.path("a.html"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static List<String> ids(String page) {
        return Pattern.compile("\\bid=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
