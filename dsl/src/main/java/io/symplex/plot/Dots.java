package io.symplex.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plot area of characters. Every cell has three planes: a ground, which is a shade or a block; on it 2 × 4 dots of
 * braille, as square as the cells of a terminal are high and narrow; and a character that hides both.
 *
 * <p>A later dot wipes the character of its cell, so that what is drawn last is seen. Lengths are in dots, from the top
 * left corner. Mutable.
 */
final class Dots {

    /** Dots of a cell beside and above each other. */
    static final int ACROSS = 2;

    static final int DOWN = 4;

    private static final int BRAILLE = 0x2800;
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    private static final String SHADES = " ░▒▓█";
    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";

    /** A line has about one marker for so many columns. */
    private static final int COLUMNS_A_MARKER = 12;

    private final int columns;
    private final int rows;
    private final Cell[] cells;
    private final List<Runnable> markers = new ArrayList<>(); // on top of everything

    /** The planes of one cell. */
    private static final class Cell {
        private char ground = ' ';
        private @Nullable Color groundColor;
        private boolean opaque; // whether its ground is a colour behind what stands on it
        private int dots;
        private @Nullable Color dotColor;
        private String character = "";
        private @Nullable Color characterColor;
    }

    Dots(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        cells = new Cell[columns * rows];
        Arrays.setAll(cells, i -> new Cell());
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Sets one dot. */
    void dot(double x, double y, Color color) {
        Cell cell = cellAt(x, y);
        if (cell != null) {
            int down = Math.min((int) y, rows * DOWN - 1) % DOWN;
            int across = Math.min((int) x, columns * ACROSS - 1) % ACROSS;
            cell.dots |= BITS[down][across];
            cell.dotColor = color;
            cell.character = "";
        }
    }

    /** Sets the character of the cell around a place. */
    void mark(double x, double y, String character, @Nullable Color color) {
        Cell cell = cellAt(x, y);
        if (cell != null) {
            cell.character = character;
            cell.characterColor = color;
        }
    }

    /** Writes a text into the cells from the one around a place to the right. */
    void text(double x, double y, String text, @Nullable Color color) {
        double at = x;
        for (String character : CellText.characters(text)) {
            mark(at, y, character, color);
            at += ACROSS * CellText.width(character);
        }
    }

    /** Returns the cell around a place, its far borders included, or null outside. */
    private @Nullable Cell cellAt(double x, double y) {
        if (!(x >= 0 && x <= columns * ACROSS && y >= 0 && y <= rows * DOWN)) {
            return null;
        }
        int column = Math.min((int) x / ACROSS, columns - 1);
        int row = Math.min((int) y / DOWN, rows - 1);
        return cells[row * columns + column];
    }

    /** Draws a line that lies inside, with its dashes and its markers. */
    void line(Shape path, Pen pen) {
        int[] trace = trace(path);
        for (int k = 0; k < trace.length; k++) {
            if (pen.draws(k)) {
                dot(x(trace[k]), y(trace[k]), pen.ink().color());
            }
        }
        if (pen.marked() && trace.length > 0) {
            markers.add(() -> markLine(trace, pen));
        }
    }

    private void markLine(int[] trace, Pen pen) {
        int count = Math.max(2, columns / COLUMNS_A_MARKER);
        for (int k = 0; k < count; k++) {
            int at = trace[(int) ((k + pen.phase()) / count * trace.length)];
            mark(x(at), y(at), pen.marker(), pen.ink().color());
        }
    }

    private int x(int dot) {
        return dot % (columns * ACROSS);
    }

    private int y(int dot) {
        return dot / (columns * ACROSS);
    }

    /** Returns the dots that a path passes, in order. */
    private int[] trace(Shape path) {
        Trace trace = new Trace(columns * ACROSS, rows * DOWN);
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) == PathIterator.SEG_MOVETO) {
                trace.moveTo(at[0], at[1]);
            } else {
                trace.lineTo(at[0], at[1]);
            }
        }
        return trace.dots();
    }

    /** Shades the cells of which at least half is inside a shape. */
    void shade(Shape shape, Color color) {
        BufferedImage covered = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = covered.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(1.0 / ACROSS, 1.0 / DOWN);
        g.setPaint(Color.WHITE);
        g.fill(shape);
        g.dispose();
        for (int i = 0; i < cells.length; i++) {
            if (covered.getRaster().getSample(i % columns, i / columns, 0) >= 128) {
                cells[i].ground = SHADES.charAt(1);
                cells[i].groundColor = color;
            }
        }
    }

    /** Fills a cell by a share from 0 to 1: with a colour, where there are colours, else with a shade. */
    void fill(int column, int row, double share, Color color) {
        Cell cell = cells[row * columns + column];
        double within = Math.max(0, Math.min(1, share));
        cell.ground = SHADES.charAt((int) Math.min(within * SHADES.length(), SHADES.length() - 1));
        cell.groundColor = color;
        cell.opaque = true;
    }

    /** Fills a column of cells from a height to the ground, to an eighth of a cell. */
    void bar(int column, double top, double ground, Color color) {
        for (int row = 0; row < rows && row * DOWN < ground; row++) {
            double filled = ((row + 1) * DOWN - Math.max(top, row * DOWN)) / DOWN;
            int eighths = (int) Math.round(8 * filled);
            if (eighths > 0) {
                Cell cell = cells[row * columns + column];
                cell.ground = BLOCKS.charAt(eighths);
                cell.groundColor = color;
                cell.opaque = eighths == 8;
            }
        }
    }

    /** Copies everything into a grid. */
    void copyTo(TextGrid grid, int column, int row, boolean colored) {
        markers.forEach(Runnable::run);
        for (int i = 0; i < cells.length; i++) {
            put(cells[i], grid, column + i % columns, row + i / columns, colored);
        }
    }

    private static void put(Cell cell, TextGrid grid, int column, int row, boolean colored) {
        Color behind = colored && cell.opaque ? cell.groundColor : null;
        if (!cell.character.isEmpty()) {
            grid.put(column, row, cell.character, new TextGrid.Style(cell.characterColor, behind, false));
        } else if (cell.dots != 0) {
            String braille = String.valueOf((char) (BRAILLE | cell.dots));
            grid.put(column, row, braille, new TextGrid.Style(cell.dotColor, behind, false));
        } else if (behind != null) {
            grid.put(column, row, " ", new TextGrid.Style(null, behind, false));
        } else {
            grid.put(column, row, String.valueOf(cell.ground), TextGrid.Style.of(cell.groundColor));
        }
    }
}
