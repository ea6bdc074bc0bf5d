package io.symplex.plot;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import io.symplex.internal.Checks;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Panels in a grid, ready to be saved as PNG, SVG or PDF.
 *
 * <pre>
 *     Figure.of(
 *             Axes.of("states").xLabel("step").line("q true", t, q).line("q learned", t, qLearned, LineStyle.DASHED),
 *             Axes.of("errors").xLabel("step").line("|Δq|", t, error).logY())
 *         .title("Harmonic oscillator")
 *         .save(Path.of("out/figure.png"));
 * </pre>
 *
 * <p>Immutable and equal by value: each word returns a new figure. The same figure gives the same bytes: an SVG without
 * a heat map on any machine, everything else on the same Java runtime. Sets nothing outside itself. Thread-safe.
 *
 * <p>Needs no screen. Where the variable DISPLAY names one that cannot be reached, Java itself refuses to draw; start
 * it with {@code -Djava.awt.headless=true}, as the command {@code symplex} does.
 */
@CheckReturnValue
public final class Figure {

    private static final int LEAST_SIDE = 160;
    private static final int MOST_SIDE = 6000;

    private final String title;
    private final List<Axes> panels;
    private final int columns; // 0: by the number of panels
    private final int width; // 0: by the grid
    private final int height; // 0: by the grid

    private Figure(String title, List<Axes> panels, int columns, int width, int height) {
        this.title = title;
        this.panels = panels;
        this.columns = columns;
        this.width = width;
        this.height = height;
    }

    /**
     * Returns a figure of given panels.
     *
     * @param panels at least one, in reading order
     * @return the figure, without a title, in a grid and a size chosen by the number of panels
     * @throws IllegalArgumentException if there is no panel, or one without a line or points
     */
    public static Figure of(Axes... panels) {
        return of(List.of(panels));
    }

