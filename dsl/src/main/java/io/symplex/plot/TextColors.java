package io.symplex.plot;

import java.awt.Color;

/**
 * Which colours a figure has as text, for {@link Figure#text(int, int, TextColors)}.
 *
 * <pre>{@code
 * System.out.println(figure.text(80, 24, TextColors.NONE));
 * }</pre>
 */
public enum TextColors {
    /** None: plain characters; lines carry markers that tell them apart. */
    NONE {
        @Override
        String code(Color color) {
            return "";
        }
    },

    /** The 240 fixed ones of a terminal of 256 colours, as nearly all have them. */
    INDEXED {
        @Override
        String code(Color color) {
            return "5;" + index(color);
        }
    },

    /** Any, by red, green and blue. */
    DIRECT {
        @Override
        String code(Color color) {
            return "2;" + color.getRed() + ";" + color.getGreen() + ";" + color.getBlue();
        }
    };

    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};
    private static final int FIRST_OF_CUBE = 16;
    private static final int FIRST_GREY = 232;
    private static final int GREYS = 24;

    /** Returns what a control sequence says after 38 for the colour of a character, or after 48 for its ground. */
    abstract String code(Color color);

    /** Returns the nearest colour of the cube of 6 × 6 × 6 or of the greys, as xterm numbers them. */
    static int index(Color color) {
        int red = nearestStep(color.getRed());
        int green = nearestStep(color.getGreen());
        int blue = nearestStep(color.getBlue());
        int mean = (color.getRed() + color.getGreen() + color.getBlue()) / 3;
        int grey = Math.max(0, Math.min(GREYS - 1, Math.round((mean - 8) / 10f)));
        int level = 8 + 10 * grey;
        return distance(color, level, level, level) < distance(color, CUBE[red], CUBE[green], CUBE[blue])
                ? FIRST_GREY + grey
                : FIRST_OF_CUBE + 36 * red + 6 * green + blue;
    }

    private static int nearestStep(int value) {
        int nearest = 0;
        for (int step = 1; step < CUBE.length; step++) {
            nearest = Math.abs(CUBE[step] - value) < Math.abs(CUBE[nearest] - value) ? step : nearest;
        }
        return nearest;
    }

    private static int distance(Color color, int red, int green, int blue) {
        int dr = color.getRed() - red;
        int dg = color.getGreen() - green;
        int db = color.getBlue() - blue;
        return dr * dr + dg * dg + db * db;
    }
}
