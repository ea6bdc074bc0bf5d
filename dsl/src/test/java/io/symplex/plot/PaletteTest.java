package io.symplex.plot;

import static io.symplex.plot.LineStyle.DASHED;
import static io.symplex.plot.LineStyle.DOTTED;
import static io.symplex.plot.LineStyle.SOLID;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Color BLUE = new Color(0x0072B2);
    private static final Color VERMILLION = new Color(0xD55E00);
    private static final Series DATA = Series.of("line", new double[] {0}, new double[] {0});

    @Test
    void aDashedLineTakesTheColourOfItsSolidOneWhichLiesBroaderAndPalerBeneath() {
        List<Ink> inks = inks(SOLID, DASHED, SOLID, DASHED);

        assertThat(inks.get(1)).isEqualTo(Ink.of(BLUE, DASHED));
        assertThat(inks.get(3)).isEqualTo(Ink.of(VERMILLION, DASHED));
        assertThat(inks.get(0)).isEqualTo(Ink.beneath(BLUE));
        assertThat(inks.get(0).width()).isGreaterThan(inks.get(1).width());
        assertThat(inks.get(0).depth()).isGreaterThan(inks.get(1).depth());
    }

    @Test
    void pairsAreFoundWhateverTheOrder() {
        assertThat(inks(SOLID, SOLID, DASHED, DASHED))
                .containsExactly(
                        Ink.beneath(BLUE), Ink.beneath(VERMILLION), Ink.of(BLUE, DASHED), Ink.of(VERMILLION, DASHED));
        assertThat(inks(DASHED, SOLID)).containsExactly(Ink.of(BLUE, DASHED), Ink.beneath(BLUE));
    }

    @Test
    void aDashedLineWithoutASolidOneTakesTheColourOfPoints() {
        List<Layer> layers = List.of(
                new Points("seen", DATA),
                new Points("seen", DATA),
                new Line("", DATA, DASHED),
                new Line("", DATA, DASHED));

        assertThat(Palette.inks(layers))
                .containsExactly(
                        Ink.of(BLUE, SOLID),
                        Ink.of(VERMILLION, SOLID),
                        Ink.of(BLUE, DASHED),
                        Ink.of(VERMILLION, DASHED));
    }

    @Test
    void linesWithoutAPartnerHaveColoursOfTheirOwn() {
        assertThat(inks(DASHED, DASHED)).extracting(Ink::color).doesNotHaveDuplicates();
        assertThat(inks(SOLID, DASHED, DASHED))
                .extracting(Ink::color)
                .element(2)
                .isEqualTo(VERMILLION);
        assertThat(inks(SOLID, DOTTED)).containsExactly(Ink.of(BLUE, SOLID), Ink.of(VERMILLION, DOTTED));
    }

    @Test
    void coloursRepeatAfterTwentyOne() {
        LineStyle[] styles = new LineStyle[22];
        Arrays.fill(styles, SOLID);

        List<Ink> inks = inks(styles);

        assertThat(inks.subList(0, 21)).extracting(Ink::color).doesNotHaveDuplicates();
        assertThat(inks.get(7).color()).isEqualTo(new Color(0x003F62)); // the first, darker
        assertThat(inks.get(13).color()).isEqualTo(new Color(0x8F8F8F)); // the grey, paler
        assertThat(inks.get(21)).isEqualTo(inks.get(0));
    }

    @Test
    void referenceLinesTakeNoColourFromTheOthers() {
        List<Ink> inks = Palette.inks(List.of(new ReferenceLine(0), new Points("", DATA)));

        assertThat(inks).containsExactly(Ink.reference(), Ink.of(BLUE, SOLID));
    }

    private static List<Ink> inks(LineStyle... styles) {
        return Palette.inks(List.of(styles).stream()
                .<Layer>map(style -> new Line("", DATA, style))
                .toList());
    }
}
