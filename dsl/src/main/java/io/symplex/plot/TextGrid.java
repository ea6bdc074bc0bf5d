package io.symplex.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Characters in rows and columns, each in its style; what would be outside is left out. Mutable. */
final class TextGrid {

    private static final String RESET = "\033[0m";

    /** So dark a colour cannot be seen on a dark terminal: such a character has the terminal's own. */
    private static final double DARK = 0.3;

    /** A colour whose lightness, as a share of white's, is below this is mixed with so much white. */
    private static final double DIM = 0.4;

    private static final double LIGHTENED = 0.25;

    /**
     * How a character looks.
     *
     * @param color its colour, or null for the terminal's own
     * @param ground the colour behind it, or null for the terminal's own
     * @param bold whether it is bold
     */
    record Style(@Nullable Color color, @Nullable Color ground, boolean bold) {

        static final Style PLAIN = new Style(null, null, false);
        static final Style BOLD = new Style(null, null, true);

        static Style of(@Nullable Color color) {
            return new Style(color, null, false);
        }

        /** Returns the control sequence that begins it. */
        private String begin(TextColors colors) {
            StringBuilder codes = new StringBuilder("0");
            if (bold) {
                codes.append(";1");
            }
            if (color != null && ground != null) {
                codes.append(";38;").append(colors.code(color));
            } else if (color != null && !isDark(color)) {
                codes.append(";38;").append(colors.code(onAnyGround(color)));
            }
            if (ground != null) {
                codes.append(";48;").append(colors.code(ground));
            }
            return "\033[" + codes + "m";
        }

        /** Returns a colour that is seen on white and on black: a dim one lightened. */
        private static Color onAnyGround(Color color) {
            double light = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            return light < DIM * 255 ? Look.mix(color, Color.WHITE, LIGHTENED) : color;
        }

        private static boolean isDark(Color color) {
            return Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue())) < DARK * 255;
        }
    }

    private final int columns;
    private final int rows;
    private final String[] characters; // empty: covered by the wide character before it
    private final Style[] styles;

    TextGrid(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        characters = new String[columns * rows];
        styles = new Style[columns * rows];
        Arrays.fill(characters, " ");
        Arrays.fill(styles, Style.PLAIN);
    }

    /** Writes a text from a place to the right. */
    void put(int column, int row, String text, Style style) {
        int at = column;
        for (String character : CellText.characters(text)) {
            int width = CellText.width(character);
            if (row >= 0 && row < rows && at >= 0 && at + width <= columns) {
                set(at, row, character, style);
                if (width == 2) {
                    set(at + 1, row, "", style);
                }
            }
            at += width;
        }
    }

    private void set(int column, int row, String character, Style style) {
        characters[row * columns + column] = character;
        styles[row * columns + column] = style;
    }

    /** Returns the rows as lines, blanks at their ends left out. */
    String text(TextColors colors) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lines.add(line(row, colors));
        }
        return String.join("\n", lines);
    }

    private String line(int row, TextColors colors) {
        StringBuilder line = new StringBuilder();
        Style now = Style.PLAIN;
        for (int at = row * columns; at < row * columns + end(row, colors); at++) {
            if (colors != TextColors.NONE && !styles[at].equals(now)) {
                now = styles[at];
                line.append(now.equals(Style.PLAIN) ? RESET : now.begin(colors));
            }
            line.append(characters[at]);
        }
        return now.equals(Style.PLAIN) ? line.toString() : line.append(RESET).toString();
    }

    private int end(int row, TextColors colors) {
        int end = columns;
        while (end > 0 && isBlank(row * columns + end - 1, colors)) {
            end--;
        }
        return end;
    }

    private boolean isBlank(int at, TextColors colors) {
        return characters[at].equals(" ") && (colors == TextColors.NONE || styles[at].ground() == null);
    }
}
