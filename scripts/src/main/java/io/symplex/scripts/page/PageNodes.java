package io.symplex.scripts.page;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what a page has otherwise than plain CommonMark: formulas, headings with a name, Java code and pictures. */
final class PageNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Formulas formulas;
    private final Path folder;
    private final Function<Heading, String> id;

    PageNodes(HtmlNodeRendererContext context, Formulas formulas, Path folder, Function<Heading, String> id) {
        this.context = context;
        this.html = context.getWriter();
        this.formulas = formulas;
        this.folder = folder;
        this.id = id;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class, FormulaBlock.class, Heading.class, FencedCodeBlock.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Formula formula) {
            html.raw(formulas.html(formula));
        } else if (node instanceof FormulaBlock block) {
            html.line();
            html.raw(
                    block.tex().isEmpty()
                            ? "<p>$$</p>"
                            : "<div class=\"formula\">" + formulas.html(block.tex(), true) + "</div>");
            html.line();
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        } else if (node instanceof Image image) {
            image(image);
        }
    }

    private void heading(Heading heading) {
        String tag = "h" + Math.min(6, heading.getLevel());
        html.line();
        html.tag(tag, Map.of("id", id.apply(heading)));
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void code(FencedCodeBlock block) {
        boolean java = block.getInfo() != null && block.getInfo().strip().matches("(?i)java|jsh|jshell");
        html.line();
        html.raw("<pre tabindex=\"0\"><code>"
                + (java ? JavaHtml.html(block.getLiteral()) : Html.escape(block.getLiteral()))
                + "</code></pre>");
        html.line();
    }

    /** A picture beside the script becomes part of the page; of one in the network only a link remains. */
    private void image(Image image) {
        String alternative = Words.of(image);
        Optional<String> data = EmbeddedPicture.of(folder, image.getDestination());
        if (data.isPresent()) {
            html.raw("<img src=\"" + data.get() + "\" alt=\"" + Html.escape(alternative) + "\">");
            return;
        }
        String url = context.encodeUrl(context.urlSanitizer().sanitizeLinkUrl(image.getDestination()));
        html.raw("<a href=\"" + Html.escape(url) + "\">"
                + Html.escape(alternative.isBlank() ? image.getDestination() : alternative) + "</a>");
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
