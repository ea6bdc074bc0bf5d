package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextColorsTest {

    /** Numbers from xterm's own table of 256 colours. */
    @ParameterizedTest
    @CsvSource({
        "000000, 16",
        "ffffff, 231",
        "ff0000, 196",
        "0000ff, 21",
        "8a8a8a, 245",
        "080808, 232",
        "eeeeee, 255",
        "0072b2, 25",
        "5f87af, 67"
    })
    void findsTheNearestOfTheFixedColours(String rgb, int index) {
        assertThat(TextColors.index(new Color(Integer.parseInt(rgb, 16)))).isEqualTo(index);
    }

    @Test
    void saysADirectColourByItsParts() {
        assertThat(TextColors.DIRECT.code(new Color(1, 20, 255))).isEqualTo("2;1;20;255");
        assertThat(TextColors.INDEXED.code(Color.RED)).isEqualTo("5;196");
    }
}
