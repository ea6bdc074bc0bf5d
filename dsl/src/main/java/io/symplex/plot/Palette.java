package io.symplex.plot;

import java.awt.Color;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Gives every layer of a panel its ink.
 *
 * <p>The colours can be told apart with any common colour blindness; they are ordered by contrast on white, without the
 * yellow, which has none. After seven they come again darker, then paler, then as they were.
 *
 * <p>Source: Okabe and Ito, <i>Color Universal Design</i>, 2008.
 */
final class Palette {

    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2), // blue
            new Color(0xD55E00), // vermillion
            new Color(0x009E73), // bluish green
            new Color(0xCC79A7), // reddish purple
            new Color(0xE69F00), // orange
            new Color(0x56B4E9), // sky blue
            new Color(0x333333)); // in place of black

    private static final double DARKER = 0.45; // share of black
    private static final double PALER = 0.5; // share of white
    private static final double PALEST = 0.75;

    private Palette() {}

    /** Returns one ink for each layer, in order; see {@link LineStyle} for what goes in pairs. */
    static List<Ink> inks(List<Layer> layers) {
        List<Integer> solid = lines(layers, LineStyle.SOLID);
        List<Integer> dashed = lines(layers, LineStyle.DASHED);
        List<Integer> points = indices(layers, Points.class::isInstance);
        int onLines = Math.min(solid.size(), dashed.size());
        int onPoints = Math.min(points.size(), dashed.size() - onLines);
        List<Integer> paired = dashed.subList(0, onLines + onPoints);
        Ink[] inks = new Ink[layers.size()];
        int used = 0;
        for (int i = 0; i < inks.length; i++) {
            Ink own = layers.get(i).ownInk();
            if (own != null) {
                inks[i] = own;
            } else if (!paired.contains(i)) {
                inks[i] = Ink.of(color(used++), layers.get(i));
            }
        }
        for (int k = 0; k < paired.size(); k++) {
            int partner = k < onLines ? solid.get(k) : points.get(k - onLines);
            Color color = inks[partner].color();
            inks[partner] = k < onLines ? Ink.beneath(color) : inks[partner];
            inks[paired.get(k)] = Ink.of(color, LineStyle.DASHED);
        }
        return List.of(inks);
    }

    private static Color color(int k) {
        Color color = COLORS.get(k % COLORS.size());
        boolean grey = k % COLORS.size() == COLORS.size() - 1; // too dark to be darkened
        return switch (k / COLORS.size() % 3) {
            case 0 -> color;
            case 1 -> Look.mix(color, grey ? Color.WHITE : Color.BLACK, DARKER);
            default -> Look.mix(color, Color.WHITE, grey ? PALEST : PALER);
        };
    }

    private static List<Integer> lines(List<Layer> layers, LineStyle style) {
        return indices(layers, layer -> layer instanceof Line line && line.style() == style);
    }

    private static List<Integer> indices(List<Layer> layers, Predicate<Layer> wanted) {
        return IntStream.range(0, layers.size())
                .filter(i -> wanted.test(layers.get(i)))
                .boxed()
                .toList();
    }
}
