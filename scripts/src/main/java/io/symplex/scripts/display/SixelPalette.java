package io.symplex.scripts.display;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours for a picture: its most frequent ones.
 *
 * <p>Colours are counted in 32 steps of red, green and blue; a step is shown by the mean of its colours. A figure has
 * few: a white ground, its inks, the edges between them and maybe the range of a heat map; what is rare is an edge, for
 * which the nearest does.
 */
final class SixelPalette {

    private static final int MOST = 256;
    private static final int STEP_BITS = 3; // of 8: 32 steps for each of red, green and blue

    private final List<Color> colors;
    private final Map<Integer, Integer> indices = new HashMap<>(); // by step

    private SixelPalette(List<Color> colors) {
        this.colors = colors;
    }

    static SixelPalette of(BufferedImage image) {
        Map<Integer, Mean> means = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                means.computeIfAbsent(step(rgb), key -> new Mean(key)).add(rgb);
            }
        }
        List<Mean> frequent = new ArrayList<>(means.values());
        frequent.sort((a, b) -> a.count != b.count ? Long.compare(b.count, a.count) : Integer.compare(a.step, b.step));
        return new SixelPalette(frequent.stream().limit(MOST).map(Mean::color).toList());
    }

    private static int step(int rgb) {
        int mask = 0xFF >> STEP_BITS << STEP_BITS;
        return rgb & (mask << 16 | mask << 8 | mask);
    }

    /** Returns the colours; the first is the most frequent. */
    List<Color> colors() {
        return colors;
    }

    /** Returns which of the colours stands for another. */
    int indexOf(int rgb) {
        return indices.computeIfAbsent(step(rgb), key -> nearest(new Color(rgb)));
    }

    private int nearest(Color color) {
        int nearest = 0;
        for (int i = 1; i < colors.size(); i++) {
            nearest = distance(colors.get(i), color) < distance(colors.get(nearest), color) ? i : nearest;
        }
        return nearest;
    }

    private static int distance(Color a, Color b) {
        int red = a.getRed() - b.getRed();
        int green = a.getGreen() - b.getGreen();
        int blue = a.getBlue() - b.getBlue();
        return red * red + green * green + blue * blue;
    }

    /** The mean of the colours of one step. */
    private static final class Mean {
        private final int step;
        private long count;
        private long red;
        private long green;
        private long blue;

        Mean(int step) {
            this.step = step;
        }

        void add(int rgb) {
            count++;
            red += rgb >> 16 & 0xFF;
            green += rgb >> 8 & 0xFF;
            blue += rgb & 0xFF;
        }

        Color color() {
            return new Color((int) (red / count), (int) (green / count), (int) (blue / count));
        }
    }
}
