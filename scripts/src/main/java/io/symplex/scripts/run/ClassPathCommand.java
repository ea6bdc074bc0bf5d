package io.symplex.scripts.run;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code symplex classpath}: what another program needs to use Symplex. */
@Command(
        name = "classpath",
        description = "Prints the class path of Symplex, for javac, java, kotlinc or jshell.",
        mixinStandardHelpOptions = true,
        versionProvider = SymplexCommand.Version.class)
final class ClassPathCommand implements Callable<Integer> {

    private final Host host;

    ClassPathCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        host.console().out().println(System.getProperty("java.class.path"));
        return 0;
    }
}
