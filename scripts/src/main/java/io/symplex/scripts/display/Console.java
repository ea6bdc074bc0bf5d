package io.symplex.scripts.display;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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

    private final PrintStream rawOut;
    private final boolean terminal;
    private final PrintStream out;
    private final PrintStream err;
    private String status = "";
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
        this.rawOut = rawOut;
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
     * Shows a status line instead of the one before; nothing happens on no terminal.
     *
     * @param text the line; an empty one erases it
     */
    public synchronized void status(String text) {
        status = text;
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
        if (terminal && atLineStart && !status.isEmpty()) {
            rawOut.print(WRAPPING_OFF + status + WRAPPING_ON);
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
