package io.symplex.scripts.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the text of a documentation comment into plain text.
 *
 * <p>Paragraphs are one line each, with an empty line between them, for whoever shows them knows how wide they may be;
 * samples of code keep their lines. Parameters, result and exceptions stand below, one in a line.
 */
final class JavadocText {

    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s*((?:[^{}]|\\{[^{}]*\\})*)\\}");
    private static final Pattern SAMPLE = Pattern.compile("(?s)<pre[^>]*>(.*?)</pre>");
    private static final Pattern BLOCK_TAG = Pattern.compile("^\\s*@(\\w+)\\s*(.*)$");
    private static final Pattern PARAGRAPH =
            Pattern.compile("<(?:p|/p|ul|/ul|ol|/ol|dl|/dl|h[1-6]|/h[1-6]|table|tr)\\b[^>]*>");
    private static final Pattern ITEM = Pattern.compile("<(?:li|dt)\\b[^>]*>");
    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^>]*>");

    private JavadocText() {}

    /**
     * Returns the plain text.
     *
     * @param comment what stands between the comment signs, without the stars
     */
    static String of(String comment) {
        StringBuilder main = new StringBuilder();
        List<String> tags = new ArrayList<>();
        for (String line : comment.lines().toList()) {
            Matcher tag = BLOCK_TAG.matcher(line);
            if (tag.matches()) {
                tags.add("@" + tag.group(1) + " " + tag.group(2));
            } else if (tags.isEmpty()) {
                main.append(line).append('\n');
            } else {
                tags.set(tags.size() - 1, tags.get(tags.size() - 1) + " " + line.strip());
            }
        }
        List<String> parts = new ArrayList<>();
        if (!main.toString().isBlank()) {
            parts.add(body(main.toString()));
        }
        String below = String.join(
                "\n",
                tags.stream()
                        .map(JavadocText::tag)
                        .filter(text -> !text.isEmpty())
                        .toList());
        if (!below.isEmpty()) {
            parts.add(below);
        }
        return String.join("\n\n", parts);
    }

    private static String body(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher sample = SAMPLE.matcher(text);
        int from = 0;
        while (sample.find()) {
            plain.append(prose(text.substring(from, sample.start())))
                    .append("\n\n")
                    .append(code(sample.group(1)))
                    .append("\n\n");
            from = sample.end();
        }
        return plain.append(prose(text.substring(from))).toString().strip();
    }

    private static String prose(String text) {
        String marked =
                ITEM.matcher(PARAGRAPH.matcher(text).replaceAll("\u0001")).replaceAll("\u0001- ");
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : marked.split("\u0001|\n\\s*\n", -1)) {
            String line = words(paragraph);
            if (!line.isEmpty() && !line.equals("-")) {
                paragraphs.add(line);
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String code(String sample) {
        String text = sample.strip();
        String inner = text.startsWith("{@code") ? text.substring("{@code".length(), text.length() - 1) : text;
        return entities(inner).strip().indent(4).stripTrailing();
    }

    private static String words(String text) {
        return entities(ELEMENT.matcher(inline(text)).replaceAll("")).strip().replaceAll("\\s+", " ");
    }

    private static String inline(String text) {
        String plain = text;
        for (Matcher inline = INLINE.matcher(plain); inline.find(); inline = INLINE.matcher(plain)) {
            plain = plain.substring(0, inline.start())
                    + inline(inline.group(1), inline.group(2))
                    + plain.substring(inline.end());
        }
        return plain;
    }

    private static String inline(String tag, String text) {
        return switch (tag) {
            case "code", "literal" ->
                text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            case "link", "linkplain", "value" -> link(text.strip());
            case "inheritDoc" -> "";
            default -> text;
        };
    }

    /** The label of a link, or else what it leads to without parameters. */
    private static String link(String text) {
        Matcher parts =
                Pattern.compile("(?s)([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)").matcher(text);
        if (parts.matches() && !parts.group(2).isBlank()) {
            return parts.group(2);
        }
        String target = text.replaceAll("\\(.*", "").replaceFirst("^#", "").replace('#', '.');
        return target.replaceAll("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
    }

    private static String tag(String tag) {
        String text = tag.substring(tag.indexOf(' ') + 1);
        return switch (tag.substring(1, tag.indexOf(' '))) {
            case "param" -> "  " + named(text);
            case "return" -> "  returns " + words(text);
            case "throws", "exception" -> "  throws " + named(text);
            default -> "";
        };
    }

    private static String named(String text) {
        String plain = words(text);
        int space = plain.indexOf(' ');
        return space < 0 ? plain : plain.substring(0, space) + ": " + plain.substring(space + 1);
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }
}
