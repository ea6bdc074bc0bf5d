package io.symplex.scripts.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that runs one script for its record is told. */
final class ScriptArguments {

    @Parameters(index = "0", paramLabel = "<script>", description = "The .jsh file.")
    private Path path = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "<args>", description = "Arguments of the script.")
    private List<String> args = List.of();

    @Option(names = "--fast", description = "Asks the script to do with little work, as in a build.")
    private boolean fast;

    Path path() {
        return path;
    }

    /** Returns the folder of the script. */
    Path folder() {
        return Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    }

    /** Returns the file of the script's name with another ending, in the current folder. */
    Path defaultOutput(String ending) {
        return Path.of(path.getFileName().toString().replaceFirst("\\.(?:jsh|ipynb)$", "") + ending);
    }

    /** Returns the run that was asked for. */
    RecordedRun run(Host host) {
        return new RecordedRun(host, path, FigureFolder.of(path), args, fast);
    }
}
