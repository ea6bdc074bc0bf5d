package io.symplex.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The kinds of text in a figure, set in Inter.
 *
 * <p>The font comes with this package and is not registered anywhere; a text with a character it lacks is set in the
 * platform's sans-serif font. Widths are measured without a screen, so that the layout is the same everywhere.
 */
final class Typeface {

    private static final String SEMI_BOLD = "Inter-SemiBold.ttf";
    private static final String REGULAR = "Inter-Regular.ttf";

    static final Typeface FIGURE_TITLE;
    static final Typeface PANEL_TITLE;
    static final Typeface LABEL;
    static final Typeface TICK;

    static {
        Font semiBold = shipped(SEMI_BOLD);
        Font regular = shipped(REGULAR);
        FIGURE_TITLE = new Typeface(SEMI_BOLD, semiBold, 16);
        PANEL_TITLE = new Typeface(SEMI_BOLD, semiBold, 13);
        LABEL = new Typeface(REGULAR, regular, 12);
        TICK = new Typeface(REGULAR, regular, 11);
    }

    /** What an SVG names: Inter, then what most machines have. */
    static final String SVG_FAMILIES = "Inter, 'Helvetica Neue', Arial, sans-serif";

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final String resource;
    private final Font font;

    private Typeface(String resource, Font font, int size) {
        this.resource = resource;
        this.font = font.deriveFont((float) size);
    }

    private static Font shipped(String resource) {
        try (InputStream in = opened(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + resource + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + resource + " is damaged", e);
        }
    }

    private static InputStream opened(String resource) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
    }

    /** Opens the font's file, to embed it; the caller closes it. */
    InputStream file() {
        return opened(resource);
    }

    Font font() {
        return font;
    }

    /** Returns the advance width of a text, in pixels. */
    double width(String text) {
        return fontFor(text).getStringBounds(text, UNHINTED).getWidth();
    }

    /** Returns the advance width of a text in the shipped font; 0 if that lacks a character of it. */
    static double widthInInter(String text, float size, boolean semiBold) {
        Font inter = (semiBold ? PANEL_TITLE : LABEL).font.deriveFont(size);
        return inter.canDisplayUpTo(text) < 0
                ? inter.getStringBounds(text, UNHINTED).getWidth()
                : 0;
    }

    /** Returns the height of a capital letter, in pixels. */
    double capHeight() {
        return font.createGlyphVector(UNHINTED, "H").getVisualBounds().getHeight();
    }

    /** Returns the text cut to at most {@code width} pixels, with an ellipsis where something is missing. */
    String fitted(String text, double width) {
        String fitted = text;
        for (int end = text.length(); width(fitted) > width && end > 1; ) {
            end = text.offsetByCodePoints(end, -1);
            fitted = text.substring(0, end).stripTrailing() + "…";
        }
        return fitted;
    }

    /** Draws a text with its left end on the baseline at (x, y). */
    void draw(Graphics2D g, String text, double x, double y, Color color) {
        if (text.isEmpty()) {
            return;
        }
        g.setFont(fontFor(text));
        g.setPaint(color);
        g.drawString(text, (float) x, (float) y);
    }

    private Font fontFor(String text) {
        return font.canDisplayUpTo(text) < 0 ? font : new Font(Font.SANS_SERIF, Font.PLAIN, font.getSize());
    }
}
