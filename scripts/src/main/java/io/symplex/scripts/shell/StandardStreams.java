package io.symplex.scripts.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code System.out}, {@code err} and {@code in} while a cell runs: it may print to them and send them elsewhere until
 * its end, but neither close them nor keep them.
 */
final class StandardStreams {

    private PrintStream out = System.out;
    private PrintStream err = System.err;
    private InputStream in = System.in;
    private Given givenOut = new Given(out);
    private Given givenErr = new Given(err);

    /** Passes on everything but the end, in UTF-8 as all that Symplex prints. */
    private static final class Given extends PrintStream {
        private volatile boolean closed;

        Given(PrintStream target) {
            super(target, true, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
            closed = true;
        }

        boolean takeClosed() {
            boolean was = closed;
            closed = false;
            return was;
        }
    }

    /** Called before a cell. */
    void give() {
        if (System.out != out) {
            out = System.out;
            givenOut = new Given(out);
        }
        if (System.err != err) {
            err = System.err;
            givenErr = new Given(err);
        }
        in = System.in;
        System.setOut(givenOut);
        System.setErr(givenErr);
    }

    /** Tells whether a value is one of the streams: they are to be written to, not to be looked at. */
    boolean isOne(Object value) {
        return value == givenOut || value == givenErr || value == System.out || value == System.err;
    }

    /** Called after a cell: returns in a sentence each what it should not have done, undone. */
    List<String> takeBack() {
        List<String> notices = new ArrayList<>();
        if (System.out != givenOut || System.err != givenErr || System.in != in) {
            notices.add("System.out, err and in are the session's again; a cell can change them until its end only");
        }
        boolean outClosed = givenOut.takeClosed();
        boolean errClosed = givenErr.takeClosed();
        if (outClosed || errClosed) {
            notices.add("System.out and err cannot be closed in a session, they stay open");
        }
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
        return notices;
    }
}
