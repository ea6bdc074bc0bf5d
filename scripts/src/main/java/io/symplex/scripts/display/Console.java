package io.symplex.scripts.display;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Where everything is printed: two streams and, on a terminal, one status line below them.
 *
 * <p>The status is erased before anything else is written and drawn again below it, but never in a line that the script
 * has begun and not ended. For any thread.
 */
public final class Console {

    private static final String ERASE = "\r\033[K";
    private static final String WRAPPING_OFF = "\033[?7l";
    private static final String WRAPPING_ON = "\033[?7h";

    private static final int UNKNOWN_COLUMNS = 80;
    private static final int UNKNOWN_ROWS = 24;

    private final PrintStream rawOut;
    private final boolean terminal;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<Object, String> statuses = new LinkedHashMap<>(); // by who shows it, the first to do so first
    private final IntSupplier columns;
    private final IntSupplier rows;
    private boolean drawn;
    private boolean atLineStart = true;

    /**
     * Creates a console.
     *
     * @param rawOut the standard output
     * @param rawErr the standard error
     * @param terminal whether the standard output is a terminal that understands control sequences
     */
    public Console(PrintStream rawOut, PrintStream rawErr, boolean terminal) {
        this(rawOut, rawErr, terminal, () -> 0, () -> 0);
    }

    /**
     * Creates a console whose size is known.
     *
     * @param rawOut the standard output
     * @param rawErr the standard error
     * @param terminal whether the standard output is a terminal that understands control sequences
     * @param columns says how wide the terminal is now; what is not positive is taken for 80
     * @param rows says how high the terminal is now; what is not positive is taken for 24
     */
    public Console(PrintStream rawOut, PrintStream rawErr, boolean terminal, IntSupplier columns, IntSupplier rows) {
        this.rawOut = rawOut;
        this.columns = columns;
        this.rows = rows;
        this.terminal = terminal;
        this.out = new PrintStream(new Guarded(rawOut), true, StandardCharsets.UTF_8);
        this.err = new PrintStream(new Guarded(rawErr), true, StandardCharsets.UTF_8);
    }

    /**
     * Returns the standard output; what is written there keeps the status line whole.
     *
     * @return the stream
     */
    public PrintStream out() {
        return out;
    }

    /**
     * Returns the standard error; what is written there keeps the status line whole.
     *
     * @return the stream
     */
    public PrintStream err() {
        return err;
    }

    /**
     * Tells whether the standard output is a terminal that understands control sequences.
     *
     * @return whether it is
     */
    public boolean isTerminal() {
        return terminal;
    }

    /**
     * Returns how wide the terminal is.
     *
     * @return its columns, 80 if that is unknown
     */
    public int columns() {
        int known = columns.getAsInt();
        return known > 0 ? known : UNKNOWN_COLUMNS;
    }

    /**
     * Returns how high the terminal is.
     *
     * @return its rows, 24 if that is unknown
     */
    public int rows() {
        int known = rows.getAsInt();
        return known > 0 ? known : UNKNOWN_ROWS;
    }

    /** Ends the line on the standard output, if one was begun. */
    public void freshLine() {
        if (!isAtLineStart()) {
            out.println(); // not under the console's lock: whoever prints has the stream's first
        }
    }

    private synchronized boolean isAtLineStart() {
        return atLineStart;
    }

    /**
     * Shows a status line instead of all others; nothing happens on no terminal.
     *
     * @param text the line; an empty one erases it
     */
    public synchronized void status(String text) {
        statuses.clear();
        status(this, text);
    }

    /**
     * Shows somebody's status line instead of their one before; nothing happens on no terminal.
     *
     * <p>There is one line for all: seen is that of the last who came; when theirs is erased, that of the one before.
     *
     * @param who whose line it is, told from others by {@code equals}
     * @param text the line; an empty one erases it
     */
    public synchronized void status(Object who, String text) {
        if (text.isEmpty()) {
            statuses.remove(who);
        } else {
            statuses.put(who, text);
        }
        erase();
        draw();
        rawOut.flush();
    }

    private synchronized void write(PrintStream raw, byte[] bytes, int offset, int length) {
        if (length > 0) {
            erase();
            rawOut.flush();
            raw.write(bytes, offset, length);
            raw.flush();
            atLineStart = bytes[offset + length - 1] == '\n';
            draw();
            rawOut.flush();
        }
    }

    private void erase() {
        if (drawn) {
            rawOut.print(ERASE);
            drawn = false;
        }
    }

    private void draw() {
        if (terminal && atLineStart && !statuses.isEmpty()) {
            String last = "";
            for (String status : statuses.values()) {
                last = status;
            }
            rawOut.print(WRAPPING_OFF + last + WRAPPING_ON);
            drawn = true;
        }
    }

    /** Passes bytes on under the console's lock. */
    private final class Guarded extends OutputStream {
        private final PrintStream raw;

        Guarded(PrintStream raw) {
            this.raw = raw;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Console.this.write(raw, bytes, offset, length);
        }
    }
}
