package io.symplex.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * How a layer is drawn with characters: its ink, and what tells it from others where there is no colour.
 *
 * @param ink colour, style and depth, as on any picture
 * @param marker the character that stands for its points
 * @param phase where between two of its own its markers are, so that those of several lines do not meet; from 0 to 1
 * @param marked whether its line carries markers
 * @param filled whether what it covers is filled, else only outlined
 */
record Pen(Ink ink, String marker, double phase, boolean marked, boolean filled) {

    private static final List<String> MARKERS = List.of("●", "▲", "■", "◆", "○", "△", "□", "◇");

    /** Returns one pen for each layer, in order. */
    static List<Pen> of(List<Layer> layers, boolean colored) {
        List<Ink> inks = Palette.inks(layers);
        boolean marked = !colored && layers.stream().filter(Pen::isLine).count() > 1;
        long bearers =
                layers.stream().filter(layer -> bearsMarker(layer, marked)).count();
        List<Pen> pens = new ArrayList<>();
        int used = 0;
        boolean filled = true; // one histogram; the others would hide it
        for (int i = 0; i < layers.size(); i++) {
            boolean bears = bearsMarker(layers.get(i), marked);
            double phase = bears ? (used + 0.5) / bearers : 0;
            pens.add(new Pen(inks.get(i), marker(used), phase, bears && marked, filled));
            used += bears ? 1 : 0;
            filled &= !(layers.get(i) instanceof Bars);
        }
        return pens;
    }

    private static boolean isLine(Layer layer) {
        return layer instanceof Contours || isNamedLine(layer);
    }

    private static boolean isNamedLine(Layer layer) {
        return (layer instanceof Line || layer instanceof Band)
                && !layer.label().isEmpty();
    }

    private static boolean bearsMarker(Layer layer, boolean marked) {
        return layer instanceof Points || (marked && isNamedLine(layer));
    }

    /** Returns the k-th marker: a shape, then letters. */
    private static String marker(int k) {
        return k < MARKERS.size() ? MARKERS.get(k) : Character.toString('a' + (k - MARKERS.size()) % 26);
    }

    /** Returns a sample of its line, three cells wide, for a legend. */
    String sample() {
        String dash = switch (ink.style()) {
            case SOLID -> "─";
            case DASHED -> "╌";
            case DOTTED -> "┈";
        };
        return dash + (marked ? marker : dash) + dash;
    }

    /** Returns whether the dot that a line passes as number {@code k} is drawn. */
    boolean draws(int k) {
        return switch (ink.style()) {
            case SOLID -> true;
            case DASHED -> k % 6 < 4; // along an axis: two cells, and one left out
            case DOTTED -> k % 3 == 0;
        };
    }
}
