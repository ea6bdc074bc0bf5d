package io.symplex.scripts.repl;

import io.symplex.scripts.display.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All commands, and which one a line means. */
final class Commands {

    private final List<Command> all = new ArrayList<>();
    private boolean leaving;

    Commands(Desk desk, Cells cells) {
        ViewCommands views = new ViewCommands(desk);
        all.add(new HelpCommand(desk, this, views).command());
        all.addAll(new CodeCommands(desk, cells).all());
        all.addAll(new FileCommands(desk, cells).all());
        all.addAll(views.all());
        all.add(new Command("quit", "", "leaves the shell", "", Command.Completes.NOTHING, rest -> leaving = true));
        all.sort(Comparator.comparing(Command::name));
    }

    List<Command> all() {
        return List.copyOf(all);
    }

    /** Whether the user wants to leave. */
    boolean isLeaving() {
        return leaving;
    }

    /**
     * Runs a command.
     *
     * @throws CommandException if there is no such command, naming the nearest, or it cannot do what it is asked
     */
    void run(CommandLine line) {
        find(line.name())
                .orElseThrow(() -> new CommandException(unknown(line.name())))
                .action()
                .accept(line.rest());
    }

    /** Returns the command of a name, or the only one that begins so. */
    Optional<Command> find(String name) {
        List<Command> found =
                all.stream().filter(command -> command.name().startsWith(name)).toList();
        return named(name)
                .or(() -> found.size() == 1 && !name.isEmpty() ? Optional.of(found.get(0)) : Optional.empty());
    }

    /** Returns the command of exactly this name. */
    Optional<Command> named(String name) {
        return all.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private String unknown(String name) {
        String nearest = all.stream()
                .map(Command::name)
                .min(Comparator.comparingInt(known -> Distance.between(known, name)))
                .orElseThrow();
        return "there is no command /" + name + "; did you mean /" + nearest + "? /help lists all";
    }
}
