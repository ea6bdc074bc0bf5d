package io.symplex.scripts.repl;

import io.symplex.scripts.display.Progress;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.ScriptException;
import io.symplex.scripts.repl.Command.Completes;
import io.symplex.scripts.shell.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commands that read and write files of cells. */
final class FileCommands {

    private final Desk desk;
    private final Cells cells;

    FileCommands(Desk desk, Cells cells) {
        this.desk = desk;
        this.cells = cells;
    }

    List<Command> all() {
        return List.of(
                new Command(
                        "load",
                        "<file>",
                        "evaluates the cells of a script in this session",
                        "What the script defines stays. It stops at the first cell that fails.",
                        Completes.FILES,
                        this::load),
                new Command(
                        "run",
                        "<file> [args]",
                        "runs a script by itself, as symplex run does",
                        "In a session of its own: it sees no variables of this one and leaves none.",
                        Completes.FILES,
                        this::run),
                new Command(
                        "watch",
                        "<file>",
                        "evaluates a script, and again what changes in it whenever it is saved",
                        "The changed cell and all below it, in this session, until Ctrl-C.",
                        Completes.FILES,
                        this::watch),
                new Command(
                        "save",
                        "<file.jsh> [--force]",
                        "writes the cells of this session as a script that runs",
                        "Cells that failed are left out. A file that exists is replaced only with --force.",
                        Completes.FILES,
                        this::save),
                new Command(
                        "edit",
                        "[file]",
                        "opens the last cell in your editor and evaluates it then",
                        "The editor is that of the variable VISUAL or EDITOR. With a file, the file is edited, and"
                                + " loaded then.",
                        Completes.FILES,
                        this::edit));
    }

    private void load(String name) {
        CodeCommands.required(name, "load", "a file, such as /load pendulum.jsh");
        load(path(unquoted(name)));
    }

    private void load(Path file) {
        Script script = read(file);
        if (!isReadable(script)) {
            return;
        }
        desk.player().play(script, cell -> {
            var outcome = desk.workshop().evaluate(script, cell);
            cells.keep(cell, outcome);
            return outcome;
        });
        cells.background();
    }

    private boolean isReadable(Script script) {
        List<Problem> unreadable = desk.workshop().ask(session -> session.check(script));
        desk.player().problems(script, unreadable);
        return unreadable.isEmpty();
    }

    private void run(String rest) {
        CodeCommands.required(rest, "run", "a file, such as /run pendulum.jsh");
        List<String> words = Arguments.split(rest);
        Path file = path(words.get(0));
        Script script = read(file);
        if (!isReadable(script)) {
            return;
        }
        try (Session own = Session.open(
                desk.settings().imports(), () -> new Progress(desk.screen().console(), System::nanoTime))) {
            own.arguments(words.subList(1, words.size()), false);
            Path here = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
            own.folders(
                    here,
                    Path.of("output", script.name().replaceFirst(".*/", "").replaceFirst("\\.jsh$", "")));
            desk.player().play(script, cell -> desk.workshop().evaluate(own, script, cell));
            desk.player().problems(script, own.unresolved());
            desk.player().problems(script, own.takeBackgroundProblems());
        }
    }

    private void watch(String name) {
        CodeCommands.required(name, "watch", "a file, such as /watch pendulum.jsh");
        Path file = path(unquoted(name));
        new FileWatch(desk, cells, file, () -> read(file)).run();
        cells.background();
    }

    private void save(String rest) {
        List<String> words = Arguments.split(rest);
        boolean force = words.contains("--force");
        List<String> names =
                words.stream().filter(word -> !word.equals("--force")).toList();
        if (names.size() != 1) {
            throw new CommandException("/save must be followed by one file, such as /save session.jsh, got "
                    + (names.isEmpty() ? "none" : String.join(" ", names)));
        }
        Path file = path(names.get(0));
        if (!force && Files.exists(file)) {
            throw new CommandException(file + " exists already; /save " + names.get(0) + " --force replaces it");
        }
        try {
            List<String> unnamed = SessionScript.save(desk.transcript(), file);
            int saved = desk.transcript().cells().size();
            desk.screen().note("saved " + saved + (saved == 1 ? " cell in " : " cells in ") + file);
            unnamed.forEach(value -> desk.screen()
                    .error("it asks for " + value
                            + ", which is another value in another session; give it a name with var"));
        } catch (UncheckedIOException e) {
            throw new CommandException(file + " cannot be written: " + reason(e.getCause()));
        }
    }

    private void edit(String rest) {
        if (!rest.isEmpty()) {
            Path file = path(unquoted(rest));
            editor().edit(file);
            load(file);
            return;
        }
        List<String> earlier = desk.transcript().cells();
        String last = earlier.isEmpty() ? "" : earlier.get(earlier.size() - 1);
        String edited = editor().edit(last);
        if (!edited.isBlank() && !edited.strip().equals(last.strip())) {
            desk.screen().print(edited.stripTrailing());
            cells.evaluate(edited.stripTrailing());
        }
    }

    private Editor editor() {
        return new Editor(desk.screen().terminal(), desk.settings().environment());
    }

    /** A name may hold blanks, with or without quotes. */
    private static String unquoted(String name) {
        List<String> words = Arguments.split(name);
        return words.size() == 1 ? words.get(0) : name;
    }

    private Path path(String name) {
        return FileNames.path(name, desk.settings().home());
    }

    /** Reads a script; what is wrong with it ends the command. */
    Script read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandException(file + " must be a file, got " + (Files.exists(file) ? "a folder" : "nothing")
                    + "; Tab completes names");
        }
        try {
            return Script.read(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandException(file + " cannot be read: " + reason(e));
        } catch (ScriptException e) {
            throw new CommandException(e.getMessage());
        }
    }

    static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
        return e.getMessage() == null ? kind : kind + ": " + e.getMessage();
    }
}
