package io.symplex.scripts.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code symplex}: the word before the subcommands. */
@Command(
        name = "symplex",
        description = "Learns the Hamiltonian of a moving system from observations and predicts with it.",
        mixinStandardHelpOptions = true,
        versionProvider = SymplexCommand.Version.class,
        footer = {
            "",
            "Try: symplex run scripts/notebooks/02_neural_hamiltonian.jsh",
            "     symplex eval 'doubleWell().energy(state(1, 0))'",
            "More: symplex <command> --help"
        })
final class SymplexCommand {

    /** Reads the version from the archive. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {version() + ", Java " + Runtime.version()};
        }
    }

    /** Returns the name of this program and its version. */
    static String version() {
        return "symplex " + Versions.symplex();
    }
}
