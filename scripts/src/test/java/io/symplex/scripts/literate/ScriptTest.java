package io.symplex.scripts.literate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

    private static final String NOTEBOOK = """
            // %% [markdown]
            // # Title
            //
            //   - indented
            //bare

            // %% Truth
            var x = 1;

            // %%
            x + 1
            """;

    @Test
    void markersCutAScriptIntoCells() {
        Script script = Script.parse("a.jsh", NOTEBOOK);

        assertThat(script.cells())
                .extracting(Cell::kind, Cell::title, Cell::firstLine, Cell::text)
                .containsExactly(
                        tuple(Cell.Kind.TEXT, "", 2, "# Title\n\n  - indented\nbare"),
                        tuple(Cell.Kind.CODE, "Truth", 8, "var x = 1;\n"),
                        tuple(Cell.Kind.CODE, "", 11, "x + 1"));
    }

    @Test
    void aScriptWithoutMarkersIsOneCodeCell() {
        Script script = Script.parse("a.jsh", "int a = 1;\nint b = 2;\n");

        assertThat(script.cells())
                .containsExactly(new Cell(Cell.Kind.CODE, "", Map.of(), "", 1, List.of("int a = 1;", "int b = 2;")));
    }

    @Test
    void whatStandsBeforeTheFirstMarkerIsACell() {
        assertThat(Script.parse("a.jsh", "import java.net.*;\n// %% x\nint a;\n")
                        .cells())
                .extracting(Cell::text)
                .containsExactly("import java.net.*;", "int a;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// %% a\nint x;\n", "\n\n// %%\n\n", "x", "", "// %% [markdown]\n// a\n// %%"})
    void theTextIsKept(String text) {
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";

        assertThat(Script.parse("a.jsh", text).text()).isEqualTo(ended);
    }

    @Test
    void aWholeNotebookIsKept() {
        assertThat(Script.parse("a.jsh", NOTEBOOK).text()).isEqualTo(NOTEBOOK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void lineEndsMakeNoDifference(String end) {
        assertThat(Script.parse("a.jsh", NOTEBOOK.replace("\n", end))).isEqualTo(Script.parse("a.jsh", NOTEBOOK));
    }

    @Test
    void aByteOrderMarkAndAMissingLineEndMakeNoDifference() {
        byte[] bytes = ("\uFEFF" + NOTEBOOK.stripTrailing()).getBytes(StandardCharsets.UTF_8);

        assertThat(Script.read("a.jsh", bytes)).isEqualTo(Script.parse("a.jsh", NOTEBOOK));
    }

    @Test
    void tabsAreKeptAboveAnUnderline() {
        Script script = Script.parse("a.jsh", "\tint\tx = √y;");

        assertThat(script.problem("wrong", new Span(1, 10, 2)).text())
                .isEqualTo("a.jsh:1: wrong\n    \tint\tx = √y;\n    \t   \t    ^^");
    }

    @Test
    void aYamlHeaderIsACellOfItsOwn() {
        Script script = Script.parse("a.jsh", "// ---\n// jupyter:\n// ---\n\n// %%\nx\n");

        assertThat(script.cells())
                .extracting(Cell::kind, Cell::firstLine, Cell::isCode)
                .containsExactly(
                        tuple(Cell.Kind.HEADER, 1, false),
                        tuple(Cell.Kind.CODE, 4, false),
                        tuple(Cell.Kind.CODE, 6, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// ---\nint a;\n// ---\n", "// ---\n// %%\n// ---\n", "// ---\n", "\n// ---\n// ---\n"})
    void otherLinesOfHyphensAreCode(String text) {
        assertThat(Script.parse("a.jsh", text).cells()).noneMatch(cell -> cell.kind() == Cell.Kind.HEADER);
    }

    @Test
    void aLineBelongsToACell() {
        Script script = Script.parse("a.jsh", NOTEBOOK);

        assertThat(List.of(script.cellAt(1), script.cellAt(6), script.cellAt(7), script.cellAt(11), script.cellAt(99)))
                .containsExactly(0, 0, 1, 2, 2);
    }

    @Test
    void blanksAtTheEndOfALineOfTextAreKept() {
        assertThat(Script.parse("a.jsh", "// %% [markdown]\n// a  \n// b\n")
                        .cells()
                        .get(0)
                        .text())
                .isEqualTo("a  \nb");
    }

    @Test
    void aProblemKnowsItsLine() {
        assertThat(new Problem("C:\\a.jsh:14:3", "m", List.of()).line()).isEqualTo(14);
        assertThat(new Problem("a.jsh:14", "m", List.of()).line()).isEqualTo(14);
        assertThat(new Problem("a.jsh", "m", List.of()).line()).isZero();
    }

    @Test
    void aSpanWithoutLengthIsOneMark() {
        assertThat(Script.parse("a.jsh", "int x")
                        .problemAtColumn("; expected", new Span(1, 6, 0))
                        .text())
                .isEqualTo("a.jsh:1:6: ; expected\n    int x\n         ^");
    }

    @Test
    void aLineSpanLeavesOutTheIndentation() {
        assertThat(Script.parse("a.jsh", "a\n  b c  \n").lineSpan(2)).isEqualTo(new Span(2, 3, 3));
    }

    @Nested
    final class BadInput {

        @Test
        void bytesThatAreNotUtf8AreNamedWithTheirLine() {
            byte[] bytes = "int a;\nString s = \"caf\u00E9\";\n".getBytes(StandardCharsets.ISO_8859_1);

            assertThatThrownBy(() -> Script.read("a.jsh", bytes))
                    .isInstanceOf(ScriptException.class)
                    .hasMessage("a.jsh:2: the text must be UTF-8, got the byte 0xE9 at offset 22; save the file as"
                            + " UTF-8");
        }

        @Test
        void aTruncatedCharacterAtTheEndIsNotUtf8() {
            assertThatThrownBy(() -> Script.read("a.jsh", new byte[] {'\r', '\r', '\n', (byte) 0xC3}))
                    .hasMessage("a.jsh:3: the text must be UTF-8, got the byte 0xC3 at offset 3; save the file as"
                            + " UTF-8");
        }

        @Test
        void codeInATextCellIsAnError() {
            assertThatThrownBy(() -> Script.parse("a.jsh", "// %% [markdown]\n// Text\n\n  int x = 1;\n"))
                    .isInstanceOf(ScriptException.class)
                    .hasMessage("""
                            a.jsh:4: a line of a text cell must start with //, got code; put // %% above it
                                  int x = 1;
                                  ^^^^^^^^^^""");
        }
    }

    @Test
    void theFirstChangeIsThatOfACodeCell() {
        Script former =
                Script.parse("a.jsh", "int a = 1;\n// %% [markdown]\n// Text\n// %%\nint b = 2;\n// %%\nint c = 3;");

        assertThat(Script.parse("a.jsh", former.text()).firstChange(former)).isEqualTo(4);
        assertThat(Script.parse("a.jsh", former.text().replace("Text", "Prose")).firstChange(former))
                .isEqualTo(4);
        assertThat(Script.parse("a.jsh", former.text().replace("b = 2", "b = 4"))
                        .firstChange(former))
                .isEqualTo(2);
        assertThat(Script.parse("a.jsh", former.text() + "// %%\nint d;").firstChange(former))
                .isEqualTo(4);
    }
}
