package io.symplex.scripts.page;

import org.commonmark.node.CustomNode;

/** Mathematics within a line of text. */
final class Formula extends CustomNode {

    private final String tex;
    private final boolean display;

    Formula(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    /** Returns what stands between the dollar signs. */
    String tex() {
        return tex;
    }

    /** Tells whether there were two of them on each side. */
    boolean isDisplay() {
        return display;
    }
}
