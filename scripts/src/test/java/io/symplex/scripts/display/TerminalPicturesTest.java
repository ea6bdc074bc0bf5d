package io.symplex.scripts.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symplex.plot.Axes;
import io.symplex.plot.Field;
import io.symplex.plot.Figure;
import io.symplex.plot.Range;
import io.symplex.plot.TextColors;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalPicturesTest {

    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");
    private static final Figure LINE =
            Figure.of(Axes.of("a line").line("y", new double[] {0, 1, 2}, new double[] {1, 3, 2}));
    private static final Figure HEAT = Figure.of(Axes.of("")
                    .heatMap("H", Field.of(new Range(-2, 2), new Range(-2, 2), (q, p) -> q * q + p * p)))
            .title("Energy");

    @Nested
    class Kitty {

        private static final Pattern CHUNK = Pattern.compile("\033_G([^;]*);([A-Za-z0-9+/=]*)\033\\\\");

        @Test
        void thePngComesInChunksThatAskForNoAnswer() throws Exception {
            String shown = shown(Graphics.KITTY, HEAT, 80, 24);

            Matcher chunks = CHUNK.matcher(shown);
            StringBuilder data = new StringBuilder();
            String controls = "";
            int count = 0;
            while (chunks.find()) {
                controls += chunks.group(1) + " ";
                data.append(chunks.group(2));
                assertThat(chunks.group(2).length()).isLessThanOrEqualTo(4096);
                count++;
            }
            assertThat(count).isGreaterThan(2);
            assertThat(controls).isEqualTo("a=T,f=100,q=2,c=80,m=1 " + "q=2,m=1 ".repeat(count - 2) + "q=2,m=0 ");
            assertThat(CHUNK.matcher(shown).replaceAll("")).isEqualTo("\n");
            assertThat(Base64.getDecoder().decode(data.toString()))
                    .isEqualTo(HEAT.size(80 * 8, 20 * 16).toPng());
        }
    }

    @Nested
    class Iterm2 {

        @Test
        void thePngSaysItsSizeAndItsWidthInCells() {
            String shown = shown(Graphics.ITERM2, LINE, 60, 50);

            byte[] png = LINE.size(60 * 8, 18 * 16).toPng();
            assertThat(shown)
                    .isEqualTo("\033]1337;File=inline=1;size=" + png.length
                            + ";width=60;height=auto;preserveAspectRatio=1:"
                            + Base64.getEncoder().encodeToString(png) + "\007\n");
        }
    }

    @Nested
    class Sixel {

        @Test
        void sixelsAreThePictureItself() throws Exception {
            BufferedImage shown = sixels(shown(Graphics.SIXEL, HEAT, 60, 20));

            BufferedImage png = png(HEAT.size(60 * 8, 18 * 16));
            assertThat(shown.getWidth()).isEqualTo(60 * 8);
            assertThat(shown.getHeight()).isEqualTo(18 * 16);
            assertThat(meanDistance(shown, png)).isLessThan(2.5); // of 255; a colour is told to 1/100
        }

        @Test
        void everyDotIsDrawn() {
            BufferedImage shown = sixels(shown(Graphics.SIXEL, LINE, 40, 15));

            int[] dots = shown.getRGB(0, 0, shown.getWidth(), shown.getHeight(), null, 0, shown.getWidth());
            assertThat(Arrays.stream(dots).map(dot -> dot >>> 24).distinct()).containsExactly(255);
            assertThat(shown.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        }

        @Test
        void theSizeOfACellDecidesTheirNumber() {
            TerminalPictures large =
                    TerminalPictures.of(Graphics.SIXEL, XTERM, true).withCells(10, 20);

            BufferedImage shown = sixels(shown(large, LINE, 60, 20));

            assertThat(shown.getWidth()).isEqualTo(600);
            assertThat(shown.getHeight()).isEqualTo(360);
        }

        private BufferedImage sixels(String shown) {
            assertThat(shown).endsWith("\n");
            return SixelDecoder.decoded(shown.strip());
        }

        /** The distance of the colours of a picture from those of one twice as fine. */
        private double meanDistance(BufferedImage shown, BufferedImage fine) {
            double sum = 0;
            for (int y = 0; y < shown.getHeight(); y++) {
                for (int x = 0; x < shown.getWidth(); x++) {
                    Color a = new Color(shown.getRGB(x, y));
                    double red = 0;
                    for (int k = 0; k < 4; k++) {
                        red += new Color(fine.getRGB(2 * x + k % 2, 2 * y + k / 2)).getRed() / 4.0;
                    }
                    sum += Math.abs(a.getRed() - red);
                }
            }
            return sum / shown.getWidth() / shown.getHeight();
        }

        private BufferedImage png(Figure figure) throws IOException {
            return ImageIO.read(new ByteArrayInputStream(figure.toPng()));
        }
    }

    @Nested
    class Text {

        @Test
        void isTheFigureAsTextInTheColoursOfTheTerminal() {
            String shown = shown(Graphics.TEXT, LINE, 80, 40);

            assertThat(shown).isEqualTo(LINE.text(80, 18, TextColors.INDEXED) + "\n");
        }

        @Test
        void isPlainWhereColourIsNotWanted() {
            TerminalPictures plain =
                    TerminalPictures.of(Graphics.AUTO, Map.of("TERM", "xterm-256color", "NO_COLOR", "1"), true);

            assertThat(shown(plain, LINE, 80, 24)).doesNotContain("\033").contains("┤");
        }

        @Test
        void leavesRoomForThePrompt() {
            assertThat(shown(Graphics.TEXT, LINE, 80, 16).lines()).hasSizeLessThanOrEqualTo(14);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KITTY", "ITERM2", "SIXEL", "TEXT"})
    void aTerminalOfNoSizeOrATinyOneStillShowsSomething(Graphics way) {
        Figure crowded = Figure.of(Collections.nCopies(4, LINE.panels().get(0))).size(500, 400);
        for (int[] size : new int[][] {{0, 0}, {5, 3}, {5000, 5000}}) {
            assertThat(shown(way, crowded, size[0], size[1])).endsWith("\n").hasSizeGreaterThan(100);
        }
    }

    @Test
    void theUsersWishGoesBeforeWhatIsKnown() {
        assertThat(TerminalPictures.of(Graphics.KITTY, XTERM, false).graphics()).isEqualTo(Graphics.KITTY);
        assertThat(TerminalPictures.of(Graphics.AUTO, XTERM, true).graphics()).isEqualTo(Graphics.TEXT);
        assertThat(shown(Graphics.NONE, LINE, 80, 24)).isEmpty();
        assertThat(shown(TerminalPictures.of(Graphics.AUTO, XTERM, false), LINE, 80, 24))
                .isEmpty();
    }

    @Test
    void refusesImpossibleCells() {
        TerminalPictures pictures = TerminalPictures.of(Graphics.SIXEL, XTERM, true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pictures.withCells(0, 0))
                .withMessage("cells must be from 4 × 8 to 100 × 200 dots, got 0 × 0");
    }

    @Test
    void aTerminalThatIsGoneIsReported() {
        Writer gone = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> TerminalPictures.of(Graphics.TEXT, XTERM, true).show(LINE, 80, 24, gone))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the figure cannot be written to the terminal");
    }

    @ParameterizedTest
    @CsvSource({"kitty, KITTY", "Sixel, SIXEL", "auto, AUTO", "NONE, NONE"})
    void aWayHasAName(String name, Graphics way) {
        assertThat(Graphics.named(name)).isEqualTo(way);
    }

    @Test
    void refusesAnUnknownWay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graphics.named("vga"))
                .withMessage("graphics must be one of auto, kitty, iterm2, sixel, text, none, got 'vga'");
    }

    private static String shown(Graphics way, Figure figure, int columns, int rows) {
        return shown(TerminalPictures.of(way, XTERM, true), figure, columns, rows);
    }

    private static String shown(TerminalPictures pictures, Figure figure, int columns, int rows) {
        StringBuilder out = new StringBuilder();
        pictures.show(figure, columns, rows, out);
        return out.toString();
    }
}
