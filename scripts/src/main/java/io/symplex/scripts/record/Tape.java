package io.symplex.scripts.record;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keeps what two streams print, in order.
 *
 * <p>Of what comes between two calls of {@link #take()} it keeps a million bytes, and says how much more there was. For
 * any thread.
 */
public final class Tape {

    private static final int MOST_BYTES = 1_000_000;

    private final PrintStream out = stream(false);
    private final PrintStream err = stream(true);
    private final List<Output.Printed> pieces = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();
    private boolean currentIsError;
    private int kept;
    private long dropped;

    /** Creates an empty tape. */
    public Tape() {}

    /**
     * Returns what stands for the standard output.
     *
     * @return the stream
     */
    public PrintStream out() {
        return out;
    }

    /**
     * Returns what stands for the standard error.
     *
     * @return the stream
     */
    public PrintStream err() {
        return err;
    }

    /**
     * Returns what was printed since the last call, and forgets it.
     *
     * @return the pieces in order, neighbours of different streams
     */
    public synchronized List<Output.Printed> take() {
        cut();
        if (dropped > 0) {
            pieces.add(new Output.Printed(true, String.format(Locale.ROOT, "… (%,d bytes more)%n", dropped)));
        }
        List<Output.Printed> taken = List.copyOf(pieces);
        pieces.clear();
        kept = 0;
        dropped = 0;
        return taken;
    }

    private synchronized void write(boolean error, byte[] bytes, int offset, int length) {
        if (error != currentIsError) {
            cut();
            currentIsError = error;
        }
        int room = Math.min(length, MOST_BYTES - kept);
        current.write(bytes, offset, room);
        kept += room;
        dropped += length - room;
    }

    private void cut() {
        if (current.size() > 0) {
            pieces.add(new Output.Printed(currentIsError, current.toString(StandardCharsets.UTF_8)));
            current.reset();
        }
    }

    private PrintStream stream(boolean error) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        Tape.this.write(error, bytes, offset, length);
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }
}
