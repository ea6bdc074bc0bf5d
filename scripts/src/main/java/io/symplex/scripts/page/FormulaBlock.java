package io.symplex.scripts.page;

import org.commonmark.node.CustomBlock;

/** Mathematics in lines of its own. */
final class FormulaBlock extends CustomBlock {

    private String tex = "";

    void setTex(String tex) {
        this.tex = tex;
    }

    /** Returns what stands between the dollar signs. */
    String tex() {
        return tex;
    }
}
