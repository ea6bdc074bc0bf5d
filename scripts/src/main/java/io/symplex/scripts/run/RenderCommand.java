package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.page.Page;
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

/** {@code symplex render}: runs a script and writes a web page of it. */
@Command(
        name = "render",
        description = "Runs a script and writes a web page of it: text, code, and what came out.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The page is one file, which needs no network. A cell that fails is shown with what went wrong, those below",
            "it as not run, and the exit code is 1. Exit code: that of symplex run; 2 for a wrong command line."
        })
final class RenderCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ScriptArguments script = new ScriptArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<page.html>",
            description = "The page; default: the script's name with .html, in the current folder.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replaces an older page.")
    private boolean force;

    RenderCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Told.requireNoOption(spec, script.path());
        return Told.orProblem(host.console(), this::render);
    }

    private int render() {
        Script source = ScriptFile.read(script.path());
        Path page = Optional.ofNullable(output).orElseGet(() -> script.defaultOutput(".html"));
        OutputFile file = OutputFile.checked(page, force, script.path());
        Recording recording = script.run(host).of(source);
        Console console = host.console();
        if (recording.ending() == Ending.INTERRUPTED) {
            recording.problems().stream().map(Problem::text).forEach(console.err()::println);
            return recording.exitCode();
        }
        String html = Page.html(recording, Versions.facts(), script.folder());
        file.write(html.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = recording.problems();
        problems.forEach(problem -> console.err().println(problem.text()));
        console.err().println("page: " + file.path());
        return recording.exitCode();
    }
}
