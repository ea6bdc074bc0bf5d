package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.sweep.Sweep;
import io.symplex.sweep.SweepResult;
import io.symplex.sweep.SweepRunner;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symplex sweep}: carries out many plans. */
@Command(
        name = "sweep",
        description = "Trains one plan many times, some values varied, on all cores or on a Spark cluster.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A sweep is JSON or YAML; toJson() of a sweep writes one, symplex schema --sweep describes it to editors.",
            "A plan is one that varies nothing yet: symplex sweep plan.json --vary hidden=8,16,32 --seeds 10",
            "The folder gets sweep.json, rows.jsonl (a line a training, as it comes), rows.csv and figures.",
            "Ctrl-C keeps the rows; --resume goes on. A training that fails is a row with its message.",
            "Exit code: 0 if all is done, 1 if not or if every training failed, 2 for a wrong command line, 130 if",
            "interrupted."
        })
final class SweepCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<file>", description = "A sweep or a plan, a .json or .yaml file.")
    private Path file = Path.of("");

    @Mixin
    private SweepOptions options = new SweepOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<folder>",
            description = "The folder; default: the name of the file, without its ending, and -sweep.")
    private @Nullable Path output;

    @Option(names = "--threads", paramLabel = "<n>", description = "Trainings at a time; default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--spark",
            paramLabel = "<master>",
            description = "Trains on a Spark cluster, such as spark://host:7077, instead of here.")
    private @Nullable String spark;

    @Option(names = "--resume", description = "Goes on with the sweep in the folder.")
    private boolean resume;

    SweepCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (threads < 1 && spec != null) {
            throw new ParameterException(spec.commandLine(), "--threads must be >= 1, got " + threads);
        }
        Console console = host.console();
        try {
            Sweep sweep = options.appliedTo(Sweep.read(file));
            Path folder = output == null ? beside(file) : output;
            requireNew(folder);
            SweepRunner runner = spark == null ? SweepRunner.onThreads(threads) : OnSpark.at(spark);
            SweepThread thread = new SweepThread(sweep, folder, runner, console);
            try {
                return Interruption.during(() -> run(thread, folder), thread::interrupt, () -> console.status(""));
            } finally {
                OnSpark.end(runner);
            }
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            console.status("");
            console.err().println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void requireNew(Path folder) {
        if (!resume && Files.exists(folder.resolve("sweep.json"))) {
            throw new IllegalArgumentException("folder must hold no sweep yet, got one in " + folder
                    + "; go on with it by --resume, or name another with --output");
        }
    }

    private int run(SweepThread thread, Path folder) {
        boolean whole = thread.finish();
        Console console = host.console();
        console.status("");
        SweepResult result = SweepResult.read(folder);
        if (!whole) {
            console.err()
                    .println("interrupted after " + result.rows().size() + " of "
                            + result.sweep().size() + " trainings; go on with the same command and --resume");
            return INTERRUPTED;
        }
        List<Path> written = SweepFiles.write(result, folder);
        console.out().println(result);
        console.out().println("rows: " + written.get(0));
        result.failed().stream().findFirst().ifPresent(row -> console.err().println("failed, the first: " + row));
        return result.failed().size() == result.rows().size() ? CommandLine.ExitCode.SOFTWARE : 0;
    }

    private static Path beside(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-sweep");
    }
}
