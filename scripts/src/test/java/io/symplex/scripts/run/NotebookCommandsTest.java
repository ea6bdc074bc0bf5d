package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class NotebookCommandsTest {

    private static final String SCRIPT = """
            // %% [markdown]
            // # Title

            // %% tags=["slow"]
            System.out.println("a\\nb");
            System.err.println("c");
            1 + 1

            // %%
            Figure.of(Axes.of("f").line("g", new double[] {0, 1}, new double[] {0, 1})).title("t")

            // %% [raw] format="text/html"
            // <b>
            """;

    @TempDir
    private Path folder;

    private Commands symplex;

    @BeforeEach
    void start() {
        symplex = new Commands(folder);
    }

    @Test
    void aScriptGoesThereAndBack() {
        String script = symplex.file("a.jsh", SCRIPT);

        assertThat(symplex.run("export", script, "-o", symplex.path("n.ipynb"))).isZero();
        assertThat(symplex.run("import", symplex.path("n.ipynb"), "-o", symplex.path("b.jsh")))
                .isZero();

        assertThat(symplex.err()).isEqualTo("notebook: n.ipynb\nscript: b.jsh\n");
        assertThat(symplex.read("b.jsh")).isEqualTo(SCRIPT);
    }

    @Test
    void withRunTheOutputsAreThere() {
        String script = symplex.file("a.jsh", SCRIPT);

        assertThat(symplex.run("export", script, "-o", symplex.path("n.ipynb"), "--run"))
                .isZero();

        assertThat(symplex.read("n.ipynb"))
                .containsSubsequence(
                        "\"execution_count\": 1",
                        "\"name\": \"stdout\"",
                        "\"a\\n\",",
                        "\"b\\n\"",
                        "\"name\": \"stderr\"",
                        "\"text/plain\": [\n       \"2\"",
                        "\"execution_count\": 2",
                        "\"image/png\": \"iVBOR",
                        "\"image/svg+xml\": [\n       \"<svg");
        assertThat(symplex.run("import", symplex.path("n.ipynb"), "-o", symplex.path("b.jsh")))
                .isZero();
        assertThat(symplex.read("b.jsh")).isEqualTo(SCRIPT);
    }

    @Test
    void aFailureIsInTheNotebookAndTheExitCode() {
        String script = symplex.file("a.jsh", "// %%\nint a = 1 / 0;\n// %%\n2\n");

        assertThat(symplex.run("export", script, "-o", symplex.path("n.ipynb"), "--run"))
                .isEqualTo(1);

        assertThat(symplex.read("n.ipynb"))
                .contains("\"output_type\": \"error\"", "\"evalue\": \"ArithmeticException: / by zero\"")
                .containsSubsequence("\"execution_count\": 1", "\"execution_count\": null");
    }

    @Test
    void jupytersOwnSchemaAcceptsEveryNotebook() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python), "no /usr/bin/python3: the schema of nbformat is not asked");
        assumeTrue(
                python(folder, "import nbformat") == 0,
                "no Python package nbformat (Debian's python3-nbformat): its schema is not asked");
        symplex.run("export", symplex.file("a.jsh", SCRIPT), "-o", symplex.path("1.ipynb"), "--run");
        symplex.run("export", symplex.file("b.jsh", "//%% x\r\n1"), "-o", symplex.path("2.ipynb"));
        symplex.run("export", symplex.file("c.jsh", "int a = 1 / 0;"), "-o", symplex.path("3.ipynb"), "--run");
        symplex.run("export", symplex.file("d.jsh", ""), "-o", symplex.path("4.ipynb"));
        for (String name :
                List.of("01_harmonic_oscillator", "02_neural_hamiltonian", "03_double_well", "04_your_own_data")) {
            symplex.run("export", "notebooks/" + name + ".jsh", "-o", symplex.path(name + ".ipynb"));
        }

        int code = python(folder, """
                import glob, nbformat, sys
                for name in sorted(glob.glob('*.ipynb')):
                    notebook = nbformat.read(name, as_version=4)
                    nbformat.validate(notebook)
                    text = open(name, encoding='utf-8').read()
                    assert nbformat.writes(notebook) == text.rstrip('\\n'), name + ' is not written as Jupyter does'
                    print(name)
                """);

        assertThat(code).as(Files.readString(folder.resolve("python.log"))).isZero();
        assertThat(folder.resolve("python.log")).content().hasLineCount(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no JSON|a notebook must be JSON, got something else at line 1 (",
                "``|there must be a JSON value, got nothing",
                "[]|a notebook must be a JSON object, got another value; name an .ipynb file",
                "{}|a notebook must say its nbformat, got none; name an .ipynb file",
                "{\"nbformat\": 3, \"worksheets\": []}|nbformat must be 4, got 3; convert it with: jupyter nbconvert --to notebook",
                "{\"nbformat\": 4}|a notebook must have a list of cells, got none; save it again in Jupyter",
                "{\"nbformat\": 4, \"cells\": [1]}|cell 1 must be a JSON object, got another value; save",
                "{\"nbformat\": 4, \"cells\": [{}]}|cell 1 must be code, markdown or raw, got ''; save the notebook again",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}|cell 1 must have a source, got none; save",
                "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 1}]}|cell 1 must have a text as its source",
                "{\"nbformat\": 4, \"cells\": []} x|a notebook must be JSON, got something else at line 1",
                "{\"nbformat\": 4, \"cells\": []} 1|there must be nothing behind the JSON value, got more; remove it",
                "{\"nbformat\": 4, \"nbformat\": 4}|a notebook must be JSON, got something else at line 1 (Duplicate",
            })
    void whatIsNoNotebookIsTold(String text, String message) {
        assertThat(symplex.run("import", symplex.file("n.ipynb", text), "-o", symplex.path("b.jsh")))
                .isEqualTo(1);

        assertThat(symplex.err()).startsWith("n.ipynb: " + message);
        assertThat(folder.resolve("b.jsh")).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextAreTold() throws Exception {
        Path notebook = Files.write(
                folder.resolve("n.ipynb"), "{\"nbformat\": \"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(symplex.run("import", notebook.toString(), "-o", symplex.path("b.jsh")))
                .isEqualTo(1);
        assertThat(symplex.err())
                .startsWith("n.ipynb: a notebook must be JSON, got something else at line 1 (Invalid UTF-8");
    }

    @Test
    void halfACharacterIsTold() {
        String source = "String s = \\\"" + "\\" + "ud83d\\\";";
        String notebook = symplex.file(
                "half.ipynb",
                "{\"cells\": [{\"cell_type\": \"code\", \"id\": \"a\", \"metadata\": {}, \"outputs\": [],"
                        + " \"execution_count\": null, \"source\": [\"" + source
                        + "\"]}], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}");

        assertThat(symplex.run("import", notebook, "-o", symplex.path("half.jsh")))
                .isEqualTo(1);

        assertThat(symplex.err()).contains("text must be of whole characters, got half of one");
        assertThat(folder.resolve("half.jsh")).doesNotExist();
    }

    @Test
    void aNewScriptHasAName() {
        assertThat(symplex.run("new", symplex.path(".jsh"))).isEqualTo(1);

        assertThat(symplex.err()).isEqualTo("new: name must have a character before .jsh, got none\n");
    }

    @Test
    void depthHasALimit() {
        String deep = "{\"nbformat\": 4, \"cells\": " + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThat(symplex.run("import", symplex.file("n.ipynb", deep), "-o", symplex.path("b.jsh")))
                .isEqualTo(1);
        assertThat(symplex.err())
                .startsWith("n.ipynb: a notebook must be JSON, got something else (Document nesting depth (101)");
    }

    @Test
    @Tag("thorough")
    void aCellOfTenMegabytesWorks() {
        String line = "// " + "x".repeat(96) + "\n";
        String script = symplex.file("a.jsh", "// %%\n" + line.repeat(100_000) + "int a = 1;\n");

        assertThat(symplex.run("export", script, "-o", symplex.path("n.ipynb"))).isZero();
        assertThat(symplex.run("import", symplex.path("n.ipynb"), "-o", symplex.path("b.jsh")))
                .isZero();

        assertThat(folder.resolve("b.jsh")).hasSameTextualContentAs(Path.of(script));
    }

    @Test
    void nothingIsReplacedUnlessTold() {
        String script = symplex.file("a.jsh", "1");
        String notebook = symplex.file("n.ipynb", "mine");

        assertThat(symplex.run("export", script, "-o", notebook)).isEqualTo(1);
        assertThat(symplex.run("import", notebook, "-o", script)).isEqualTo(1);
        assertThat(symplex.run("new", script)).isEqualTo(1);
        assertThat(symplex.run("import", notebook, "-o", notebook, "--force")).isEqualTo(1);

        assertThat(symplex.err().lines())
                .containsExactly(
                        "n.ipynb: the file exists already; give another name with --output, or replace it with --force",
                        "a.jsh: the file exists already; give another name with --output, or replace it with --force",
                        "a.jsh: the file exists already; give another name, or replace it with --force",
                        "n.ipynb: the output must be another file than the input; name one with --output");
        assertThat(symplex.run("export", script, "-o", notebook, "--force")).isZero();
    }

    @Test
    void aNewScriptChecksRendersAndIsUsual() {
        assertThat(symplex.run("new", symplex.path("my first_script"))).isZero();

        assertThat(symplex.err()).isEqualTo("script: my first_script.jsh; try: symplex run 'my first_script.jsh'\n");
        assertThat(symplex.read("my first_script.jsh")).startsWith("// %% [markdown]\n// # my first script\n");
        assertThat(symplex.run("check", "--fast", symplex.path("my first_script.jsh"), "--pages", symplex.path("p")))
                .as(symplex.err())
                .isZero();
        assertThat(symplex.run("export", symplex.path("my first_script.jsh"), "-o", symplex.path("n.ipynb")))
                .isZero();
        assertThat(symplex.read("n.ipynb")).doesNotContain("symplex\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "render", "check", "export", "import"})
    void anUnknownOptionIsNoFilesName(String command) {
        assertThat(symplex.run(command, "--forec")).isEqualTo(2);
        assertThat(symplex.err()).startsWith("Unknown option: '--forec'\nUsage: symplex " + command + " ");
    }

    private static int python(Path folder, String program) throws Exception {
        Process process = new ProcessBuilder("/usr/bin/python3", "-I", "-c", program)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("python.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
