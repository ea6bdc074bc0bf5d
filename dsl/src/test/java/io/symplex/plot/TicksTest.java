package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {

    private static final TickRoom BESIDE = new TickRoom(600, true);
    private static final TickRoom ABOVE = new TickRoom(200, false);

    @Test
    void labelsAreExactDecimals() {
        Ticks ticks = LinearTicks.of(new Span(-0.02, 1.02), BESIDE);

        assertThat(ticks.labels())
                .containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1.0");
        assertThat(ticks.marks()).extracting(Ticks.Mark::value).contains(0.3, 0.7);
    }

    @Test
    void negativeNumbersHaveARealMinusSign() {
        assertThat(LinearTicks.of(new Span(-1.1, 1.1), ABOVE).labels())
                .containsExactly("−1.0", "−0.5", "0", "0.5", "1.0");
    }

    @Test
    void thousandsAreSetApart() {
        assertThat(LinearTicks.of(new Span(0, 10_000), ABOVE).labels())
                .containsExactly("0", "2000", "4000", "6000", "8000", "10\u2009000");
    }

    @Test
    void smallAndLargeNumbersShareAPowerOfTen() {
        Ticks small = LinearTicks.of(new Span(-8e-6, 8e-6), ABOVE);
        Ticks large = LinearTicks.of(new Span(0, 1e6), ABOVE);

        assertThat(small.labels()).containsExactly("−5", "0", "5");
        assertThat(small.factor()).isEqualTo("×10⁻⁶");
        assertThat(large.labels()).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(large.factor()).isEqualTo("×10⁶");
    }

    @Test
    void smallDifferencesOfOrdinaryNumbersAreWrittenInFull() {
        Ticks ticks = LinearTicks.of(new Span(0.49998, 0.50002), ABOVE);

        assertThat(ticks.factor()).isEmpty();
        assertThat(ticks.labels()).contains("0.49999", "0.50000", "0.50001");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-270, 1e-9, 3e-4, 0.7, 1, 42, 9.99e5, 1e17, 1e300})
    void thereAreAtLeastTwoLabelsAndTheyDoNotTouch(double size) {
        for (int pixels = 60; pixels < 2000; pixels += 97) {
            Ticks ticks = LinearTicks.of(new Span(-0.3 * size, 0.7 * size), new TickRoom(pixels, true));

            assertThat(ticks.labels()).hasSizeGreaterThanOrEqualTo(1).doesNotHaveDuplicates();
            double spacing = ticks.marks().size() < 2
                    ? pixels
                    : (ticks.marks().get(1).value() - ticks.marks().get(0).value()) / size * pixels;
            assertThat(spacing).isGreaterThan(ticks.marks().size() <= 2 ? 0 : ticks.widestLabel());
        }
    }

    @Test
    void aFlatPanelHasTwoLabelsRatherThanOneWithRoom() { // with one, nobody could tell the scale
        TickRoom flat = new TickRoom(47, false);
        TickRoom narrow = new TickRoom(75, true);

        assertThat(LinearTicks.of(new Span(-2.24, 2.24), flat).labels()).containsExactly("−2", "0", "2");
        assertThat(LinearTicks.of(new Span(-1.1, 1.1), narrow).labels()).containsExactly("−1", "0", "1");
        assertThat(LinearTicks.of(new Span(-1.9, 1.9), flat).labels()).containsExactly("−1", "0", "1");
        assertThat(LinearTicks.of(new Span(-0.9, 0.9), new TickRoom(20, false)).labels())
                .hasSize(1); // more would touch
    }

    @Test
    void decadesAreLabelledAsPowers() {
        Ticks ticks = LogTicks.of(new Span(5e-6, 3), ABOVE);

        assertThat(ticks.labels()).containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1");
    }

    @Test
    void manyDecadesAreLabelledWithAStrideAndMarkedInBetween() {
        Ticks ticks = LogTicks.of(new Span(1e-20, 1), ABOVE);

        assertThat(ticks.labels()).containsExactly("10⁻¹⁸", "10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1");
        assertThat(ticks.marks()).hasSize(21);
    }

    @Test
    void aDecadeOrTwoAreLabelledInBetween() {
        assertThat(LogTicks.of(new Span(0.9, 110), new TickRoom(400, false)).labels())
                .containsExactly("1", "2", "5", "10", "20", "50", "100");
        assertThat(LogTicks.of(new Span(1e-7, 1.1e-6), ABOVE).labels())
                .containsExactly("10⁻⁷", "2×10⁻⁷", "5×10⁻⁷", "10⁻⁶");
    }

    @Test
    void lessThanADecadeIsLabelledLinearly() {
        assertThat(LogTicks.of(new Span(0.49, 0.51), ABOVE).labels()).contains("0.495", "0.500", "0.505");
    }

    @Test
    void powersOfOneAndTenAreThemselves() {
        assertThat(Digits.power(0)).isEqualTo("1");
        assertThat(Digits.power(1)).isEqualTo("10");
        assertThat(Digits.power(-12)).isEqualTo("10⁻¹²");
        assertThat(Digits.plain(new BigDecimal("-1234567.50"))).isEqualTo("−1\u2009234\u2009567.50");
    }
}
