package io.symplex.scripts.display;

import io.symplex.plot.Figure;
import io.symplex.plot.TextColors;
import io.symplex.scripts.shell.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Shows figures on a terminal: as a picture by the protocol of Kitty, iTerm2 or sixels, else as text.
 *
 * <p>Writes only; the terminal is never asked for anything, so that one that does not answer cannot make it wait. A
 * picture has a white ground, on which its colours are made to be seen, on a dark terminal too; text has the terminal's
 * own ground.
 *
 * <p>A figure is shown at its own size, a cell counting as 8 × 16 CSS pixels, or smaller to fit: laid out anew, so that
 * its texts stay readable, not shrunk. Immutable, thread-safe.
 */
public final class TerminalPictures {

    private static final int CELL_WIDTH = 8;
    private static final int CELL_HEIGHT = 16;

    /** What is not a terminal's size: that of a terminal nobody knows anything of. */
    private static final int UNKNOWN_COLUMNS = 80;

    private static final int UNKNOWN_ROWS = 24;

    /** The least a text picture may be. */
    private static final int LEAST_COLUMNS = 20;

    private static final int LEAST_ROWS = 6;
    private static final int MOST = 1000;

    /** Below a picture, for its line end and the next prompt. */
    private static final int ROWS_LEFT = 2;

    private final Graphics graphics;
    private final TextColors colors;
    private final int cellWidth;
    private final int cellHeight;

    private TerminalPictures(Graphics graphics, TextColors colors, int cellWidth, int cellHeight) {
        this.graphics = graphics;
        this.colors = colors;
        this.cellWidth = cellWidth;
        this.cellHeight = cellHeight;
    }

    /**
     * Returns how to show figures on a terminal.
     *
     * @param wish what the user asked for; {@link Graphics#AUTO} for the best the terminal is known to understand
     * @param environment the variables that tell which terminal it is, as {@link System#getenv()} returns them
     * @param terminal whether the output is a terminal; to what is none, nothing is shown unless asked for
     * @return the way
     */
    public static TerminalPictures of(Graphics wish, Map<String, String> environment, boolean terminal) {
        TerminalEnvironment known = new TerminalEnvironment(environment, terminal);
        Graphics way = wish == Graphics.AUTO ? known.graphics() : wish;
        return new TerminalPictures(way, known.colors(), CELL_WIDTH, CELL_HEIGHT);
    }

    /**
     * Returns the same for a terminal whose cells are so large; only sixels depend on it.
     *
     * @param width of a cell, in dots of the screen, from 4 to 100
     * @param height of a cell, in dots of the screen, from 8 to 200
     * @return the way
     * @throws IllegalArgumentException if a side is out of range
     */
    public TerminalPictures withCells(int width, int height) {
        if (width < 4 || width > 100 || height < 8 || height > 200) {
            throw new IllegalArgumentException(
                    "cells must be from 4 × 8 to 100 × 200 dots, got " + width + " × " + height);
        }
        return new TerminalPictures(graphics, colors, width, height);
    }

    /**
     * Returns the way figures are shown.
     *
     * @return never {@link Graphics#AUTO}
     */
    public Graphics graphics() {
        return graphics;
    }

    /**
     * Shows a figure and ends the line below it; the cursor has to stand at the beginning of a line.
     *
     * @param figure what to show
     * @param columns of the terminal; 80 is taken for what cannot be one, such as 0
     * @param rows of the terminal; 24 is taken for what cannot be one
     * @param out a stream or writer to the terminal
     * @throws UncheckedIOException if it cannot be written to
     */
    public void show(Figure figure, int columns, int rows, Appendable out) {
        int mostColumns = columns > 0 ? Math.max(LEAST_COLUMNS, Math.min(columns, MOST)) : UNKNOWN_COLUMNS;
        int mostRows = (rows > 0 ? Math.min(rows, MOST) : UNKNOWN_ROWS) - ROWS_LEFT;
        int width = Math.min(mostColumns, cells(figure.width(), CELL_WIDTH));
        int height = Math.max(LEAST_ROWS, Math.min(mostRows, cells(figure.height(), CELL_HEIGHT)));
        try {
            out.append(shown(figure, width, height));
        } catch (IOException e) {
            throw new UncheckedIOException("the figure cannot be written to the terminal", e);
        }
    }

    /**
     * Shows the picture that a value is, as {@link #show(Figure, int, int, Appendable)} does.
     *
     * @param picture what to show
     * @param columns of the terminal
     * @param rows of the terminal
     * @param out a stream or writer to the terminal
     * @throws UncheckedIOException if it cannot be written to
     */
    public void show(Picture picture, int columns, int rows, Appendable out) {
        show(picture.figure(), columns, rows, out);
    }

    private static int cells(int pixels, int cell) {
        return (pixels + cell - 1) / cell;
    }

    private String shown(Figure figure, int columns, int rows) {
        return switch (graphics) {
            case KITTY -> KittyPicture.of(png(figure, columns, rows), columns) + "\n";
            case ITERM2 -> Iterm2Picture.of(png(figure, columns, rows), columns) + "\n";
            case SIXEL -> SixelPicture.of(png(figure, columns, rows), columns * cellWidth, rows * cellHeight) + "\n";
            case TEXT -> figure.text(columns, rows, colors) + "\n";
            case AUTO, NONE -> "";
        };
    }

    /** Returns the figure laid out for so many cells, or as it is if there is no room for its panels. */
    private static byte[] png(Figure figure, int columns, int rows) {
        try {
            return figure.size(columns * CELL_WIDTH, rows * CELL_HEIGHT).toPng();
        } catch (IllegalArgumentException tooSmall) {
            return figure.toPng(); // the terminal shrinks it
        }
    }
}
