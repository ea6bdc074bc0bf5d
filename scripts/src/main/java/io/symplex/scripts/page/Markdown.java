package io.symplex.scripts.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The text cells of one page: Markdown into HTML, with a list of the headings on the way.
 *
 * <p>Raw HTML comes out as text, and links lead only to http, https and mailto, or within the site.
 */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

    private final Formulas formulas;
    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new FormulaBlockParser.Factory())
            .customInlineContentParserFactory(new InlineFormulaParser.Factory())
            .maxOpenBlockParsers(100)
            .build();
    private final HtmlRenderer renderer;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * A heading of level 2 or 3.
     *
     * @param level 2 or 3
     * @param id names its place in the page
     * @param html what it says
     */
    record Entry(int level, String id, String html) {}

    /**
     * What a page is called.
     *
     * @param html with its formulas set
     * @param text in plain characters
     */
    record Title(String html, String text) {

        static Title of(String text) {
            return new Title(Html.escape(text), text);
        }
    }

    /**
     * Begins a page.
     *
     * @param formulas sets its formulas
     * @param folder where the pictures are that the text names
     */
    Markdown(Formulas formulas, Path folder) {
        this.formulas = formulas;
        renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new PageNodes(context, formulas, folder, this::id))
                .build();
    }

    Node parse(String markdown) {
        return parser.parse(markdown);
    }

    /** Takes a heading of level 1 off the top of a text and returns it, if there is such. */
    Optional<Title> takeTitle(Node document) {
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
            return Optional.of(new Title(inline(heading), Words.of(heading)));
        }
        return Optional.empty();
    }

    String html(Node document) {
        return renderer.render(document);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Names the place of a heading, and puts it into the list. */
    private String id(Heading heading) {
        String words = Words.of(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String id = words.isEmpty() ? "section" : words;
        for (int n = 2; !ids.add(id); n++) {
            id = words + "-" + n;
        }
        if (heading.getLevel() == 2 || heading.getLevel() == 3) {
            entries.add(new Entry(heading.getLevel(), id, inline(heading)));
        }
        return id;
    }

    private String inline(Node node) {
        StringBuilder html = new StringBuilder();
        node.accept(new Words(text -> html.append(Html.escape(text)), formula -> html.append(formulas.html(formula))));
        return html.toString();
    }
}
