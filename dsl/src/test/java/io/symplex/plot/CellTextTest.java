package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "'', 0", "−10⁻³, 5", "q̇, 1", "位置, 4", "한, 2", "😀, 2", "𝑞, 1", "→, 1"})
    void knowsHowManyCellsATextTakes(String text, int width) {
        assertThat(CellText.width(text)).isEqualTo(width);
    }

    @Test
    void aMarkStaysWithItsCharacter() {
        assertThat(CellText.characters("q\u0307p")).containsExactly("q\u0307", "p");
    }

    @ParameterizedTest
    @CsvSource({"momentum, 8, momentum", "momentum, 5, mome…", "位置 q, 4, 位…", "a b, 3, a b", "a bc, 3, a…", "abc, 0, ''"
    })
    void cutsWhatDoesNotFit(String text, int width, String fitted) {
        assertThat(CellText.fitted(text, width)).isEqualTo(fitted);
    }
}
