package io.symplex.scripts.page;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code $…$} and {@code $$…$$} in text.
 *
 * <p>By Pandoc's rule, so that prices stay prices: behind a single opening dollar and before a closing one stands no
 * white space, and behind the closing one no digit. A backslash keeps a dollar from being either.
 */
final class InlineFormulaParser implements InlineContentParser {

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new InlineFormulaParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int dollars = scanner.matchMultiple('$');
        if (dollars > 2 || (dollars == 1 && isSpace(scanner.peek()))) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        boolean spaceBefore = false;
        while (scanner.hasNext()) {
            char c = scanner.peek();
            if (c == '$') {
                Position end = scanner.position();
                int closing = scanner.matchMultiple('$');
                if (closing == dollars && (dollars == 2 || closesSingle(spaceBefore, scanner.peek()))) {
                    String tex = scanner.getSource(start, end).getContent();
                    return tex.isBlank()
                            ? ParsedInline.none()
                            : ParsedInline.of(new Formula(tex, dollars == 2), scanner.position());
                }
                spaceBefore = false;
                continue;
            }
            spaceBefore = isSpace(c);
            scanner.next();
            if (c == '\\' && scanner.hasNext()) {
                scanner.next(); // whatever it is, it is no end
            }
        }
        return ParsedInline.none();
    }

    private static boolean closesSingle(boolean spaceBefore, char next) {
        return !spaceBefore && !(next >= '0' && next <= '9');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == Scanner.END;
    }
}
