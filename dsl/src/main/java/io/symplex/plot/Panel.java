package io.symplex.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said about one panel.
 *
 * @param title the text above it, may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what it shows, in the order it was said
 * @param equalAspect whether a unit is equally long on both axes
 */
record Panel(String title, Axis x, Axis y, List<Layer> layers, boolean equalAspect) {

    private static final double X_MARGIN = 0.02;
    private static final double Y_MARGIN = 0.06;

    Panel {
        layers = List.copyOf(layers);
        if (x.scale() == Scale.LOG) {
            layers = layers.stream().map(Layer::onLogX).toList();
        }
        if (y.scale() == Scale.LOG) {
            layers = layers.stream().map(Layer::onLogY).toList();
        }
        if (equalAspect && (x.scale() == Scale.LOG || y.scale() == Scale.LOG)) {
            throw new IllegalArgumentException(
                    "equalAspect must have two linear axes, got a log axis; leave out equalAspect(), logX() and logY()");
        }
    }

    Panel withX(Axis newX) {
        return new Panel(title, newX, y, layers, equalAspect);
    }

    Panel withY(Axis newY) {
        return new Panel(title, x, newY, layers, equalAspect);
    }

    Panel with(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new Panel(title, x, y, more, equalAspect);
    }

    Panel withEqualAspect() {
        return new Panel(title, x, y, layers, true);
    }

    boolean hasData() {
        return layers.stream().anyMatch(Layer::hasData);
    }

    /** Returns the span of x that is shown. */
    Span xSpan() {
        Span data = layers.stream()
                .filter(Layer::hasData)
                .map(Layer::xSpan)
                .reduce(Span::union)
                .orElse(new Span(1, 1));
        return x.shown(data, isCovered() ? 0 : X_MARGIN);
    }

    /** Returns the span of y that is shown: by default, of what is inside the span of x. */
    Span ySpan() {
        Span window = xSpan();
        Span data = layers.stream()
                .map(layer -> layer.ySpan(window, y.scale()))
                .reduce(Span::union)
                .orElse(new Span(1, 1));
        Span shown = y.shown(data, isCovered() ? 0 : Y_MARGIN);
        boolean grounded = layers.stream().anyMatch(Layer::standsOnZero);
        return grounded && data.low() == 0 && !y.isFixed() ? new Span(0, shown.high()) : shown;
    }

    /** Returns the heat map whose colours are explained beside the panel: the last one. */
    @Nullable
    Heat heat() {
        Heat last = null;
        for (Layer layer : layers) {
            last = layer instanceof Heat heat ? heat : last;
        }
        return last;
    }

    private boolean isCovered() {
        return layers.stream().anyMatch(Layer::isArea);
    }

    /**
     * Returns what is shown on a plot area.
     *
     * <p>For equal scales the axis with room to spare shows more; if its range is fixed or a field covers it, the area
     * shrinks instead.
     *
     * @param width of the area offered, in pixels
     * @param height of the area offered, in pixels
     */
    View view(int width, int height) {
        View view = new View(xSpan(), ySpan(), width, height);
        if (!equalAspect) {
            return view;
        }
        double perPixel = Math.max(view.x.size() / width, view.y.size() / height);
        boolean keepsX = x.isFixed() || isCovered();
        boolean keepsY = y.isFixed() || isCovered();
        return new View(
                keepsX ? view.x : view.x.resized(perPixel * width),
                keepsY ? view.y : view.y.resized(perPixel * height),
                keepsX ? pixels(view.x, perPixel) : width,
                keepsY ? pixels(view.y, perPixel) : height);
    }

    private static int pixels(Span span, double perPixel) {
        return Math.max(1, (int) Math.round(span.size() / perPixel));
    }

    /**
     * What is shown on a plot area.
     *
     * @param x the horizontal span
     * @param y the vertical span
     * @param width of the area used, in pixels
     * @param height of the area used, in pixels
     */
    record View(Span x, Span y, int width, int height) {}
}
