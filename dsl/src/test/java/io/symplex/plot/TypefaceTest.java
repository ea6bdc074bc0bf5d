package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void bothWeightsHaveTheSignsOfTheField() {
        String signs = "Δαβγδεθλμπρσφψω ΓΩħ∂−×·±√∞≤≥≈→ ⁰¹²³⁴⁵⁶⁷⁸⁹⁻ ₀₁₂₃₄₅₆₇₈₉ₖₙ ẋ … \u2009";

        for (Typeface typeface : List.of(Typeface.PANEL_TITLE, Typeface.TICK)) {
            assertThat(typeface.font().canDisplayUpTo(signs)).isEqualTo(-1);
        }
    }

    @Test
    void theShippedFontIsUsed() {
        assertThat(Typeface.TICK.font().getFamily()).isEqualTo("Inter");
        assertThat(Typeface.PANEL_TITLE.font().getFontName()).isEqualTo("Inter SemiBold");
        assertThat(Typeface.TICK.font().getStyle()).isEqualTo(Font.PLAIN);
    }

    @Test
    void aLongTextIsCutWithAnEllipsis() {
        String text = "a label that is much too long for its place";

        String fitted = Typeface.LABEL.fitted(text, 100);

        assertThat(fitted).startsWith("a label").endsWith("…");
        assertThat(Typeface.LABEL.width(fitted)).isLessThanOrEqualTo(100);
        assertThat(Typeface.LABEL.fitted("short", 100)).isEqualTo("short");
    }
}
