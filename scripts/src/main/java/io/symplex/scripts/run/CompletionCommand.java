package io.symplex.scripts.run;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code symplex completion}: teaches a command line the words of this one. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        versionProvider = SymplexCommand.Version.class,
        footer = {"", "  source <(symplex completion)"})
final class CompletionCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            host.console().out().print(AutoComplete.bash("symplex", spec.root().commandLine()));
        }
        return 0;
    }
}
