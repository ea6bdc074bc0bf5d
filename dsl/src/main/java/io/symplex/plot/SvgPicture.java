package io.symplex.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A figure as an SVG document: text as text, two decimals of a pixel, no date, no name of a program. */
final class SvgPicture {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgPicture() {}

    static String of(Figure figure) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment(null);
        context.setPrecision(2);
        context.setStyleHandler(new InterStyle());
        context.setImageHandler(new EmbeddedPng());
        SVGGraphics2D g = new UnhintedGraphics(context);
        FigurePainter.paint(figure, g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "width", String.valueOf(figure.width()));
        root.setAttributeNS(null, "height", String.valueOf(figure.height()));
        root.setAttributeNS(null, "viewBox", "0 0 " + figure.width() + " " + figure.height());
        root.setAttributeNS(null, "role", "img");
        SvgTexts.setLengths(root, "12px", "400");
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(figure.title().isEmpty() ? figure.toString() : figure.title());
        root.insertBefore(title, root.getFirstChild());
        return written(g, root);
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java runtime has no XML parser", e);
        }
    }

    /** Returns the document without header, its ids made its own: several figures may stand in one page. */
    private static String written(SVGGraphics2D g, Element root) {
        CRC32 content = new CRC32();
        content.update(streamed(g, root).getBytes(StandardCharsets.UTF_8));
        makeOwn(root, "f%08x-".formatted(content.getValue()));
        return streamed(g, root);
    }

    private static String streamed(SVGGraphics2D g, Element root) {
        StringWriter out = new StringWriter();
        try {
            g.stream(root, out, false, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("the SVG cannot be written", e);
        }
        String document = out.toString().replace("\r\n", "\n");
        return document.substring(document.indexOf("<svg")); // the header names an outdated DTD
    }

    private static void makeOwn(Element element, String prefix) {
        if (element.hasAttribute("id")) {
            element.setAttribute("id", prefix + element.getAttribute("id"));
        }
        String clip = element.getAttribute("clip-path");
        if (clip.startsWith("url(#")) {
            element.setAttribute("clip-path", "url(#" + prefix + clip.substring("url(#".length()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                makeOwn(inner, prefix);
            }
        }
    }

    /** Embeds a picture, such as a heat map, as PNG by the Java runtime's own writer. */
    private static final class EmbeddedPng extends ImageHandlerBase64Encoder {

        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException("a picture cannot be embedded", e);
            }
        }
    }

    /** Measures text without hinting, as {@link Typeface} does; by default it would depend on the Java runtime. */
    private static final class UnhintedGraphics extends SVGGraphics2D {

        private final Graphics2D meter;

        UnhintedGraphics(SVGGeneratorContext context) {
            super(context, false);
            meter = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            meter.addRenderingHints(FigurePainter.HINTS);
        }

        @Override
        public FontMetrics getFontMetrics(Font font) {
            return meter.getFontMetrics(font);
        }
    }

    /** Names the family list and the weight of a text, and keeps attributes in a fixed order. */
    private static final class InterStyle extends DefaultStyleHandler {

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"}) // the library's signature
        public void setStyle(Element element, Map styles, SVGGeneratorContext context) {
            Map<String, String> ours = new TreeMap<>((Map<String, String>) styles);
            String family = ours.get("font-family");
            if (family != null) {
                ours.put("font-family", Typeface.SVG_FAMILIES);
                ours.put("font-weight", family.contains("SemiBold") ? "600" : "400");
            }
            super.setStyle(element, ours, context);
        }
    }
}
