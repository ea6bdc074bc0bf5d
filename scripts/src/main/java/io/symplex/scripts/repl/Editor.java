package io.symplex.scripts.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Terminal;

/** The user's own editor, started at the terminal. */
final class Editor {

    private final Terminal terminal;
    private final Map<String, String> environment;

    Editor(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Lets the user edit a text; returns what it has become. */
    String edit(String text) {
        try {
            Path file = Files.createTempFile("cell", ".jsh");
            try {
                Files.writeString(file, text);
                edit(file);
                return Files.readString(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new CommandException("the cell cannot be edited: " + FileCommands.reason(e));
        }
    }

    /** Lets the user edit a file, which need not exist. */
    void edit(Path file) {
        List<String> command = new ArrayList<>(command());
        command.add(file.toString());
        boolean paused = terminal.canPauseResume() && !terminal.paused();
        try {
            if (paused) {
                terminal.pause(true);
            }
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new CommandException(
                        "the editor " + command.get(0) + " ended with code " + code + "; nothing is evaluated");
            }
        } catch (IOException e) {
            throw new CommandException("the editor " + command.get(0)
                    + " cannot be started; set the environment variable EDITOR to one that is installed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (paused) {
                terminal.resume();
            }
        }
    }

    private List<String> command() {
        String editor = environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        return editor.isBlank() ? List.of("vi") : Arguments.split(editor);
    }
}
