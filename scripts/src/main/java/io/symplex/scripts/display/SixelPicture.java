package io.symplex.scripts.display;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A PNG as sixels: bands six dots high, each colour of a band a row of characters.
 *
 * <p>Source: Digital Equipment Corporation, <i>VT330/VT340 Programmer Reference Manual</i>, vol. 2, chapter 14.
 */
final class SixelPicture {

    private static final int BAND = 6;
    private static final char NOTHING = '?'; // a character's six bits count from here

    /** A run shorter than its own abbreviation is written out. */
    private static final int SHORT_RUN = 4;

    private final BufferedImage image;
    private final SixelPalette palette;
    private final StringBuilder out = new StringBuilder();

    private SixelPicture(BufferedImage image) {
        this.image = image;
        palette = SixelPalette.of(image);
    }

    /**
     * Returns the control sequence that shows it, with as much of an area as its shape allows.
     *
     * @param png the file's bytes; read
     * @param width of the area, in dots
     * @param height of the area, in dots
     */
    static String of(byte[] png, int width, int height) {
        return new SixelPicture(scaled(read(png), width, height)).encoded();
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be read", e);
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        double scale = Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
        int columns = Math.max(1, (int) Math.round(scale * image.getWidth()));
        int rows = Math.max(1, (int) Math.round(scale * image.getHeight()));
        BufferedImage scaled = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, columns, rows, null);
        g.dispose();
        return scaled;
    }

    private String encoded() {
        // Square dots, dots that are not set stay as they are, and the size for those who make room first.
        out.append("\033P0;1;0q\"1;1;").append(image.getWidth()).append(';').append(image.getHeight());
        List<Color> colors = palette.colors();
        for (int i = 0; i < colors.size(); i++) {
            out.append('#').append(i).append(";2;");
            out.append(percent(colors.get(i).getRed())).append(';');
            out.append(percent(colors.get(i).getGreen())).append(';');
            out.append(percent(colors.get(i).getBlue()));
        }
        for (int top = 0; top < image.getHeight(); top += BAND) {
            band(top);
        }
        return out.append("\033\\").toString();
    }

    private static int percent(int of255) {
        return Math.round(of255 * 100 / 255f);
    }

    /** Writes one band: for each colour in it, which of the six dots of every column have it. */
    private void band(int top) {
        byte[][] rows = new byte[palette.colors().size()][];
        for (int y = top; y < Math.min(top + BAND, image.getHeight()); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int color = palette.indexOf(image.getRGB(x, y));
                if (rows[color] == null) {
                    rows[color] = new byte[image.getWidth()];
                }
                rows[color][x] |= (byte) (1 << (y - top));
            }
        }
        boolean first = true;
        for (int color = 0; color < rows.length; color++) {
            if (rows[color] != null) {
                out.append(first ? "#" : "$#").append(color); // $ goes back to the left
                row(rows[color]);
                first = false;
            }
        }
        out.append('-');
    }

    private void row(byte[] row) {
        for (int start = 0; start < row.length; ) {
            int end = start + 1;
            while (end < row.length && row[end] == row[start]) {
                end++;
            }
            boolean blankToTheEnd = end == row.length && row[start] == 0;
            if (!blankToTheEnd) {
                run((char) (NOTHING + row[start]), end - start);
            }
            start = end;
        }
    }

    private void run(char sixel, int count) {
        if (count < SHORT_RUN) {
            out.append(String.valueOf(sixel).repeat(count));
        } else {
            out.append('!').append(count).append(sixel);
        }
    }
}
