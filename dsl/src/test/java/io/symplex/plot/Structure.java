package io.symplex.plot;

import java.util.Locale;
import java.util.stream.Collectors;

/** What a figure shows, in words: its panels, their ranges, and every layer with its name and extent. */
public final class Structure {

    private Structure() {}

    /** Returns one line for the figure, one for each panel, one for each layer. */
    public static String of(Figure figure) {
        return figure.title() + ", " + figure.width() + " × " + figure.height() + ", columns " + figure.columns() + "\n"
                + figure.panels().stream().map(Structure::panel).collect(Collectors.joining());
    }

    private static String panel(Axes axes) {
        Panel panel = axes.panel();
        return "panel '" + panel.title() + "': " + axis(panel.x(), panel.xSpan()) + ", "
                + axis(panel.y(), panel.ySpan()) + "\n"
                + panel.layers().stream()
                        .map(layer -> "  " + layer(layer) + "\n")
                        .collect(Collectors.joining());
    }

    /** Returns the levels of the level lines of a panel. */
    public static double[] levels(Axes axes) {
        return axes.panel().layers().stream()
                .filter(Contours.class::isInstance)
                .flatMap(layer -> ((Contours) layer).levels().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static String axis(Axis axis, Span span) {
        return axis.label() + " " + span(span) + (axis.scale() == Scale.LOG ? " log" : "");
    }

    private static String layer(Layer layer) {
        String what = layer.kind() + " '" + (layer instanceof Heat heat ? heat.name() : layer.label()) + "'";
        if (layer instanceof ReferenceLine reference) {
            return "reference " + span(new Span(reference.y(), reference.y()));
        } else if (layer instanceof Contours contours) {
            what += " " + contours.levels().size() + " levels";
        } else if (layer instanceof Line line) {
            what += " " + line.series() + (line.style() == LineStyle.SOLID ? "" : " " + line.style());
        } else if (layer instanceof Arrows arrows) {
            what += " " + arrows.places();
        } else if (layer instanceof Heat heat) {
            return what + " " + heat.field() + " " + span(heat.colors());
        }
        return what + ", y " + span(layer.ySpan(layer.xSpan()));
    }

    private static String span(Span span) {
        double least = 1e-4 * span.size(); // what is smaller than the eye can see is zero
        double low = Math.abs(span.low()) < least ? 0 : span.low();
        double high = Math.abs(span.high()) < least ? 0 : span.high();
        return String.format(Locale.ROOT, "%.3g to %.3g", low, high);
    }
}
