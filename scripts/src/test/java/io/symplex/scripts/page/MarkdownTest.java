package io.symplex.scripts.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {

    @TempDir
    private Path folder;

    private final Formulas formulas = new Formulas();

    @AfterEach
    void close() {
        formulas.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a $x$ b              | x",
                "$x$                  | x",
                "($x_1$, $2$)         | x_1",
                "costs $$a\\$b$$ so   | a\\$b",
                "$$ x $$              | x",
                "$a\\$b$              | a\\$b",
                "*a* $*b*$            | *b*",
            })
    void dollarsEncloseAFormula(String text, String tex) {
        assertThat(html(text)).contains("<annotation encoding=\"application/x-tex\">" + tex.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from $5 to $10",
                "a $ x $ b",
                "only $x",
                "`$x$`",
                "\\$x\\$",
                "$$",
                "$ x$",
                "$x $",
                "$$$x$$$",
                "    $$x$$"
            })
    void otherDollarsAreDollars(String text) {
        assertThat(html(text)).contains("$").doesNotContain("katex");
    }

    @Test
    void aFormulaInItsOwnLinesMayLookLikeAList() {
        assertThat(html("so that\n$$L = a\n  + b\n  - c.$$\nand more"))
                .contains("<p>so that</p>", "L = a\n+ b\n- c.".replace("\n", "\n  "), "<p>and more</p>")
                .doesNotContain("<li>");
    }

    @Test
    void aFormulaThatIsNeverClosedEndsWithItsParagraph() {
        assertThat(html("$$ x\n\nnext")).contains("<p>next</p>");
    }

    @Test
    void tablesLinksAndStruckWordsAreThere() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |\n\n~~no~~ https://example.org"))
                .contains("<table>", "<td align=\"right\">2</td>", "<del>no</del>", "href=\"https://example.org\">");
    }

    @Test
    void rawHtmlIsText() {
        assertThat(html("<script>alert(1)</script>\n\na <b onclick=x>c</b>"))
                .contains("&lt;script&gt;", "&lt;b onclick=x&gt;")
                .doesNotContain("<script", "<b ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,AAAA)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "[x][y]\n\n[y]: javascript:alert(1)"
            })
    void linksThatRunCodeLeadNowhere(String text) {
        assertThat(html(text)).contains("href=\"\"").doesNotContainIgnoringCase("href=\"javascript", "href=\"data");
    }

    @Test
    void aPictureBesideTheScriptIsEmbedded() throws Exception {
        Files.write(folder.resolve("a b.png"), new byte[] {1, 2, 3});

        assertThat(html("![two \"words\"](a%20b.png)"))
                .contains("<img src=\"data:image/png;base64,AQID\" alt=\"two &quot;words&quot;\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.png", "missing.png", "/etc/passwd", "a.txt", "//host/a.png"})
    void aPictureFromElsewhereIsALink(String url) {
        assertThat(html("![words](" + url + ")"))
                .contains("<a href=\"" + url + "\">words</a>")
                .doesNotContain("<img");
    }

    @Test
    void headingsHaveNamesOfTheirOwnAndMakeTheContents() {
        Markdown markdown = new Markdown(formulas, folder);

        String html = markdown.html(markdown.parse("## The *truth*\n\n### $H$ & `c`\n\n## The truth\n\n#### deep"));

        assertThat(html)
                .contains("<h2 id=\"the-truth\">", "<h2 id=\"the-truth-2\">", "<h3 id=\"h-c\">", "<h4 id=\"deep\">");
        assertThat(markdown.entries())
                .extracting(Markdown.Entry::id)
                .containsExactly("the-truth", "h-c", "the-truth-2");
        assertThat(markdown.entries().get(1).html()).contains("katex", "&amp; c");
    }

    @Test
    void javaIsColoured() {
        assertThat(html("```java\nvar x = 1;\n```\n\n```\nvar x;\n```"))
                .contains("<span class=\"k\">var</span> x", "<code>var x;");
    }

    private String html(String text) {
        Markdown markdown = new Markdown(formulas, folder);
        return markdown.html(markdown.parse(text));
    }
}
