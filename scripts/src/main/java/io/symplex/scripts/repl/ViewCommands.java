package io.symplex.scripts.repl;

import io.symplex.scripts.display.ValueText;
import io.symplex.scripts.repl.Command.Completes;
import io.symplex.scripts.shell.Description;
import io.symplex.scripts.shell.UnshownException;
import io.symplex.scripts.shell.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/** The commands that only show something: variables, imports, history, figures. */
final class ViewCommands {

    private static final int MOST_HISTORY = 20;

    private final Desk desk;

    ViewCommands(Desk desk) {
        this.desk = desk;
    }

    List<Command> all() {
        return List.of(
                new Command(
                        "vars",
                        "",
                        "lists the variables of the session",
                        "A value that was given no name has one like $3.",
                        Completes.NOTHING,
                        rest -> variables()),
                new Command(
                        "imports",
                        "",
                        "lists what cells see without importing it",
                        "",
                        Completes.NOTHING,
                        rest -> imports()),
                new Command(
                        "history",
                        "[text]",
                        "lists what was typed, in this session and before",
                        "With a text, only what contains it. Ctrl-R searches while you type; the arrow keys go back and forth.",
                        Completes.NOTHING,
                        this::history),
                new Command(
                        "open",
                        "",
                        "shows the last figure in the browser",
                        "Without a screen, as on a server, it is saved and its path is named.",
                        Completes.NOTHING,
                        rest -> open()));
    }

    private void variables() {
        List<Variable> variables =
                desk.workshop().ask(session -> session.assistant().variables());
        if (variables.isEmpty()) {
            desk.screen().note("there are no variables yet");
        }
        for (Variable variable : variables) {
            String line = variable.type() + " " + variable.name() + " = " + text(variable);
            int columns = desk.screen().columns();
            desk.screen().print(line.length() < columns ? line : line.substring(0, columns - 2) + "…");
        }
    }

    /** The first line of the value. */
    private String text(Variable variable) {
        Object value = variable.value();
        if (value == null) {
            return "null";
        }
        try {
            return desk.workshop()
                    .describeVariable(
                            () -> ValueText.of(value).lines().findFirst().orElse(""));
        } catch (UnshownException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    private void imports() {
        List<String> imports = new ArrayList<>(desk.settings().imports());
        imports.addAll(desk.workshop().ask(session -> session.assistant().imports()));
        imports.forEach(name -> desk.screen().print("import " + name + ";"));
    }

    private void history(String text) {
        LineReader reader = desk.screen().reader();
        List<String> found = new ArrayList<>();
        for (ListIterator<History.Entry> at = reader.getHistory().iterator(); at.hasNext(); ) {
            String line = at.next().line();
            if (line.contains(text) && !line.startsWith("/history")) {
                found.add(line);
            }
        }
        found.subList(Math.max(0, found.size() - MOST_HISTORY), found.size()).forEach(desk.screen()::print);
        if (found.isEmpty()) {
            desk.screen().note(text.isEmpty() ? "nothing was typed yet" : "nothing that was typed contains " + text);
        }
    }

    private void open() {
        Path file = desk.pictures()
                .saveLast()
                .orElseThrow(() ->
                        new CommandException("there is no figure yet; /plot draws one, or a cell that ends in one"));
        boolean shown = Browser.of(desk.settings().environment(), System.getProperty("os.name"))
                .map(browser -> browser.show(file))
                .orElse(false);
        desk.screen()
                .note(shown ? "shown in the browser: " + file : "there is no browser here; the figure is in " + file);
    }

    /** Shows what is known of a word, be it one of the session, of Symplex or of Java. */
    void describe(String word) {
        List<Description> found = desk.workshop().ask(session -> {
            List<Description> asMethod = session.assistant().describe(word + "(", word.length() + 1, true);
            return asMethod.isEmpty() ? session.assistant().describe(word, word.length(), true) : asMethod;
        });
        if (found.isEmpty()) {
            throw new CommandException(String.format(
                    Locale.ROOT,
                    "nothing is known of '%s'; name a command, a method or a type, such as /help simulate",
                    word));
        }
        new Documentation(desk.screen()).show(found);
    }
}
