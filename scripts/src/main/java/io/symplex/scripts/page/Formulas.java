package io.symplex.scripts.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the formulas of one page, each once; KaTeX is started for the first. For one thread. */
final class Formulas implements AutoCloseable {

    private record Key(String tex, boolean display) {}

    private final Map<Key, String> known = new HashMap<>();
    private @Nullable Katex katex;

    String html(Formula formula) {
        return html(formula.tex(), formula.isDisplay());
    }

    String html(String tex, boolean display) {
        return known.computeIfAbsent(new Key(tex, display), key -> katex().html(tex, display));
    }

    /** Returns the style sheet for what was set; empty if nothing was. */
    String style() {
        return known.isEmpty() ? "" : KatexStyle.of(String.join("\n", known.values()));
    }

    private Katex katex() {
        if (katex == null) {
            katex = new Katex();
        }
        return katex;
    }

    @Override
    public void close() {
        if (katex != null) {
            katex.close();
        }
    }
}
