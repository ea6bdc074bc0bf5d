package io.symplex.scripts.repl;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Progress;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.Words;
import java.io.IOError;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** The read-eval-print loop at a terminal. */
public final class Repl implements AutoCloseable {

    /** What people type who come from another shell, and mean. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "exit", "quit", "quit", "quit", "exit()", "quit", "quit()", "quit", "/exit", "quit", "help", "help",
            "help()", "help", "?", "help");

    private final Desk desk;
    private final LineReader reader;
    private final Cells cells;
    private final Commands commands;

    private Repl(Desk desk) {
        this.desk = desk;
        this.cells = new Cells(desk);
        this.commands = new Commands(desk, cells);
        this.reader = reader();
    }

    /**
     * Prepares a terminal, and starts a session on another thread.
     *
     * @param terminal the terminal; stays open
     * @param settings how the shell is started
     * @return what {@link #run} starts; to be closed
     */
    public static Repl open(Terminal terminal, Settings settings) {
        Screen screen = new Screen(terminal);
        Pictures pictures = new Pictures(
                screen, TerminalPictures.of(settings.graphics(), settings.environment(), !screen.isDumb()));
        Workshop workshop = new Workshop(
                () -> Session.open(settings.imports(), () -> new Progress(screen.console(), System::nanoTime)));
        terminal.echo(false); // else what is typed ahead would stand in the output; the prompt shows it
        terminal.handle(Signal.INT, signal -> workshop.interrupt());
        Desk desk = new Desk(
                workshop, screen, pictures, new Player(workshop, screen, pictures), new Transcript(), settings);
        workshop.open(session -> start(session, desk));
        return new Repl(desk);
    }

    /**
     * Returns where everything is printed; what the user's code prints belongs there too.
     *
     * @return the console
     */
    public Console console() {
        return desk.screen().console();
    }

    /**
     * Reads cells, evaluates and shows them, until the user leaves.
     *
     * @param version what the banner calls this program
     */
    public void run(String version) {
        desk.screen().note(version + ". Tab completes, /help explains, Ctrl-D leaves.");
        loop();
    }

    /** Ends the session. */
    @Override
    public void close() {
        desk.workshop().close();
    }

    /**
     * What a new session does first: the user's own start, and then a cell that nobody sees, so that the next is quick.
     */
    static void start(Session session, Desk desk) {
        Startup.play(session, desk);
        session.warmUp();
    }

    private LineReader reader() {
        LineReader built = LineReaderBuilder.builder()
                .terminal(desk.screen().terminal())
                .appName("symplex")
                .parser(new CellParser(text ->
                        desk.workshop().ask(session -> session.assistant().isUnfinished(text))))
                .highlighter(
                        JavaHighlighter.soonOf(() -> Words.of(desk.settings().imports())))
                .completer(new CellCompleter(desk, commands))
                .variable(LineReader.HISTORY_FILE, desk.settings().folders().history())
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  > ")
                .variable(LineReader.INDENTATION, 4)
                .variable(LineReader.LIST_MAX, 200)
                .option(LineReader.Option.AUTO_FRESH_LINE, false)
                .option(LineReader.Option.AUTO_MENU, false)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .build();
        TabKey.bind(desk, built);
        Keys.choose(desk.settings(), built);
        desk.screen().readsWith(built);
        return built;
    }

    private void loop() {
        while (!commands.isLeaving()) {
            Optional<String> text = read();
            if (text.isEmpty()) {
                return;
            }
            Thread.interrupted(); // a Ctrl-C that came when the line was already whole interrupts nothing
            if (!text.get().isBlank()) {
                accept(text.get());
            }
        }
    }

    /** Returns what was typed, nothing if the user leaves; a line that was given up counts as blank. */
    private Optional<String> read() {
        desk.screen().freshLine();
        try {
            return Optional.of(reader.readLine(prompt()));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        } catch (IOError e) {
            if (Thread.interrupted() || e.getCause() instanceof InterruptedIOException) {
                return Optional.of(""); // Ctrl-C between two keys
            }
            throw e;
        }
    }

    private void accept(String text) {
        try {
            Optional.ofNullable(SAID_ELSEWHERE.get(text.strip()))
                    .map(meant -> new CommandLine(meant, "", 0))
                    .or(() -> CommandLine.of(text))
                    .ifPresentOrElse(commands::run, () -> cells.evaluate(text));
        } catch (CommandException e) {
            desk.screen().error(e.getMessage());
        } catch (Exception | Error e) { // a mistake of ours is no reason to lose the user's session
            desk.player().thrown(e);
            desk.screen().error("the shell itself failed: " + e + "; /trace says where, please report it");
        }
    }

    private String prompt() {
        return new AttributedString(cells.name() + "> ", AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE))
                .toAnsi(desk.screen().terminal());
    }
}
