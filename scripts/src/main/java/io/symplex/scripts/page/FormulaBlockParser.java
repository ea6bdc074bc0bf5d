package io.symplex.scripts.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads {@code $$…$$} in lines of its own, up to a line that ends in the closing dollars or to a blank line.
 *
 * <p>As a block, for a line of it may begin with {@code +} or {@code -}, which is no list.
 */
final class FormulaBlockParser extends AbstractBlockParser {

    private static final String DOLLARS = "$$";

    private final FormulaBlock block = new FormulaBlock();
    private final List<String> lines = new ArrayList<>();
    private boolean closed;

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !line.startsWith(DOLLARS, start)) {
                return BlockStart.none();
            }
            String rest = line.substring(start + 2).strip();
            int closing = rest.indexOf(DOLLARS);
            boolean textBehind = closing >= 0 && closing < rest.length() - 2;
            return textBehind || rest.startsWith("$")
                    ? BlockStart.none() // a line of text with a formula in it
                    : BlockStart.of(new FormulaBlockParser()).atIndex(start + 2);
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String text = line.getContent().toString().stripTrailing();
        closed = text.endsWith(DOLLARS);
        lines.add(closed ? text.substring(0, text.length() - 2) : text);
    }

    @Override
    public void closeBlock() {
        block.setTex(String.join("\n", lines).strip());
    }
}
