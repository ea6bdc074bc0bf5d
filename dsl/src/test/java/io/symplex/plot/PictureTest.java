package io.symplex.plot;

import static io.symplex.plot.Samples.comparison;
import static io.symplex.plot.Samples.panel;
import static io.symplex.plot.Samples.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureTest {

    @Nested
    class Svg {

        @Test
        void textIsText() throws Exception {
            assertThat(texts(comparison().toSvg()))
                    .contains("Oscillator", "states", "errors", "step", "Δq", "q true", "q learned", "seen", "−0.5");
        }

        @Test
        void formulasSurvive() throws Exception {
            Figure figure = Figure.of(panel("a < b & \"c\"").yLabel("∂H/∂p₀")).title("|Δq|² → 10⁻³");

            assertThat(texts(figure.toSvg())).contains("a < b & \"c\"", "∂H/∂p₀", "|Δq|² → 10⁻³");
        }

        @Test
        void saysItsSizeAndItsTitle() throws Exception {
            Document svg = parsed(comparison().size(700, 500).toSvg());

            assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("700");
            assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 700 500");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("Oscillator");
        }

        @Test
        void namesItsFontFirst() {
            assertThat(comparison().toSvg())
                    .contains("font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\"")
                    .contains("font-weight=\"600\"")
                    .doesNotContain("Inter SemiBold");
        }

        @Test
        void everyTextSaysHowLongItIsSoThatAnotherFontTakesNoMoreRoom() throws Exception {
            NodeList texts =
                    parsed(Figure.of(panel("states")).title("AV").toSvg()).getElementsByTagName("text");

            for (int i = 0; i < texts.getLength(); i++) {
                Element text = (Element) texts.item(i);
                boolean title = text.getTextContent().equals("AV");
                boolean panelTitle = text.getTextContent().equals("states");
                float size = title ? 16 : panelTitle ? 13 : 0;
                if (size > 0) {
                    double width = Typeface.widthInInter(text.getTextContent(), size, true);
                    assertThat(Double.parseDouble(text.getAttribute("textLength")))
                            .isCloseTo(width, within(0.005));
                }
                assertThat(text.getAttribute("lengthAdjust")).isEqualTo("spacingAndGlyphs");
            }
            assertThat(Figure.of(panel("漢字")).toSvg()).contains("漢字"); // not in Inter: without a length
            assertThat(Typeface.widthInInter("漢字", 12, false)).isZero();
        }

        @Test
        void theSameFigureGivesTheSameDocument() {
            assertThat(comparison().toSvg()).isEqualTo(comparison().toSvg());
        }

        @Test
        void twoFiguresInOnePageShareNoIdentifier() throws Exception {
            List<String> first = ids(comparison().toSvg());
            List<String> second = ids(Figure.of(panel("other")).toSvg());

            assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
        }

        @Test
        void namesNoProgramAndNoDate() {
            assertThat(comparison().toSvg())
                    .startsWith("<svg")
                    .doesNotContain("<!--", "<!DOCTYPE", "Batik", "Generator");
        }

        @Test
        void aMillionPointsMakeASmallDocument() {
            int n = 1_000_000;
            Figure figure = Figure.of(Axes.of("").line("", values(n, i -> i), values(n, i -> Math.sin(i * i))));

            assertThat(figure.toSvg()).hasSizeLessThan(200_000);
        }

        private List<String> texts(String svg) throws Exception {
            return contents(parsed(svg).getElementsByTagName("text"));
        }

        private List<String> contents(NodeList nodes) {
            List<String> contents = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                contents.add(nodes.item(i).getTextContent());
            }
            return contents;
        }

        private List<String> ids(String svg) throws Exception {
            NodeList all = parsed(svg).getElementsByTagName("*");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                if (all.item(i).getAttributes().getNamedItem("id") != null) {
                    ids.add(all.item(i).getAttributes().getNamedItem("id").getNodeValue());
                }
            }
            return ids;
        }

        private Document parsed(String svg) throws Exception {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        }
    }

    @Nested
    class Png {

        @Test
        void hasTwoDotsToAPixel() throws Exception {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                    Figure.of(panel("a")).size(300, 200).toPng()));

            assertThat(image.getWidth()).isEqualTo(600);
            assertThat(image.getHeight()).isEqualTo(400);
        }

        @Test
        void saysItsResolution() {
            byte[] png = Figure.of(panel("a")).size(300, 200).toPng();

            String start = new String(png, 0, 200, StandardCharsets.ISO_8859_1);
            assertThat(start.substring(start.indexOf("pHYs") + 4))
                    .startsWith("\0\0\u001D\u0087\0\0\u001D\u0087\u0001"); // 7559 to a metre
        }

        @Test
        void theSameFigureGivesTheSameBytes() {
            assertThat(comparison().toPng()).isEqualTo(comparison().toPng());
        }

        @Test
        void aLonelyPointOfALineIsSeen() {
            Series series = Series.of("line", values(5, i -> i), new double[] {1, Double.NaN, 2, Double.NaN, 3});
            Frame frame = new Frame(new Rectangle2D.Double(0, 0, 100, 100), x -> 10 * x, y -> 10 * y);

            assertThat(new Line("", series, LineStyle.SOLID).loners(frame))
                    .extracting(Ellipse2D::getCenterX)
                    .containsExactly(0.0, 20.0, 40.0);
            Series joined = Series.of("line", values(3, i -> i), new double[] {1, 2, Double.NaN});
            assertThat(new Line("", joined, LineStyle.SOLID).loners(frame)).isEmpty();
        }

        @Test
        void isWhiteOutsideAndHasTheColoursOfItsLines() throws Exception {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(comparison().toPng()));

            assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
            assertThat(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                    .contains(0xFF0072B2, 0xFFD55E00);
        }
    }
}
