package io.symplex.scripts.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KatexTest {

    @Test
    void rhinoSetsEveryFormulaAsNodeDoes() throws IOException {
        List<String> formulas = lines("/katex/formulas.txt");
        List<String> expected = lines("/katex/expected.html");

        try (Katex katex = new Katex()) {
            for (int i = 0; i < formulas.size(); i++) {
                for (int inline = 0; inline < 2; inline++) {
                    assertThat(katex.html(formulas.get(i), inline == 0).replace("\n", "&#10;"))
                            .as(formulas.get(i))
                            .isEqualTo(expected.get(2 * i + inline));
                }
            }
        }
        assertThat(expected).hasSize(2 * formulas.size());
    }

    @Test
    void whatIsNoFormulaIsShownAsItIs() {
        try (Katex katex = new Katex()) {
            assertThat(katex.html("\\frac{<b>", false)).contains("katex-error", "\\frac{&lt;b&gt;");
            assertThat(katex.html("{".repeat(20_000), false)).contains("katex-error");
        }
    }

    @Test
    void noClassAndNoSpreadArgumentIsLeft() {
        String source = Katex.rewritten(KatexFiles.text("katex.js"));

        assertThat(source.lines())
                .noneMatch(line -> line.matches("^(class|const) .*"))
                .noneMatch(line -> line.matches(".*\\b(push|max|splice)\\(.*\\.\\.\\..*"));
    }

    @Test
    void onlyTheFontsThatAreUsedAreInTheStyle() {
        try (Formulas formulas = new Formulas()) {
            assertThat(formulas.style()).isEmpty();

            formulas.html("x + 1", false);

            assertThat(faces(formulas.style())).isEqualTo(2);
            assertThat(formulas.style())
                    .contains("MIT License", "font/woff2;base64,", "font-family:KaTeX_Main", "font-family:KaTeX_Math")
                    .doesNotContain("url(fonts/");

            formulas.html("\\mathbb{R}", false);
            formulas.html("\\mathbf{R}", false);

            assertThat(faces(formulas.style())).as("with AMS, and bold").isGreaterThanOrEqualTo(4);
        }
    }

    private static long faces(String style) {
        return style.split("@font-face", -1).length - 1L;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = KatexTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
