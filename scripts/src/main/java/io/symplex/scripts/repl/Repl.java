package io.symplex.scripts.repl;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Progress;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.shell.Session;
import io.symplex.scripts.shell.Words;
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

    private static final String WARM_UP = "Math.sqrt(2.0)";

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
                () -> Session.open(settings.imports(), () -> new Progress(screen.console(), System::nanoTime)),
                Repl::warmUp);
        workshop.open();
        terminal.handle(Signal.INT, signal -> workshop.interrupt());
        return new Repl(new Desk(workshop, screen, pictures, new Player(screen, pictures), new Transcript(), settings));
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

    private static void warmUp(Session session) {
        Script script = Script.parse("warm-up", WARM_UP);
        session.check(script);
    }

    private LineReader reader() {
        LineReader built = LineReaderBuilder.builder()
                .terminal(desk.screen().terminal())
                .appName("symplex")
                .parser(new CellParser(text ->
                        desk.workshop().ask(session -> session.assistant().isUnfinished(text))))
                .highlighter(new JavaHighlighter(Words.of(desk.settings().imports())))
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
        desk.screen().readsWith(built);
        return built;
    }

    private void loop() {
        while (!commands.isLeaving()) {
            Optional<String> text = read();
            if (text.isEmpty()) {
                return;
            }
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
        }
    }

    private void accept(String text) {
        try {
            CommandLine.of(text).ifPresentOrElse(commands::run, () -> cells.evaluate(text));
        } catch (CommandException e) {
            desk.screen().error(e.getMessage());
        }
    }

    private String prompt() {
        return new AttributedString(cells.name() + "> ", AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE))
                .toAnsi(desk.screen().terminal());
    }
}
