package io.symplex.scripts.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.fuzz.Fuzz;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.literate.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an .ipynb is a notebook, or is refused; and whatever is a script goes there and back. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NotebookFuzzTest {

    private static final String SCRIPT = """
            // ---
            // title: a
            // ---

            // %% [markdown]
            // # A $x^2$
            //
            // text

            // %% one tags=["slow"]
            var a = "b";
            a
            // => 1

            // %% [raw] n={"a": [1, null]}
            // <b>
            """;
    private static final List<String> WORDS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "true",
            "\"cells\"",
            "\"source\"",
            "\"metadata\"",
            "\"nbformat\":4",
            "\"symplex\":{\"lines\":\"a\\n\"}",
            "\"text_form\":\"bnw-\"",
            "\"header\":\"// ---\\n\"",
            "\"markdown\"",
            "\"code\"",
            "\\n",
            "\\u0000",
            "\\ud83d",
            "\"attachments\":{}",
            "\"id\":1",
            "1e999999999",
            "// %%");

    @Test
    void everyNotebookIsTakenOrRefused() {
        Fuzz.TREES.tryAll(
                List.of(notebook(SCRIPT), notebook("a\r\nb"), notebook("\n\n// %% md [md]\n// *a*\n")),
                WORDS,
                NotebookException.class,
                NotebookFuzzTest::use);
    }

    @Test
    void everyScriptGoesThereAndBack() {
        Fuzz.TREES
                .oneOf(5)
                .tryAll(
                        List.of(SCRIPT, "1\r\n//%% a\n2", "// %% b id=\"c\" language=\"r\"\nx <- 1\n"),
                        List.of(
                                "// %%",
                                " [markdown]",
                                " [raw]",
                                "\n",
                                "\r\n",
                                "// ",
                                "// ---",
                                "#",
                                " a=1",
                                "id=\"a\"",
                                "\"",
                                "%%x"),
                        ScriptException.class,
                        bytes -> {
                            Script.read("a.jsh", bytes);
                            String text = new String(bytes, StandardCharsets.UTF_8);
                            assertThat(NotebookReader.read(notebook(text).getBytes(StandardCharsets.ISO_8859_1)))
                                    .isEqualTo(text);
                        });
    }

    /** Deep, long, or many. */
    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{\"a\":", " ", "9", "\"", "\\n", "\\u0000", "{},", "\"a\",", "é", "n", "nw", "\"\\n\","})
    void hasNoLength(String piece) {
        String many = piece.repeat(50_000);
        String cell = "{\"nbformat\":4,\"cells\":[{\"cell_type\":\"code\",\"source\":";
        for (String start : List.of(
                "",
                "{\"",
                "{\"nbformat\":",
                "{\"nbformat\":4,\"cells\":[",
                "{\"nbformat\":4,\"metadata\":",
                cell + "\"",
                cell + "[")) {
            for (String end :
                    List.of("", "\"}]}", "\"a\"]}]}", "\"}],\"metadata\":{\"symplex\":{\"text_form\":\"w\"}}}")) {
                Fuzz.TREES.tryOne(
                        (start + many + end).getBytes(StandardCharsets.UTF_8),
                        NotebookException.class,
                        NotebookFuzzTest::use);
            }
        }
    }

    private static void use(byte[] bytes) {
        try {
            assertThat(Script.parse("a.jsh", NotebookReader.read(bytes)).cells())
                    .isNotNull();
        } catch (NotebookException refused) {
            assertThat(refused.getMessage()).hasSizeLessThan(500);
            throw refused;
        }
    }

    /** Returns the notebook of a script as the mutator takes it: each char one byte. */
    private static String notebook(String text) {
        return Fuzz.utf8(NotebookWriter.write(Script.parse("a.jsh", text), TextForm.of(text), null));
    }
}
