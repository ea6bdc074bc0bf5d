package io.symplex.scripts.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.TextForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundTripTest {

    @Nested
    final class FromAScript {

        static Stream<Path> scripts() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of("."), 3)) {
                return files
                        .filter(file -> file.toString().endsWith(".jsh")
                                && !file.toString().contains("target"))
                        .sorted()
                        .toList()
                        .stream();
            }
        }

        @ParameterizedTest
        @MethodSource("scripts")
        void everyScriptOfOursComesBack(Path script) throws IOException {
            String text = Files.readString(script);

            assertThat(thereAndBack(text)).isEqualTo(text);
        }

        @Test
        void ourNotebooksAreInTheUsualForm() throws IOException {
            assertThat(exported(Files.readString(Path.of("notebooks", "02_neural_hamiltonian.jsh"))))
                    .doesNotContain("symplex\"");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n",
                    "x",
                    "x\n",
                    "int a;\n\n\n// %%\nint b;\n",
                    "// %%\n",
                    "// %%\n// %%\n",
                    "// %%\n\n// %%\n\n\n",
                    "// %%\nx\n// %%\ny",
                    "// %%\r\nx\r\n\r\n// %% [markdown]\r\n// a\r\n",
                    "// %%\rx\r",
                    "// %%\nx\r\n\r// %%\n",
                    "\uFEFF// %%\nx",
                    "//%% title\n\tx\t\n",
                    "// %% Long one [md] tags=[\"slow\",\"gpu\"] n=1.50e0\n//bare\n  // indented\n\n// a  \n",
                    "// %% [raw]\n// <b>\n//\n// c\n\n// %%\n1\n",
                    "// ---\n// jupyter:\n//   kernelspec:\n//     name: java\n// ---\n\n// %%\nx\n",
                    "// ---\n// jupyter: {\"a\": 1}\n// ---\n\n// %%\nx\n",
                    "// ---\n// jupyter: {}\n// ---\n// %%\nx\n",
                    "// ---\n// ---\nint a;\n// %%\nx\n",
                    "// ---\nint a;\n",
                    "// %% id=\"a\"\n1\n\n// %% id=\"a\"\n2\n\n// %% id=\"cell-4\"\n3\n\n// %%\n4\n",
                    "// %% id=\"not valid!\" id=\"b\"\n1\n",
                    "// %% cell_metadata={\"a b\": {\"c\": [1, {}]}} d=1\n1\n",
                    "// %% [markdown] language=\"python\"\n// ```python\n// print(1)\n// ```\n\n// %%\n2\n",
                    "// %% [markdown] language=\"python\"\n// no fence\n",
                    "// %% [markdown]\n// \\%% so\n// \\\\%%\n\n// %%\n// \\%% b\n1\n",
                    "// %% a={not json\n1\n",
                    "// %% a=[1,}\n1\n",
                    "// %% [markdown] attachments={\"a.png\": {\"image/png\": \"AAAA\"}}\n// ![a](attachment:a.png)\n",
                    "// %% title=\"x\"\n1\n",
                    "// %% tags=[\"slow\"]\n1\n",
                    "// %%   spaced   out  \n\n\n1\n\n\n"
                })
        void everyWayOfWritingComesBack(String text) {
            assertThat(thereAndBack(text)).isEqualTo(text);
        }

        static IntStream seeds() {
            return IntStream.range(0, 300);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void anyMixtureComesBack(int seed) {
            List<String> pieces = List.of(
                    "// %%",
                    "// %% [markdown]",
                    "// %% [raw]",
                    "// %% t [md] a=1",
                    "\n",
                    "\n",
                    "\r\n",
                    "\r",
                    " ",
                    "//",
                    "// x",
                    "// \\%% y",
                    "int a;",
                    "\t",
                    "// ---",
                    "// %% id=\"cell-2\"",
                    "// %% language=\"r\" [markdown]",
                    "// ```r",
                    "// ```",
                    "é√𝒳",
                    "// %% tags=[\"a\"]  b={}",
                    "\u2028");
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            boolean prose = false;
            for (int i = random.nextInt(30); i >= 0; i--) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                prose |= piece.contains("[m") || piece.contains("[raw]");
                text.append((prose && piece.equals("int a;")) || piece.equals("é√𝒳") ? "// z" : piece);
                text.append(random.nextBoolean() ? "\n" : "");
            }
            String script = text.toString();
            try {
                Script.parse("a.jsh", script);
            } catch (IllegalArgumentException notAScript) {
                return;
            }

            assertThat(thereAndBack(script)).isEqualTo(script);
        }

        @Test
        void whatIsEditedInTheNotebookComesBackEdited() {
            String text = "//%% title\nint a = 1;\n// %%\nx\n";

            String notebook = exported(text).replace("\"int a = 1;\"", "\"int a = 2;\"");

            assertThat(imported(notebook)).isEqualTo("// %% title\nint a = 2;\n\n// %%\nx\n");
        }
    }

    @Nested
    final class FromANotebook {

        static Stream<String> cells() {
            return Stream.of(
                    code("int a;"),
                    code("int a;\\n\", \"\\n"),
                    code("\\n"),
                    code("%maven a:b:1"),
                    code("%%bash\\n\", \"ls"),
                    code("// %% like a marker\\n\", \"// \\\\%% x"),
                    markdown("# A\\n\", \"\\n\", \"  $x$  \\n\", \"%% b\\n\", \"\\t"),
                    markdown("```\\n\", \"code\\n\", \"```"),
                    markdown("// a comment"),
                    markdown(""));
        }

        @ParameterizedTest
        @MethodSource("cells")
        void aCellComesBack(String cell) {
            String notebook = notebook(cell + "," + cell.replace("\"a1\"", "\"b2\""), JAVA);

            assertThat(exported(imported(notebook))).isEqualTo(canonical(notebook));
        }

        @Test
        void metadataComeBack() {
            String metadata =
                    "{\"collapsed\": true, \"jupyter\": {\"x\": [1, 2.50, 1e-05, null]}, \"tags\": [\"slow\"], \"title\":"
                            + " \"a b\"}";
            String notebook = notebook(code("1").replace("\"metadata\": {}", "\"metadata\": " + metadata), JAVA);

            String script = imported(notebook);

            assertThat(script.lines().toList().get(4))
                    .isEqualTo(
                            "// %% a b id=\"a1\" collapsed=true jupyter={\"x\": [1, 2.50, 1e-05, null]} tags=[\"slow\"]");
            assertThat(exported(script)).isEqualTo(canonical(notebook));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"title\": \"a [markdown]\"}",
                    "{\"title\": \"b=1\"}",
                    "{\"title\": \" \"}",
                    "{\"title\": \"a\\nb\"}",
                    "{\"title\": 3}",
                    "{\"a b\": 1, \"c\": \"d\\n\"}",
                    "{\"id\": \"x\"}",
                    "{\"language\": \"x\"}",
                    "{\"cell_metadata\": {\"y\": 1}}"
                })
        void awkwardMetadataComeBack(String metadata) {
            String notebook = notebook(markdown("x").replace("\"metadata\": {}", "\"metadata\": " + metadata), JAVA);

            assertThat(exported(imported(notebook))).isEqualTo(canonical(notebook));
        }

        @Test
        void anotherLanguageIsTextAndComesBack() {
            String notebook = notebook(
                    code("print(```)\\n\", \"x"),
                    "{\"kernelspec\": {\"display_name\": \"Python 3\", \"language\": \"python\", \"name\": \"python3\"}}");

            String script = imported(notebook);

            assertThat(script).isEqualTo("""
                    // ---
                    // jupyter: {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
                    // ---

                    // %% [markdown] language="python" id="a1"
                    // ````python
                    // print(```)
                    // x
                    // ````
                    """);
            assertThat(exported(script)).isEqualTo(canonical(notebook));
        }

        @Test
        void outputsAreLeftOut() {
            String notebook = notebook(
                    code("1").replace("\"outputs\": []", "\"outputs\": [{\"output_type\": \"stream\"}]"), JAVA);

            assertThat(exported(imported(notebook))).doesNotContain("stream");
        }

        @Test
        void rawCellsAndAttachmentsComeBack() {
            String raw =
                    "{\"attachments\": {\"a.png\": {\"image/png\": \"AAAA\"}}, \"cell_type\": \"raw\", \"id\": \"a1\","
                            + " \"metadata\": {\"format\": \"text/html\"}, \"source\": [\"<b>\"]}";

            assertThat(exported(imported(notebook(raw, JAVA)))).isEqualTo(canonical(notebook(raw, JAVA)));
        }

        private static final String JAVA =
                "{\"kernelspec\": {\"display_name\": \"Java (jjava)\", \"language\": \"java\", \"name\":"
                        + " \"jjava\"}}";

        private static String code(String source) {
            return "{\"cell_type\": \"code\", \"execution_count\": null, \"id\": \"a1\", \"metadata\": {}, \"outputs\": [],"
                    + " \"source\": [\"" + source + "\"]}";
        }

        private static String markdown(String source) {
            return "{\"cell_type\": \"markdown\", \"id\": \"a1\", \"metadata\": {}, \"source\": ["
                    + (source.isEmpty() ? "" : "\"" + source + "\"") + "]}";
        }

        private static String notebook(String cells, String metadata) {
            return "{\"cells\": [" + cells + "], \"metadata\": " + metadata
                    + ", \"nbformat\": 4, \"nbformat_minor\": 5}";
        }

        /** As Jupyter would have saved it. */
        private static String canonical(String notebook) {
            return JsonWriter.document(JsonReader.read(notebook));
        }
    }

    private static String thereAndBack(String text) {
        return imported(exported(text));
    }

    private static String exported(String text) {
        return NotebookWriter.write(Script.parse("a.jsh", text), TextForm.of(text), null);
    }

    private static String imported(String notebook) {
        return NotebookReader.read(notebook.getBytes(StandardCharsets.UTF_8));
    }
}
