package io.symplex.scripts.run;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code symplex startup}: what makes a plain JShell see what a script sees. */
@Command(
        name = "startup",
        description = "Prints the imports of a script, as a start-up file for the JDK's own jshell.",
        mixinStandardHelpOptions = true,
        versionProvider = SymplexCommand.Version.class,
        footer = {
            "",
            "  symplex startup > symplex.jsh",
            "  jshell --class-path \"$(symplex classpath)\" --startup DEFAULT --startup symplex.jsh"
        })
final class StartupCommand implements Callable<Integer> {

    private final Host host;

    StartupCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        host.imports().forEach(name -> host.console().out().println("import " + name + ";"));
        return 0;
    }
}
