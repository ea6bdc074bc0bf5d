package io.symplex.scripts.run;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.RunFolder;
import io.symplex.model.NeuralHamiltonian;
import io.symplex.scripts.display.Console;
import io.symplex.sweep.SweepResult;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code symplex show}: prints what a run, a plan or a model is. */
@Command(
        name = "show",
        description = "Prints what a run, a sweep, a plan or a model is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code: 0 if it is one, 1 if not, 2 for a wrong command line."})
final class ShowCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(
            index = "0",
            paramLabel = "<path>",
            description = "The folder of a run or a sweep, a plan (.json, .yaml), or a model (.safetensors).")
    private Path path = Path.of("");

    ShowCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Console console = host.console();
        try {
            console.out().println(shown());
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            console.err().println(e.getMessage());
            return 1;
        }
    }

    private Object shown() {
        if (Files.isDirectory(path)) {
            return Files.exists(path.resolve("sweep.json")) ? SweepResult.read(path) : RunFolder.read(path);
        }
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".safetensors")
                ? NeuralHamiltonian.load(path)
                : Experiment.read(path);
    }
}
