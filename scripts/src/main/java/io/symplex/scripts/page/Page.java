package io.symplex.scripts.page;

import io.symplex.scripts.literate.Cell;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.Recording;
import io.symplex.scripts.record.Recording.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** A recorded run as one self-contained web page. For one use. */
public final class Page {

    private static final int LEAST_CONTENTS = 3;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);

    /** All that the page may load is in it; it has no script. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " font-src data:; base-uri 'none'; form-action 'none'";

    private final Recording recording;
    private final PageFacts facts;
    private final Markdown markdown;
    private final StringBuilder body = new StringBuilder();
    private Markdown.Title title;

    private Page(Recording recording, PageFacts facts, Markdown markdown) {
        this.recording = recording;
        this.facts = facts;
        this.markdown = markdown;
        this.title = Markdown.Title.of(fileName(recording.script().name()));
    }

    /**
     * Returns the page.
     *
     * @param recording what ran
     * @param facts how it came about
     * @param folder where the script is, for the pictures that its text names
     * @return the HTML document
     */
    public static String html(Recording recording, PageFacts facts, Path folder) {
        try (Formulas formulas = new Formulas()) {
            Page page = new Page(recording, facts, new Markdown(formulas, folder));
            page.cells();
            return page.document(formulas.style());
        }
    }

    private void cells() {
        CellHtml code = new CellHtml(body);
        boolean first = true;
        for (CellRecord record : recording.cells()) {
            Cell cell = record.cell();
            switch (cell.kind()) {
                case TEXT -> text(cell.text(), first);
                case RAW ->
                    body.append("<pre class=\"raw\" tabindex=\"0\">")
                            .append(Html.escape(cell.text()))
                            .append("</pre>\n");
                case CODE -> {
                    if (cell.isCode()) {
                        code.append(record);
                    }
                }
                case HEADER -> {}
            }
            first &= cell.kind() == Cell.Kind.HEADER || cell.isBlank();
        }
    }

    private void text(String text, boolean first) {
        Node document = markdown.parse(text);
        if (first) {
            markdown.takeTitle(document).ifPresent(taken -> title = taken);
        }
        body.append("<div class=\"prose\">\n").append(markdown.html(document)).append("</div>\n");
    }

    private String document(String formulaStyle) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta name=\"generator\" content=\"" + Html.escape("Symplex " + facts.symplex()) + "\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n"
                + "<title>" + Html.escape(title.text()) + "</title>\n"
                + "<style>\n" + style() + "</style>\n"
                + (formulaStyle.isEmpty() ? "" : "<style>\n" + formulaStyle + "\n</style>\n")
                + "</head>\n<body>\n" + header() + contents() + "<main>\n" + body + "</main>\n" + footer()
                + "</body>\n</html>\n";
    }

    private String header() {
        StringBuilder html = new StringBuilder("<header>\n<h1>" + title.html() + "</h1>\n<dl class=\"facts\">\n");
        said().forEach((name, value) -> html.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.escape(value))
                .append("</dd></div>\n"));
        html.append("</dl>\n");
        if (recording.ending() != Ending.COMPLETE) {
            html.append("<p class=\"banner\">").append(ending()).append("</p>\n");
        }
        return html.append("</header>\n").toString();
    }

    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Script", fileName(recording.script().name()));
        said.put("Symplex", facts.symplex());
        if (!recording.trainings().isEmpty()) {
            said.put("Engine", distinct(Recording.TrainingNote::engine));
            said.put("Seed", distinct(note -> String.valueOf(note.seed())));
        }
        said.put("Java", facts.java());
        said.put("Made", DATE.format(facts.made()));
        said.put("Ran for", Durations.text(recording.time()));
        return said;
    }

    private String distinct(Function<Recording.TrainingNote, String> of) {
        return recording.trainings().stream().map(of).distinct().collect(Collectors.joining("; "));
    }

    private String ending() {
        return switch (recording.ending()) {
            case COMPLETE -> "";
            case FAILED -> "This run failed. <a href=\"#failure\">See what went wrong</a>.";
            case EXITED -> "The script ended itself with exit code " + recording.exitCode() + ".";
            case INTERRUPTED -> "This run was interrupted.";
        };
    }

    private String contents() {
        List<Markdown.Entry> entries = markdown.entries();
        if (entries.size() < LEAST_CONTENTS) {
            return "";
        }
        StringBuilder html = new StringBuilder("<nav aria-label=\"Contents\">\n<p>Contents</p>\n<ol>\n");
        for (Markdown.Entry entry : entries) {
            html.append("<li class=\"level-")
                    .append(entry.level())
                    .append("\"><a href=\"#")
                    .append(Html.escape(entry.id()))
                    .append("\">")
                    .append(entry.html())
                    .append("</a></li>\n");
        }
        return html.append("</ol>\n</nav>\n").toString();
    }

    private String footer() {
        String command = "symplex render " + fileName(recording.script().name());
        return "<footer>\n<p>Made by <code>" + Html.escape(command) + "</code></p>\n</footer>\n";
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style of pages cannot be read", e);
        }
    }
}
