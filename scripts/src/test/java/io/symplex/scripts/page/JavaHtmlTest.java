package io.symplex.scripts.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaHtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "return            | k",
                "State             | t",
                "1e-3              | n",
                "10_000L           | n",
                "0xFFp             | n",
                ".5f               | n",
                "// a < b          | c",
                "/* a */           | c",
                "/* open           | c",
                "'x'               | s",
                "\"a \\\" // b\"   | s",
                "@Override         | a",
                "// => 1           | e",
            })
    void everyKindOfTokenHasItsClass(String token, String kind) {
        assertThat(JavaHtml.html(token)).startsWith("<span class=\"" + kind + "\">");
    }

    @Test
    void aTextBlockIsOneToken() {
        assertThat(JavaHtml.html("\"\"\"\n\"a\" // b\n\\\"\"\" c\"\"\" + x"))
                .isEqualTo("<span class=\"s\">&quot;&quot;&quot;\n&quot;a&quot; // b\n\\&quot;&quot;&quot; c"
                        + "&quot;&quot;&quot;</span> + x");
    }

    @Test
    void namesThatAreCalledAreMarked() {
        assertThat(JavaHtml.html("a.b(V)")).isEqualTo("a.<span class=\"m\">b</span>(V)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "'", "\"\"\"", "a<b>&\"c", "€ ÷ \u0007", "x1 = y2 - 1 - .1", "/", "@", "\\"})
    void nothingButMarksIsAdded(String code) {
        String plain = JavaHtml.html(code).replaceAll("<[^>]*>", "");

        assertThat(plain).isEqualTo(Html.escape(code));
    }

    @Test
    void manyQuotesTakeNoTime() {
        String code = "\"\"\"" + "\\x".repeat(100_000);

        assertThat(JavaHtml.html(code)).endsWith("</span>");
    }
}
