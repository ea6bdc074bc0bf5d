package io.symplex.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/** Draws a figure on anything that can be drawn on; a unit is a CSS pixel. */
final class FigurePainter {

    /** Smooth edges, and text measured and drawn without rounding to dots. */
    static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private FigurePainter() {}

    static void paint(Figure figure, Graphics2D g) {
        List<Place> places = FigureLayout.of(figure);
        g.addRenderingHints(HINTS);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
        if (!figure.title().isEmpty()) {
            double x = places.get(0).plot().x;
            String title = Typeface.FIGURE_TITLE.fitted(figure.title(), figure.width() - x - Look.MARGIN);
            Typeface.FIGURE_TITLE.draw(g, title, x, Look.MARGIN + 14, Look.TEXT);
        }
        for (Place place : places) {
            new PanelPainter(place).paint(g);
        }
    }
}
