package io.symplex.scripts.display;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** Reads sixels as a terminal would, from the same manual that they are written by. */
final class SixelDecoder {

    private final String data;
    private final BufferedImage image;
    private final Map<Integer, Integer> palette = new HashMap<>();
    private int at;
    private int x;
    private int top;
    private int color;

    private SixelDecoder(String data) {
        this.data = data;
        int[] raster = numbers(data.indexOf('"') + 1);
        this.image = new BufferedImage(raster[2], raster[3], BufferedImage.TYPE_INT_ARGB);
    }

    /** Returns the picture; what is not drawn is transparent. */
    static BufferedImage decoded(String sequence) {
        if (!sequence.startsWith("\033P0;1;0q\"") || !sequence.endsWith("\033\\")) {
            throw new IllegalArgumentException("not a sixel sequence: " + sequence.substring(0, 20));
        }
        SixelDecoder decoder = new SixelDecoder(sequence.substring(0, sequence.length() - 2));
        decoder.decode();
        return decoder.image;
    }

    private void decode() {
        while (at < data.length()) {
            char c = data.charAt(at);
            if (c == '#') {
                color();
            } else if (c == '$') {
                x = 0;
                at++;
            } else if (c == '-') {
                x = 0;
                top += 6;
                at++;
            } else if (c == '!') {
                int count = numbers(at + 1)[0];
                draw(data.charAt(at), count);
                at++;
            } else {
                draw(c, 1);
                at++;
            }
        }
    }

    private void color() {
        int[] said = numbers(at + 1);
        color = said[0];
        if (said.length == 5) {
            palette.put(color, 0xFF000000 | of255(said[2]) << 16 | of255(said[3]) << 8 | of255(said[4]));
        }
    }

    private static int of255(int percent) {
        return Math.round(percent * 255 / 100f);
    }

    private void draw(char sixel, int count) {
        int bits = sixel - '?';
        if (bits < 0 || bits > 63) {
            throw new IllegalArgumentException("not a sixel: " + sixel + " at " + at);
        }
        for (int k = 0; k < count; k++, x++) {
            for (int bit = 0; bit < 6; bit++) {
                if ((bits >> bit & 1) == 1) {
                    image.setRGB(x, top + bit, palette.get(color));
                }
            }
        }
    }

    /** Reads numbers with semicolons between and goes behind them. */
    private int[] numbers(int from) {
        int end = from;
        while (end < data.length() && (Character.isDigit(data.charAt(end)) || data.charAt(end) == ';')) {
            end++;
        }
        at = end;
        String[] parts = data.substring(from, end).split(";", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
