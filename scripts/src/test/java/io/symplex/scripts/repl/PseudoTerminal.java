package io.symplex.scripts.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.utils.ScreenTerminal;

/**
 * The real command on a real pseudo-terminal, made by util-linux's {@code script}, and the screen that a person would
 * see, kept by JLine's emulator.
 */
final class PseudoTerminal implements AutoCloseable {

    static final int ROWS = 30;
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final OutputStream keys;
    private final ScreenTerminal screen;
    private final Path device;
    private final Thread reader;
    private final StringBuilder raw = new StringBuilder(); // guarded by itself
    private int columns;

    private PseudoTerminal(Process process, Path device, int columns) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.device = device;
        this.columns = columns;
        this.screen = new ScreenTerminal(columns, ROWS);
        this.reader = new Thread(this::read, "pseudo-terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether there can be one here. */
    static boolean isPossible() {
        return Files.isExecutable(SCRIPT)
                && Files.isExecutable(Path.of("/bin/stty"))
                && System.getProperty("os.name").startsWith("Linux");
    }

    /**
     * Starts the command of the class path of this test.
     *
     * @param folder where it runs; the user's folders are below it
     * @param columns the width of the terminal
     * @param arguments of the command
     */
    static PseudoTerminal start(Path folder, int columns, Map<String, String> environment, String... arguments)
            throws IOException {
        Path device = folder.resolve("device");
        List<String> java = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "io.symplex.scripts.run.Main"));
        java.addAll(List.of(arguments));
        Path command = folder.resolve("command.sh");
        Files.writeString(
                command,
                "stty rows " + ROWS + " columns " + columns + "; tty > " + device + "; cd " + folder + "; exec "
                        + java.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")) + " 2>errors");
        // exec, for not every shell gives way to its last command: one that stays dies of the first Ctrl-C, unseen
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", "exec sh " + command, "/dev/null")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.endsWith("DISPLAY"));
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new PseudoTerminal(builder.start(), device, columns);
    }

    /** Presses keys. */
    void type(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Types a line and presses Enter. */
    void line(String text) throws IOException {
        type(text + "\r");
    }

    /** Pastes as a terminal does that was asked to mark what is pasted. */
    void paste(String text) throws IOException {
        type("\033[200~" + text.replace('\n', '\r') + "\033[201~");
    }

    /** Makes the window wider or narrower. */
    @SuppressWarnings("deprecation")
    void resize(int toColumns) throws IOException, InterruptedException {
        columns = toColumns;
        screen.setSize(toColumns, ROWS);
        new ProcessBuilder("/bin/stty", "-F", Files.readString(device).strip(), "columns", Integer.toString(toColumns))
                .start()
                .waitFor();
    }

    /** Waits until the screen shows a text; returns the screen. */
    String await(String text) throws InterruptedException {
        return await(seen -> seen.contains(text), "'" + text + "'");
    }

    /** Waits until the lines of the screen are as wanted; returns them. */
    String await(Predicate<String> wanted, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            String seen = text();
            if (wanted.test(seen)) {
                return seen;
            }
            screen.waitDirty(50);
        }
        String ended = process.isAlive() ? "" : "; the command has ended with " + process.exitValue() + errors();
        throw new AssertionError("the screen never showed " + what + ended + "; it shows:\n" + text());
    }

    /** What the command wrote to its standard error. */
    String errors() {
        try {
            return " saying '" + Files.readString(device.resolveSibling("errors")) + "'";
        } catch (IOException e) {
            return " saying nothing";
        }
    }

    /** What has been written to the terminal so far, with its control sequences. */
    String raw() {
        synchronized (raw) {
            return raw.toString();
        }
    }

    /** The lines of the screen, without blanks at their ends and blank lines below. */
    String text() {
        long[] cells = new long[columns * ROWS];
        synchronized (screen) {
            if (screen.getColumns() != columns) {
                return "";
            }
            screen.dump(cells, new int[2]);
        }
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                int point = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
                line.appendCodePoint(point == 0 ? ' ' : point);
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines).stripTrailing();
    }

    /** Waits for the end; returns the exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the command has not ended; the screen shows:\n" + text());
        }
        return process.exitValue();
    }

    private void read() {
        try (InputStream bytes = process.getInputStream();
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            char[] buffer = new char[4096];
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                String piece = new String(buffer, 0, count);
                synchronized (raw) {
                    raw.append(piece);
                }
                screen.write(piece);
            }
        } catch (IOException ended) {
            return;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
