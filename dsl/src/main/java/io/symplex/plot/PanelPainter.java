package io.symplex.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Draws one panel in its place: the chart with axes, grid and layers, then the texts around it.
 *
 * <p>The charting library draws the axes and the grid and maps values to pixels; layers are annotations to it.
 */
final class PanelPainter {

    private static final BasicStroke GRID_STROKE = new BasicStroke(0.8f);
    private static final int TITLE_RISE = 14; // of the title's baseline above the plot area
    private static final int FACTOR_RISE = 9;

    private final Place place;
    private final Rectangle plot;

    PanelPainter(Place place) {
        this.place = place;
        plot = place.plot();
    }

    void paint(Graphics2D g) {
        chart(g);
        axes(g);
        title(g);
        xLabel(g);
        yLabel(g);
        factors(g);
        if (place.colorBar() != null) {
            place.colorBar().draw(g);
        }
        Legend.of(place.panel()).draw(g, place.legend());
    }

    /** Draws the chart and returns the area it found for the data. */
    Rectangle2D chart(Graphics2D g) {
        ValueAxis x = ChartAxes.horizontal(place.panel().x(), place.view().x(), place.xTicks());
        ValueAxis y = ChartAxes.vertical(place.panel().y(), place.view().y(), place.yTicks());
        XYPlot chart = new XYPlot(null, x, y, new XYLineAndShapeRenderer()); // no grid without a renderer
        chart.setInsets(RectangleInsets.ZERO_INSETS);
        chart.setAxisOffset(RectangleInsets.ZERO_INSETS);
        chart.setFixedDomainAxisSpace(new AxisSpace()); // the layout has left room
        chart.setFixedRangeAxisSpace(new AxisSpace());
        chart.setOutlineVisible(false);
        chart.setBackgroundPaint(null);
        chart.setDomainGridlinePaint(Look.GRID);
        chart.setRangeGridlinePaint(Look.GRID);
        chart.setDomainGridlineStroke(GRID_STROKE);
        chart.setRangeGridlineStroke(GRID_STROKE);
        chart.addAnnotation(new LayersAnnotation(place.panel().layers()), false);
        PlotRenderingInfo info = new PlotRenderingInfo(null);
        chart.draw(g, new Rectangle(plot), null, null, info);
        return info.getDataArea();
    }

    /** Draws the lines of the axes over what lies on them: a grid line at the end of the other axis, a heat map. */
    private void axes(Graphics2D g) {
        g.setPaint(Look.AXIS);
        g.setStroke(ChartAxes.STROKE);
        g.draw(new Line2D.Double(plot.x, plot.y, plot.x, plot.getMaxY()));
        g.draw(new Line2D.Double(plot.x, plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
    }

    private void title(Graphics2D g) {
        String title = Typeface.PANEL_TITLE.fitted(place.panel().title(), plot.width);
        Typeface.PANEL_TITLE.draw(g, title, plot.x, plot.y - TITLE_RISE, Look.TEXT);
    }

    private void xLabel(Graphics2D g) {
        String label = Typeface.LABEL.fitted(place.panel().x().label(), plot.width);
        double x = plot.getCenterX() - Typeface.LABEL.width(label) / 2;
        Typeface.LABEL.draw(g, label, x, xLabelBaseline(), Look.TEXT);
    }

    private double xLabelBaseline() {
        return plot.getMaxY() + Look.TICK_BAND + 16;
    }

    private void yLabel(Graphics2D g) {
        String label = Typeface.LABEL.fitted(place.panel().y().label(), plot.height);
        AffineTransform before = g.getTransform();
        g.translate(place.yLabel() + 11, plot.getCenterY());
        g.rotate(-Math.PI / 2);
        Typeface.LABEL.draw(g, label, -Typeface.LABEL.width(label) / 2, 0, Look.TEXT);
        g.setTransform(before);
    }

    private void factors(Graphics2D g) {
        String y = place.yTicks().factor();
        double yEnd = plot.x - Look.TICK_LENGTH - Look.TICK_LABEL_GAP;
        Typeface.TICK.draw(g, y, yEnd - Typeface.TICK.width(y), plot.y - FACTOR_RISE, Look.QUIET_TEXT);
        String x = place.xTicks().factor();
        Typeface.TICK.draw(g, x, plot.getMaxX() - Typeface.TICK.width(x), xLabelBaseline(), Look.QUIET_TEXT);
    }

    /** All layers of a panel as one annotation, clipped to the plot area by the chart. */
    @SuppressWarnings("serial") // never serialised
    private static final class LayersAnnotation extends AbstractXYAnnotation {

        private final List<Layer> layers;

        LayersAnnotation(List<Layer> layers) {
            this.layers = layers;
        }

        @Override
        public void draw(
                Graphics2D g,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis x,
                ValueAxis y,
                int rendererIndex,
                PlotRenderingInfo info) {
            Frame frame = new Frame(
                    area,
                    value -> x.valueToJava2D(value, area, RectangleEdge.BOTTOM),
                    value -> y.valueToJava2D(value, area, RectangleEdge.LEFT));
            List<Ink> inks = Palette.inks(layers);
            boolean colored = layers.stream().anyMatch(Heat.class::isInstance);
            IntStream.range(0, layers.size())
                    .boxed()
                    .sorted(Comparator.comparing(i -> -inks.get(i).depth()))
                    .forEach(i -> {
                        if (colored && layers.get(i) instanceof Line line) {
                            line.draw(g, frame, inks.get(i).rim());
                        }
                        layers.get(i).draw(g, frame, inks.get(i));
                        if (!colored && layers.get(i) instanceof Contours contours) {
                            LevelLabels.draw(contours, g, frame);
                        }
                    });
        }
    }
}
