package io.symplex.scripts.page;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style that formulas need: KaTeX's rules, and of its fonts those that the formulas of a page use, embedded. */
final class KatexStyle {

    private static final Pattern FACE = Pattern.compile("@font-face\\{[^}]*\\}");
    private static final Pattern FACE_FILE = Pattern.compile("url\\((fonts/[\\w-]+\\.woff2)\\)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern LAST_CLASS = Pattern.compile("\\.([\\w-]+)(?:>span)?(?=,|$)");
    private static final Pattern CLASSES = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern FAMILY = Pattern.compile("(KaTeX_\\w+)");
    private static final Set<String> FROM_ANYWHERE = Set.of("KaTeX_Main", "KaTeX_Math");

    private KatexStyle() {}

    /**
     * Returns the style sheet.
     *
     * @param formulas the HTML of all formulas of a page
     */
    static String of(String formulas) {
        String css = KatexFiles.text("katex.min.css");
        Needs needs = needs(FACE.matcher(css).replaceAll(""), classes(formulas));
        String embedded = FACE.matcher(css)
                .replaceAll(face -> needs.has(face.group()) ? Matcher.quoteReplacement(embedded(face.group())) : "");
        return "/* KaTeX " + KatexFiles.version()
                + ", its style and fonts: MIT License, © 2013-2020 Khan Academy and other contributors */\n" + embedded;
    }

    private record Needs(Set<String> families, boolean bold, boolean italic) {

        boolean has(String face) {
            Matcher family = FAMILY.matcher(face);
            return family.find()
                    && families.contains(family.group(1))
                    && (bold || face.contains("font-weight:400"))
                    && (italic || family.group(1).equals("KaTeX_Math") || face.contains("font-style:normal"));
        }
    }

    private static Needs needs(String css, Set<String> used) {
        Set<String> families = new HashSet<>(FROM_ANYWHERE);
        boolean bold = false;
        boolean italic = false;
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            if (applies(rule.group(1), used)) {
                Matcher family = FAMILY.matcher(rule.group(2));
                boolean named = family.find();
                if (named) {
                    families.add(family.group(1));
                }
                boolean slanted = rule.group(2).contains("font-style:italic");
                italic |= slanted && !(named && family.group(1).equals("KaTeX_Math"));
                bold |= rule.group(2).contains("font-weight:700");
            }
        }
        return new Needs(families, bold, italic);
    }

    private static boolean applies(String selectors, Set<String> used) {
        Matcher last = LAST_CLASS.matcher(selectors);
        while (last.find()) {
            if (used.contains(last.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> classes(String html) {
        Set<String> classes = new HashSet<>();
        Matcher attribute = CLASSES.matcher(html);
        while (attribute.find()) {
            classes.addAll(List.of(attribute.group(1).trim().split("\\s+")));
        }
        return classes;
    }

    private static String embedded(String face) {
        Matcher file = FACE_FILE.matcher(face);
        if (!file.find()) {
            return "";
        }
        String data = Base64.getEncoder().encodeToString(KatexFiles.bytes(file.group(1)));
        return face.replaceFirst(
                "src:[^}]*",
                Matcher.quoteReplacement("src:url(data:font/woff2;base64," + data + ") format(\"woff2\")"));
    }
}
