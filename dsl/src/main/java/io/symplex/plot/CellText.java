package io.symplex.plot;

import java.util.ArrayList;
import java.util.List;

/** Texts in the cells of a terminal: a combining mark takes none, an East Asian character or an emoji two. */
final class CellText {

    /** First and last of the characters that take two cells (Unicode Standard Annex 11, classes W and F). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private CellText() {}

    /** Returns how many cells a text takes. */
    static int width(String text) {
        return text.codePoints().map(CellText::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (range[0] <= codePoint && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Returns the characters of a text, each with the marks that combine with it. */
    static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        text.codePoints().forEach(codePoint -> {
            String character = Character.toString(codePoint);
            if (width(codePoint) == 0 && !characters.isEmpty()) {
                int last = characters.size() - 1;
                characters.set(last, characters.get(last) + character);
            } else {
                characters.add(character);
            }
        });
        return characters;
    }

    /** Returns the text cut to at most {@code width} cells, with an ellipsis where something is missing. */
    static String fitted(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder fitted = new StringBuilder();
        int taken = 0;
        for (String character : characters(text)) {
            taken += width(character);
            if (taken > width - 1) {
                break;
            }
            fitted.append(character);
        }
        return width > 0 ? fitted.toString().stripTrailing() + "…" : "";
    }
}
