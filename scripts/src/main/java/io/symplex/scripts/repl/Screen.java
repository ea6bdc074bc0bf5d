package io.symplex.scripts.repl;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.literate.Problem;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/**
 * Prints to the terminal: results, problems, notes; in the terminal's own colours, and above the prompt where one
 * stands.
 */
final class Screen {

    private static final AttributedStyle ERROR = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private static final AttributedStyle NOTE = AttributedStyle.DEFAULT.faint();
    private static final AttributedStyle HEADING = AttributedStyle.DEFAULT.bold();
    private static final int NARROWEST = 20;

    private final Terminal terminal;
    private final PromptOutput output;
    private final Console console;

    Screen(Terminal terminal) {
        this.terminal = terminal;
        this.output = new PromptOutput(terminal);
        PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
        this.console = new Console(stream, stream, !isDumb());
    }

    /** From now on, what is printed while this reads goes above its prompt. */
    void readsWith(LineReader reader) {
        output.readsWith(reader);
    }

    /** Returns what reads the lines; not before there is one. */
    LineReader reader() {
        return Optional.ofNullable(output.reader).orElseThrow();
    }

    Terminal terminal() {
        return terminal;
    }

    Console console() {
        return console;
    }

    boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    int columns() {
        return terminal.getColumns() > 0 ? Math.max(NARROWEST, terminal.getColumns()) : 80;
    }

    int rows() {
        return terminal.getRows() > 0 ? terminal.getRows() : 24;
    }

    void print(String text) {
        console.out().println(text);
    }

    void heading(String text) {
        print(styled(text, HEADING));
    }

    /** Prints what is said in passing. */
    void note(String text) {
        print(styled(text, NOTE));
    }

    void error(String text) {
        print(styled(text, ERROR));
    }

    /**
     * Prints a problem: the sentence and the underline in colour, what the user wrote plain.
     *
     * @param placed whether to name the place: not where the one line it is about stands right above
     */
    void problem(Problem problem, boolean placed) {
        List<String> lines = new ArrayList<>();
        lines.add(styled(placed ? problem.place() + ": " + problem.message() : problem.message(), ERROR));
        for (String line : problem.details()) {
            boolean underline = line.strip().matches("\\^+");
            lines.add(underline ? styled(line, ERROR) : line);
        }
        print(String.join("\n", lines));
    }

    /** Begins a new line unless the cursor stands at the beginning of one. */
    void freshLine() {
        console.freshLine();
    }

    /** Prints plain text, broken at blanks to the width of the terminal; a line keeps its indentation. */
    void wrapped(String text) {
        print(Wrap.text(text, columns()));
    }

    private String styled(String text, AttributedStyle style) {
        return new AttributedString(text, style).toAnsi(terminal);
    }

    /** Returns a text of which some pieces are bold: {@code first}, then a plain rest. */
    String bold(String first, String rest) {
        return new AttributedStringBuilder().styled(HEADING, first).append(rest).toAnsi(terminal);
    }

    /** Writes to the terminal, or above the prompt, line by line, while there is one. */
    private static final class PromptOutput extends OutputStream {

        private final Terminal terminal;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private volatile @Nullable LineReader reader;

        PromptOutput(Terminal terminal) {
            this.terminal = terminal;
        }

        void readsWith(LineReader reader) {
            this.reader = reader;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            LineReader current = reader;
            if (current != null && current.isReading()) {
                above(current, bytes, offset, length);
            } else if (length > 0) {
                terminal.writer().write(new String(bytes, offset, length, StandardCharsets.UTF_8));
            }
        }

        private void above(LineReader current, byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (bytes[i] == '\n') {
                    current.printAbove(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else {
                    line.write(bytes[i]);
                }
            }
        }

        @Override
        public void flush() {
            terminal.writer().flush();
        }
    }
}
