package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.TextForm;
import io.symplex.scripts.notebook.NotebookWriter;
import io.symplex.scripts.record.Recording;
import io.symplex.scripts.record.Recording.Ending;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symplex export}: writes a script as a Jupyter notebook. */
@Command(
        name = "export",
        description = "Writes a script as a Jupyter notebook.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "symplex import brings the script back, with the same bytes. Exit code: 0, or with --run that of symplex run."
        })
final class ExportCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ScriptArguments script = new ScriptArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<notebook.ipynb>",
            description = "The notebook; default: the script's name with .ipynb, in the current folder.")
    private @Nullable Path output;

    @Option(names = "--run", description = "Runs the script and puts in what came out, figures as PNG and SVG.")
    private boolean run;

    @Option(names = "--force", description = "Replaces an older notebook.")
    private boolean force;

    ExportCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Told.requireNoOption(spec, script.path());
        return Told.orProblem(host.console(), this::export);
    }

    private int export() {
        byte[] bytes = ScriptFile.bytes(script.path());
        Script source = run
                ? ScriptFile.script(script.path(), bytes)
                : Script.read(script.path().toString(), bytes);
        Path notebook = Optional.ofNullable(output).orElseGet(() -> script.defaultOutput(".ipynb"));
        OutputFile file = OutputFile.checked(notebook, force, script.path());
        Recording recording = run ? script.run(host).of(source) : null;
        List<Problem> problems = recording == null ? List.of() : recording.problems();
        Console console = host.console();
        problems.forEach(problem -> console.err().println(problem.text()));
        if (recording != null && recording.ending() == Ending.INTERRUPTED) {
            return recording.exitCode();
        }
        TextForm form = TextForm.of(new String(bytes, StandardCharsets.UTF_8));
        file.write(NotebookWriter.write(source, form, recording).getBytes(StandardCharsets.UTF_8));
        console.err().println("notebook: " + file.path());
        return recording == null ? 0 : recording.exitCode();
    }
}
