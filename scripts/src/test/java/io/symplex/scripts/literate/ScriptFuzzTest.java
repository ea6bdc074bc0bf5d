package io.symplex.scripts.literate;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file is a script, or is refused with its line. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptFuzzTest {

    private static final List<String> SAMPLES = List.of(
            "// ---\n// title: a\n// ---\n\n// %% [markdown]\n// # A title $x^2$\n//\n// text\n\n// %%\nvar a = \"b\";\na // c\n// => 1\n",
            "int f(int x) { return x / 2; }\r\n// %% one [raw] tags=[\"slow\"] n={\"a\": [1, null]}\r\n// <b>\r\n",
            "//%% x key=\"v\" b=true c=-1e3\n'\\u0041' + \"\"\"\n  text \\\"\"\"\n  \"\"\" /* c */\n");
    private static final List<String> WORDS = List.of(
            "// %%",
            "//%%",
            " [markdown]",
            " [raw]",
            "\n",
            "// ",
            "// => ",
            "// ---",
            "/*",
            "*/",
            "\"\"\"",
            "\"",
            "'",
            "\\",
            "{",
            "}",
            "key=",
            "tags=[",
            "\"x\"",
            " a=1",
            "// %% a=[[",
            "\u2028",
            "\\u0022");

    @Test
    void everyFileIsTakenOrRefused() {
        Fuzz.TREES.tryAll(SAMPLES, WORDS, ScriptException.class, ScriptFuzzTest::use);
    }

    /**
     * A line of twenty thousand pieces, and as many lines: what takes the square of that breaks the bound on memory.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\n",
                "\r",
                "//",
                "\"",
                "\\",
                "'",
                "[",
                "{\"a\":",
                "a=1 ",
                "a=\"b\" ",
                "\"\\\\\"",
                "/*",
                "(",
                "a=[] ",
                "// =>\n",
                "// %%\n",
                "\"\"\"",
                "1.",
                "é",
                "// %% a=\"b\"\n"
            })
    void hasNoLength(String piece) {
        String many = piece.repeat(20_000);
        for (String start :
                List.of("", "// %% ", "// %% a=", "// %% a=\"", "// %% [markdown]\n// ", "\"", "// => ", "/* ")) {
            for (String end : List.of("", "\"", " x")) {
                Fuzz.TREES.tryOne(
                        (start + many + end).getBytes(StandardCharsets.UTF_8),
                        ScriptException.class,
                        ScriptFuzzTest::use);
            }
        }
    }

    private static void use(byte[] bytes) {
        try {
            Script script = Script.read("a.jsh", bytes);
            assertThat(Script.parse("a.jsh", script.text()).cells()).isEqualTo(script.cells());
            assertThat(script.cellAt(1)).isNotNegative();
            script.cells().forEach(cell -> {
                assertThat(ExpectedLines.of(cell))
                        .hasSizeLessThanOrEqualTo(cell.lines().size());
                assertThat(JavaLexer.tokens(cell.text())).isNotNull();
                assertThat(Marker.of(cell.marker()).isPresent())
                        .isEqualTo(!cell.marker().isEmpty());
            });
        } catch (ScriptException refused) {
            assertThat(refused.problem().message()).contains("; ").hasSizeLessThan(500);
            throw refused;
        }
    }
}
