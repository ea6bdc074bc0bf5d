package io.symplex.scripts.run;

import io.symplex.dsl.Experiment;
import io.symplex.dsl.Learned;
import io.symplex.dsl.RunFolder;
import io.symplex.dsl.TrainingStage;
import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Progress;
import io.symplex.train.StopReason;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symplex train}: carries out a plan. */
@Command(
        name = "train",
        description = "Trains what a plan says, and writes all that comes of it into a folder.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A plan is JSON or YAML; toJson() of a sentence writes one, symplex schema describes it to editors.",
            "The folder gets plan.json, model.safetensors, result.json, losses.csv, loss.svg, energy.svg, and while it",
            "trains checkpoints/. Ctrl-C keeps the state, and so does a termination; --resume goes on to the same bits.",
            "Exit code: 0 if it is trained, 1 if not, 2 for a wrong command line, 130 if interrupted."
        })
final class TrainCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<plan>", description = "The plan, a .json or .yaml file.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<folder>",
            description = "The folder; default: the name of the plan, without its ending.")
    private @Nullable Path output;

    @Option(names = "--epochs", paramLabel = "<n>", description = "Other epochs than the plan says.")
    private @Nullable Integer epochs;

    @Option(names = "--seed", paramLabel = "<n>", description = "Another seed than the plan says.")
    private @Nullable Long seed;

    @Option(
            names = "--every",
            paramLabel = "<n>",
            defaultValue = "500",
            description = "Epochs between two checkpoints; default: ${DEFAULT-VALUE}.")
    private int every;

    @Option(names = "--resume", description = "Goes on from the last checkpoint in the folder.")
    private boolean resume;

    @Option(names = "--force", description = "Replaces the results of an older run in the folder.")
    private boolean force;

    TrainCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (every < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--every must be >= 1, got " + every);
        }
        Console console = host.console();
        try {
            Path folder = output == null ? withoutEnding(file) : output;
            if (!force) {
                requireNew(folder);
            }
            TrainingStage<?> stage = stage(folder.resolve("checkpoints"));
            TrainingThread training = new TrainingThread(stage, new Progress(console, System::nanoTime));
            return Interruption.during(() -> run(training, folder), training::interrupt, () -> console.status(""));
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            console.err().println(e.getMessage());
            return 1;
        }
    }

    private static void requireNew(Path folder) {
        try {
            RunFolder.requireNew(folder);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " with --output, or replace it with --force", e);
        }
    }

    private TrainingStage<?> stage(Path checkpoints) {
        TrainingStage<?> stage = Experiment.read(file);
        stage = epochs == null ? stage : stage.epochs(epochs);
        stage = seed == null ? stage : stage.seed(seed);
        stage = stage.checkpoint(checkpoints, every);
        return resume ? stage.resume(checkpoints) : stage;
    }

    private int run(TrainingThread training, Path folder) {
        Learned learned = training.result();
        Console console = host.console();
        if (learned.stopReason() == StopReason.INTERRUPTED) {
            console.err()
                    .println("interrupted after " + learned.epochs() + " epochs; go on with symplex train " + file
                            + " --output " + folder + " --resume");
            return INTERRUPTED;
        }
        Path written = force ? learned.overwriteRun(folder) : learned.saveRun(folder);
        console.out().println(learned);
        console.out().println("run: " + written);
        return 0;
    }

    private static Path withoutEnding(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot > 0 ? name.substring(0, dot) : name + "-run");
    }
}
