package io.symplex.scripts.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The size of the terminal that the process runs in, asked of the system when it is first needed.
 *
 * <p>By {@code stty}, as every system that has the launcher has it; where that fails, the size is 0, unknown. Not the
 * terminal is asked but its driver, so that nothing waits for an answer. Thread-safe.
 */
final class TerminalSize {

    private static final long PATIENCE_SECONDS = 2;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");

    private final File terminal;
    private int @Nullable [] rowsAndColumns;

    TerminalSize() {
        this(new File("/dev/tty"));
    }

    /** The size of another terminal, for tests. */
    TerminalSize(File terminal) {
        this.terminal = terminal;
    }

    int columns() {
        return asked()[1];
    }

    int rows() {
        return asked()[0];
    }

    private synchronized int[] asked() {
        if (rowsAndColumns == null) {
            rowsAndColumns = ask();
        }
        return rowsAndColumns;
    }

    private int[] ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(terminal)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return new int[2];
            }
            return parsed(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return new int[2]; // no terminal, or no stty
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new int[2];
        }
    }

    /** Returns rows and columns from what {@code stty size} prints; zeros if it is something else. */
    static int[] parsed(String size) {
        Matcher numbers = SIZE.matcher(size);
        return numbers.matches()
                ? new int[] {Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))}
                : new int[2];
    }
}
