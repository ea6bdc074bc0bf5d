package io.symplex.scripts.repl;

import io.symplex.scripts.literate.JavaLexer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Colours what is typed: keywords, strings, numbers, comments, the words of Symplex, commands.
 *
 * <p>Only the terminal's own sixteen colours, so that they fit its background.
 */
final class JavaHighlighter implements Highlighter {

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    private final CompletableFuture<Set<String>> words;

    private JavaHighlighter(CompletableFuture<Set<String>> words) {
        this.words = words;
    }

    /**
     * Returns a highlighter.
     *
     * @param words the names shown as words of Symplex; found on another thread, and not shown as such before
     */
    static JavaHighlighter soonOf(Supplier<Set<String>> words) {
        return new JavaHighlighter(CompletableFuture.supplyAsync(words));
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder styled = new AttributedStringBuilder();
        int code = CommandLine.of(buffer).map(CommandLine::restStart).orElse(0);
        styled.styled(PLAIN.foreground(AttributedStyle.CYAN), buffer.substring(0, code));
        int from = code;
        for (JavaLexer.Token token : JavaLexer.tokens(buffer.substring(code))) {
            int start = code + token.start();
            int end = code + token.end();
            styled.append(buffer, from, start);
            styled.styled(style(token.kind(), buffer.substring(start, end)), buffer.substring(start, end));
            from = end;
        }
        return styled.append(buffer, from, buffer.length()).toAttributedString();
    }

    private AttributedStyle style(JavaLexer.Kind kind, String text) {
        return switch (kind) {
            case COMMENT -> PLAIN.faint();
            case STRING -> PLAIN.foreground(AttributedStyle.GREEN);
            case NUMBER -> PLAIN.foreground(AttributedStyle.CYAN);
            case KEYWORD -> PLAIN.foreground(AttributedStyle.MAGENTA);
            case NAME -> words.getNow(Set.of()).contains(text) ? PLAIN.bold() : PLAIN;
            case ANNOTATION, BRACKET -> PLAIN;
        };
    }
}
