package io.symplex.scripts.repl;

import io.symplex.scripts.literate.JavaLexer;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Decides on Enter whether a cell is finished, and on Tab which word is being typed. */
final class CellParser implements Parser {

    private final Predicate<String> unfinished;

    /** @param unfinished tells of a text that is not blank whether it asks for more lines */
    CellParser(Predicate<String> unfinished) {
        this.unfinished = unfinished;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && isUnfinished(line)) {
            throw new EOFError(-1, -1, "unfinished", "", JavaLexer.openBrackets(line), null);
        }
        return new Word(line, cursor);
    }

    private boolean isUnfinished(String line) {
        boolean command = CommandLine.of(line).isPresent();
        return !line.isBlank() && !command && unfinished.test(Continuation.isOne(line) ? "x" + line.strip() : line);
    }

    /** The word that ends at the cursor: of a command up to white space, of Java a name. */
    private static final class Word implements CompletingParsedLine {

        private final String line;
        private final int cursor;
        private final int start;

        Word(String line, int cursor) {
            this.line = line;
            this.cursor = cursor;
            boolean command = CommandLine.of(line).isPresent();
            int from = cursor;
            while (from > 0 && isPart(line.charAt(from - 1), command)) {
                from--;
            }
            start = from;
        }

        private static boolean isPart(char c, boolean command) {
            return command ? !Character.isWhitespace(c) && "(,".indexOf(c) < 0 : Character.isJavaIdentifierPart(c);
        }

        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public String line() {
            return line;
        }

        @Override
        public int cursor() {
            return cursor;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }
}
