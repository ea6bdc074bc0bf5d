package io.symplex.scripts.run;

import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.notebook.NotebookException;
import io.symplex.scripts.notebook.NotebookReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symplex import}: writes a Jupyter notebook as a script. */
@Command(
        name = "import",
        description = "Writes a Jupyter notebook as a script; code in other languages than Java becomes text.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Outputs are left out: symplex run makes them again."})
final class ImportCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<notebook>", description = "The .ipynb file.")
    private Path path = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<script.jsh>",
            description = "The script; default: the notebook's name with .jsh, in the current folder.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replaces an older script.")
    private boolean force;

    ImportCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Told.requireNoOption(spec, path);
        return Told.orProblem(host.console(), this::convert);
    }

    private int convert() {
        byte[] bytes = ScriptFile.bytes(path);
        String name = path.getFileName().toString().replaceFirst("\\.ipynb$", "") + ".jsh";
        OutputFile file = OutputFile.checked(Optional.ofNullable(output).orElse(Path.of(name)), force, path);
        try {
            ByteBuffer script = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(NotebookReader.read(bytes)));
            byte[] whole = new byte[script.remaining()];
            script.get(whole);
            file.write(whole);
        } catch (CharacterCodingException e) {
            throw new ProblemException(new Problem(
                    path.toString(),
                    "text must be of whole characters, got half of one (a lone surrogate such as \\ud83d); remove it",
                    List.of()));
        } catch (NotebookException e) {
            throw new ProblemException(new Problem(path.toString(), String.valueOf(e.getMessage()), List.of()));
        }
        host.console().err().println("script: " + file.path());
        return 0;
    }
}
