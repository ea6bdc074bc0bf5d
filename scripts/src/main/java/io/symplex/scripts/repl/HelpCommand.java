package io.symplex.scripts.repl;

import io.symplex.scripts.repl.Command.Completes;
import java.util.Optional;

/** {@code /help}: the commands and keys, one command, or a word. */
final class HelpCommand {

    private static final String TYPING = """
            A cell is evaluated by Enter once it is complete; until then Enter begins a new line. Alt-Enter always begins one. A line that begins with a dot goes on with the value before it, so a chain may be typed link by link, or pasted whole.""";
    private static final String KEYS = """
              Tab            completes; again: signatures, documentation
              Ctrl-R         searches what was typed, in earlier sessions too
              Ctrl-C         stops what runs, a training keeps what it learned; else clears the line
              Ctrl-D         leaves""";

    private final Desk desk;
    private final Commands commands;
    private final ViewCommands views;

    HelpCommand(Desk desk, Commands commands, ViewCommands views) {
        this.desk = desk;
        this.commands = commands;
        this.views = views;
    }

    Command command() {
        return new Command(
                "help",
                "[word]",
                "explains a command, a method or a type",
                "Without a word: all commands and the keys.",
                Completes.COMMANDS_AND_CODE,
                this::help);
    }

    private void help(String word) {
        String name = word.startsWith("/") ? word.substring(1) : word;
        Optional<Command> command = commands.named(name);
        if (word.isEmpty()) {
            overview();
        } else if (command.isPresent()) {
            one(command.get());
        } else {
            views.describe(word.replaceFirst("\\(.*", ""));
        }
    }

    private void one(Command command) {
        desk.screen().print(desk.screen().bold(command.usage(), ""));
        desk.screen().wrapped("  " + command.summary());
        if (!command.details().isEmpty()) {
            desk.screen().wrapped(command.details().indent(2).stripTrailing());
        }
    }

    private void overview() {
        Screen screen = desk.screen();
        screen.wrapped(TYPING);
        screen.print("");
        screen.print(KEYS);
        screen.print("");
        int width = commands.all().stream()
                .mapToInt(command -> command.usage().length())
                .max()
                .orElse(0);
        for (Command command : commands.all()) {
            String usage = command.usage();
            boolean narrow = screen.columns() < width + 40;
            String gap = narrow ? "  " : " ".repeat(width - usage.length() + 2);
            screen.print("  " + screen.bold(usage, narrow ? "" : gap + command.summary()));
            if (narrow) {
                screen.wrapped("      " + command.summary());
            }
        }
    }
}
