package io.symplex.scripts.page;

import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Walks through what a node says, leaving out how it is formatted. */
final class Words extends AbstractVisitor {
    private final Consumer<String> text;
    private final Consumer<Formula> formula;

    Words(Consumer<String> text, Consumer<Formula> formula) {
        this.text = text;
        this.formula = formula;
    }

    static String of(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new Words(words::append, formula -> words.append(formula.tex())));
        return words.toString();
    }

    @Override
    public void visit(Text node) {
        text.accept(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.accept(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        text.accept(node.getLiteral()); // shown as text, as everywhere
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.accept(" ");
    }

    @Override
    public void visit(HardLineBreak node) {
        text.accept(" ");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula inner) {
            formula.accept(inner);
        } else {
            visitChildren(node);
        }
    }
}
