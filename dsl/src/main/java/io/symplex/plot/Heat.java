package io.symplex.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A field as colours, explained by a colour bar beside the panel.
 *
 * @param name what the field is, beside the colour bar; may be empty
 * @param field its values; a hole stays white
 * @param colors the values of the first and the last colour; what is beyond has the same
 */
record Heat(String name, Field field, Span colors) implements Layer {

    /** Returns the span of the colour bar: a field that is the same everywhere still has a value to read. */
    Span shown() {
        return colors.size() > 0 ? colors : Scale.LINEAR.padded(colors, 0);
    }

    @Override
    public String kind() {
        return "heat map";
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public Ink ownInk() {
        return Ink.ground();
    }

    @Override
    public Layer onLogX() {
        requirePositive("x", field.x(0), "logX()");
        return this;
    }

    @Override
    public Layer onLogY() {
        requirePositive("y", field.y(0), "logY()");
        return this;
    }

    static void requirePositive(String axis, double least, String word) {
        if (!(least > 0)) {
            throw new IllegalArgumentException(
                    axis + " of the field must be > 0 on a log axis, got " + least + "; leave out " + word);
        }
    }

    @Override
    public boolean hasData() {
        return true;
    }

    @Override
    public boolean isArea() {
        return true;
    }

    @Override
    public Span xSpan() {
        return field.xSpan();
    }

    @Override
    public Span ySpan(Span window) {
        return field.ySpan();
    }

    @Override
    public void draw(Graphics2D g, Frame frame, Ink ink) {
        Rectangle2D area = frame.area();
        BufferedImage image = image(frame);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / image.getWidth(), area.getHeight() / image.getHeight());
        g.drawImage(image, place, null);
    }

    /** Returns one dot for each pixel of the plot area, transparent where there is no value. */
    BufferedImage image(Frame frame) {
        int width = Math.max(1, (int) Math.round(frame.area().getWidth()));
        int height = Math.max(1, (int) Math.round(frame.area().getHeight()));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        sample(
                frame,
                width,
                height,
                (i, j, share) -> image.setRGB(i, j, Double.isNaN(share) ? 0 : ColorMap.rgb(share)));
        return image;
    }

    /** Is told the share of the colours' span at a place of a raster; NaN where there is no value. */
    @FunctionalInterface
    private interface Sample {
        void at(int column, int row, double share);
    }

    /** Goes over a raster on the plot area, row by row from the top. */
    private void sample(Frame frame, int width, int height, Sample sample) {
        Rectangle2D area = frame.area();
        double[] columns = new double[width];
        for (int i = 0; i < width; i++) {
            double x = area.getX() + (i + 0.5) * area.getWidth() / width;
            columns[i] = gridPlace(x, field.columns(), k -> frame.xOf(field.x(k)));
        }
        for (int j = 0; j < height; j++) {
            double y = area.getY() + (j + 0.5) * area.getHeight() / height;
            double row = gridPlace(-y, field.rows(), k -> -frame.yOf(field.y(k)));
            for (int i = 0; i < width; i++) {
                sample.at(i, j, share(between(columns[i], row)));
            }
        }
    }

    private double share(double value) {
        return colors.size() > 0 || Double.isNaN(value) ? (value - colors.low()) / colors.size() : 0.5;
    }

    /** Where grid lines are, in pixels, rising. */
    @FunctionalInterface
    private interface GridLines {
        double at(int k);
    }

    /** Returns where a pixel is, counted in grid lines and their fractions; NaN outside. */
    private static double gridPlace(double pixel, int count, GridLines lines) {
        int low = 0;
        int high = count - 1;
        if (!(lines.at(low) <= pixel && pixel <= lines.at(high))) {
            return Double.NaN;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (lines.at(middle) <= pixel) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (pixel - lines.at(low)) / (lines.at(high) - lines.at(low));
    }

    /** Returns the value between grid points, linear in both directions; NaN beside a hole. */
    private double between(double column, double row) {
        if (Double.isNaN(column) || Double.isNaN(row)) {
            return Double.NaN;
        }
        int i = Math.min((int) column, field.columns() - 2);
        int j = Math.min((int) row, field.rows() - 2);
        double u = column - i;
        double v = row - j;
        return (1 - v) * ((1 - u) * field.value(i, j) + u * field.value(i + 1, j))
                + v * ((1 - u) * field.value(i, j + 1) + u * field.value(i + 1, j + 1));
    }

    @Override
    public void drawKey(Graphics2D g, Rectangle2D box, Ink ink) {
        // The colour bar is its key.
    }

    @Override
    public void print(Dots dots, Frame frame, Pen pen) {
        sample(frame, dots.columns(), dots.rows(), (column, row, share) -> {
            if (!Double.isNaN(share)) {
                dots.fill(column, row, share, new Color(ColorMap.rgb(share)));
            }
        });
    }

    @Override
    public String key(Pen pen) {
        return ""; // the colour bar is its key
    }
}
