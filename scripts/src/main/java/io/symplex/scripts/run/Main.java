package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.shell.Imports;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** The command {@code symplex}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int HELP_WIDTH = 120;

    /** Commands that are faster if their session opens at once. */
    private static final Set<String> NEED_SESSION = Set.of("run", "eval");

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * <p>The launcher says with the property {@code symplex.tty} whether the standard output is a terminal, and with
     * {@code symplex.stderr} the descriptor of the real error stream, for it hides the standard one from the JVM.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintStream err = err(Integer.getInteger("symplex.stderr", 2));
        System.setErr(err);
        TerminalSize size = new TerminalSize();
        boolean terminal = Boolean.getBoolean("symplex.tty");
        Console console = new Console(raw(FileDescriptor.out), err, terminal, size::columns, size::rows);
        boolean needsSession = args.length > 1 && NEED_SESSION.contains(args[0]);
        System.exit(
                run(needsSession ? Host.opening(console, Imports.DEFAULT) : new Host(console, Imports.DEFAULT), args));
    }

    /** Runs the command and returns its exit code. */
    static int run(Host host, String... args) {
        Console console = host.console();
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            console.err()
                    .println("symplex needs a JDK, got a Java without the module jdk.jshell in "
                            + System.getProperty("java.home") + "; install a JDK 17 or newer and set JAVA_HOME to it");
            return FAILED;
        }
        CommandLine command = new CommandLine(new SymplexCommand())
                .addSubcommand(new RunCommand(host))
                .addSubcommand(new ReplCommand(host))
                .addSubcommand(new TrainCommand(host))
                .addSubcommand(new SweepCommand(host))
                .addSubcommand(new ShowCommand(host))
                .addSubcommand(new SchemaCommand(host))
                .addSubcommand(new DiscoverCommand(host))
                .addSubcommand(new RenderCommand(host))
                .addSubcommand(new CheckCommand(host))
                .addSubcommand(new ExportCommand(host))
                .addSubcommand(new ImportCommand(host))
                .addSubcommand(new NewCommand(host))
                .addSubcommand(new RehearseCommand(host))
                .addSubcommand(new EvalCommand(host))
                .addSubcommand(new ClassPathCommand(host))
                .addSubcommand(new StartupCommand(host))
                .addSubcommand(new CompletionCommand(host))
                .setUsageHelpWidth(HELP_WIDTH)
                .setUnmatchedOptionsArePositionalParams(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        for (String name : List.of("discover", "train", "sweep", "show", "schema")) { // they have no script
            command.getSubcommands().get(name).setUnmatchedOptionsArePositionalParams(false);
        }
        if (args.length == 0 && console.isTerminal()) {
            return command.execute("repl");
        }
        if (args.length == 0) {
            command.usage(console.err());
            return CommandLine.ExitCode.USAGE;
        }
        return command.execute(args);
    }

    private static PrintStream raw(FileDescriptor descriptor) {
        return stream(new FileOutputStream(descriptor), false);
    }

    private static PrintStream err(int descriptor) {
        FileOutputStream inherited = descriptor == 2 ? null : Inherited.stream(descriptor);
        return stream(inherited == null ? new FileOutputStream(FileDescriptor.err) : inherited, true);
    }

    private static PrintStream stream(FileOutputStream out, boolean flushing) {
        return new PrintStream(new BufferedOutputStream(out), flushing, StandardCharsets.UTF_8);
    }
}
