package io.symplex.scripts.repl;

import java.io.IOException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of this process, on which Ctrl-C never ends the process.
 *
 * <p>Whenever who listens to a signal changes, at the start and the end of every line, JLine first puts back the
 * handler that was there before its own, and for that moment a Ctrl-C would do what it does in any JVM: end it. So the
 * handler before is one that passes it on to the terminal.
 *
 * <p>It stays when the terminal is closed, and does nothing then: a Ctrl-C pressed just before the end may be heard
 * only after it, and the command has ended well.
 */
public final class SystemTerminal implements AutoCloseable {

    private static final String INTERRUPT = Signal.INT.name();

    private volatile @Nullable Terminal terminal;

    private SystemTerminal() {
        Signals.register(INTERRUPT, this::interrupt);
    }

    /**
     * Opens it.
     *
     * @return the terminal, to be closed
     * @throws IOException if the process has none
     */
    public static SystemTerminal open() throws IOException {
        SystemTerminal opened = new SystemTerminal();
        try {
            opened.terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .graphemeCluster(false)
                    .build();
            return opened;
        } catch (IOException | IllegalStateException e) { // JLine throws either where it may not make do with less
            opened.close();
            throw new IOException(e);
        }
    }

    /**
     * Returns what reads and writes.
     *
     * @return the terminal
     * @throws IllegalStateException if it is closed
     */
    public Terminal terminal() {
        Terminal open = terminal;
        if (open == null) {
            throw new IllegalStateException("the terminal is closed; open another");
        }
        return open;
    }

    private void interrupt() {
        Terminal open = terminal;
        if (open != null) {
            open.raise(Signal.INT);
        }
    }

    /** Closes it; from then on Ctrl-C does nothing. */
    @Override
    public void close() throws IOException {
        Terminal open = terminal;
        terminal = null;
        if (open != null) {
            open.close();
        }
    }
}
