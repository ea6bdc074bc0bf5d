package io.symplex.plot;

import static io.symplex.plot.Samples.comparison;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPictureTest {

    @Test
    void textIsText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(comparison().toPdf())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Oscillator", "states", "errors", "step", "q true", "q learned", "seen", "−0.5");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Oscillator");
        }
    }

    @Test
    void aCharacterTheFontLacksIsDrawn() throws IOException {
        Figure figure = Figure.of(Samples.panel("a")).title("振動 a");

        try (PDDocument pdf = Loader.loadPDF(figure.toPdf())) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    @Test
    void hasOnePageOfItsSize() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(comparison().size(800, 600).toPdf())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(600);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(450);
        }
    }

    @Test
    void looksLikeThePng() throws IOException {
        Figure figure = comparison().size(400, 500);
        try (PDDocument pdf = Loader.loadPDF(figure.toPdf())) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 192);

            assertThat(image.getWidth()).isEqualTo(800);
            assertThat(image.getRGB(0, 0, 800, 1000, null, 0, 800)).contains(0xFF0072B2, 0xFFD55E00);
        }
    }

    @Test
    void theSameFigureGivesTheSameBytes() {
        Figure figure =
                Figure.of(Axes.of("").heatMap("V", Field.of(new Range(0, 1), new Range(0, 1), (x, y) -> x * y)));

        assertThat(figure.toPdf()).isEqualTo(figure.toPdf());
        assertThat(figure.toSvg()).isEqualTo(figure.toSvg()).contains("data:image/png;base64,");
    }
}
