package io.symplex.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A figure as a PDF of one page: text as text, the font embedded, no date, no name of a program. */
final class PdfPicture {

    private static final double POINT_PER_PIXEL = 0.75;

    private PdfPicture() {}

    static byte[] of(Figure figure) {
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer()) {
            register(texts, document, Typeface.LABEL);
            register(texts, document, Typeface.PANEL_TITLE);
            float width = (float) (POINT_PER_PIXEL * figure.width());
            float height = (float) (POINT_PER_PIXEL * figure.height());
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            g.setFontTextDrawer(texts);
            g.scale(POINT_PER_PIXEL, POINT_PER_PIXEL);
            FigurePainter.paint(figure, g);
            g.dispose();
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            document.getDocumentInformation().setTitle(figure.title().isEmpty() ? figure.toString() : figure.title());
            document.setDocumentId((long) figure.toSvg().hashCode()); // else it would be made of the time
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory cannot be written", e);
        }
    }

    /** A text with a character the font lacks is drawn as outlines instead. */
    private static void register(PdfBoxGraphics2DFontTextDrawer texts, PDDocument document, Typeface typeface)
            throws IOException {
        try (InputStream file = typeface.file()) {
            PDFont font = PDType0Font.load(document, file, true);
            texts.registerFont(typeface.font().getFontName(), font);
        }
    }
}