    /**
     * Returns a figure of given panels.
     *
     * @param panels at least one, in reading order
     * @return the figure, without a title, in a grid and a size chosen by the number of panels
     * @throws IllegalArgumentException if there is no panel, or one without a line or points
     */
    public static Figure of(List<Axes> panels) {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure must have at least one panel, got none; say Figure.of(axes)");
        }
        for (Axes axes : panels) {
            if (!axes.panel().hasData()) {
                throw new IllegalArgumentException(
                        Texts.named("panel", axes.title()) + " must have a line or points, got none; add line(...)");
            }
        }
        return new Figure("", List.copyOf(panels), 0, 0, 0);
    }

    /**
     * Sets the title above all panels.
     *
     * @param title one line of text; empty for none
     * @return the figure with it
     * @throws IllegalArgumentException if the title has a line break or another control character
     */
    public Figure title(String title) {
        return new Figure(Texts.oneLine(title, "title"), panels, columns, width, height);
    }

    /**
     * Sets how many panels stand beside each other.
     *
     * <p>Without it: up to three panels in one column, up to eight in two, more in three.
     *
     * @param columns panels in a row, {@code >= 1}
     * @return the figure with it
     * @throws IllegalArgumentException if there would be no column
     */
    public Figure columns(int columns) {
        return new Figure(title, panels, Checks.atLeast(columns, 1, "columns"), width, height);
    }

    /**
     * Sets the size of the whole figure; without it, the size follows the grid.
     *
     * @param width in CSS pixels (1/96 inch), from 160 to 6000; a PNG has twice as many dots, to be crisp
     * @param height in CSS pixels, from 160 to 6000
     * @return the figure with it
     * @throws IllegalArgumentException if a side is out of range
     */
    public Figure size(int width, int height) {
        return new Figure(title, panels, columns, side(width, "width"), side(height, "height"));
    }

    private static int side(int pixels, String name) {
        if (pixels < LEAST_SIDE || pixels > MOST_SIDE) {
            throw new IllegalArgumentException(
                    name + " must be from " + LEAST_SIDE + " to " + MOST_SIDE + " pixels, got " + pixels);
        }
        return pixels;
    }

    /**
     * Returns the title.
     *
     * @return the title, may be empty
     */
    public String title() {
        return title;
    }

    /**
     * Returns the panels.
     *
     * @return the panels in reading order
     */
    public List<Axes> panels() {
        return panels;
    }

    /**
     * Returns how many panels stand beside each other.
     *
     * @return panels in a row, at most as many as there are
     */
    public int columns() {
        int wanted = columns > 0 ? columns : panels.size() <= 3 ? 1 : panels.size() <= 8 ? 2 : 3;
        return Math.min(wanted, panels.size());
    }

    /**
     * Returns the width.
     *
     * @return the width, in CSS pixels
     */
    public int width() {
        return width > 0 ? width : DefaultSize.width(this);
    }

    /**
     * Returns the height.
     *
     * @return the height, in CSS pixels
     */
    public int height() {
        return height > 0 ? height : DefaultSize.height(this);
    }

    /**
     * Returns the figure as an SVG document.
     *
     * <p>Text stays text, in Inter where it is installed and in a common sans-serif font elsewhere.
     *
     * @return the document, the same for the same figure
     * @throws IllegalArgumentException if the size leaves a panel no room
     */
    public String toSvg() {
        return SvgPicture.of(this);
    }

    /**
     * Returns the figure as a PNG, with two dots to a CSS pixel in each direction.
     *
     * @return the bytes of the file, the same for the same figure on the same Java runtime
     * @throws IllegalArgumentException if the size leaves a panel no room
     */
    public byte[] toPng() {
        return PngPicture.of(this);
    }

    /**
     * Returns the figure as a PDF of one page of its size; a CSS pixel is 3/4 of a point.
     *
     * <p>Text stays text, the font embedded.
     *
     * @return the bytes of the file, the same for the same figure on the same Java runtime
     * @throws IllegalArgumentException if the size leaves a panel no room
     */
    public byte[] toPdf() {
        return PdfPicture.of(this);
    }

    /**
     * Returns the figure as plain text for a terminal: lines of braille dots with axes, numbers and names.
     *
     * <pre>
     * System.out.println(figure.text(80, 24));
     * </pre>
     *
     * @param columns how wide it may be, in characters, from 20 to 1000
     * @param rows how high it should be, in lines, from 6 to 1000; it is higher where panels could not be read
     * @return the lines, without a line end after the last, the same for the same figure
     * @throws IllegalArgumentException if a side is out of range
     */
    public String text(int columns, int rows) {
        return text(columns, rows, TextColors.NONE);
    }

    /**
     * Returns the figure as text for a terminal, in colours.
     *
     * @param columns how wide it may be, in characters, from 20 to 1000
     * @param rows how high it should be, in lines, from 6 to 1000; it is higher where panels could not be read
     * @param colors which colours there are; they are switched by control sequences (ECMA-48, SGR), and back to the
     *     terminal's own before each line ends
     * @return the lines, without a line end after the last, the same for the same figure
     * @throws IllegalArgumentException if a side is out of range
     */
    public String text(int columns, int rows, TextColors colors) {
        return TextPicture.of(this, columns, rows, colors);
    }

    /**
     * Writes the figure to a file, as PNG, SVG or PDF by its extension.
     *
     * <p>Missing folders are created. The file appears whole or not at all, replacing an older one.
     *
     * @param file where to, ending in {@code .png}, {@code .svg} or {@code .pdf}
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the extension is another, or the size leaves a panel no room
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    @CanIgnoreReturnValue
    public Path save(Path file) {
        return FigureFile.write(this, file);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure that
                && title.equals(that.title)
                && panels.equals(that.panels)
                && columns == that.columns
                && width == that.width
                && height == that.height;
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, panels, columns, width, height);
    }

    /** Returns a short sentence, such as {@code Figure 'Pendulum': 2 panels, 4 lines}. */
    @Override
    public String toString() {
        List<Layer> layers =
                panels.stream().flatMap(axes -> axes.panel().layers().stream()).toList();
        return Texts.named("Figure", title) + ": " + Texts.count(panels.size(), "panel") + ", " + Texts.layers(layers);
    }
}
