package io.symplex.scripts.run;

import io.symplex.scripts.check.ScriptCheck;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.literate.Script;
import io.symplex.scripts.literate.TextForm;
import io.symplex.scripts.page.Page;
import io.symplex.scripts.record.Recording;
import io.symplex.scripts.record.Recording.Ending;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One script that is checked: run in a folder of its own for what it writes, compared, and if asked brought up to date.
 */
final class CheckedScript {

    private final Path path;
    private final boolean fast;
    private final boolean update;
    private final byte[] bytes;
    private final Script script;
    private final Host host;
    private final @Nullable OutputFile page;
    private ScriptCheck result = new ScriptCheck(0, List.of());
    private @Nullable Recording recording;
    private boolean updated;

    CheckedScript(Host host, Path path, boolean fast, boolean update, @Nullable Path pages, boolean force) {
        this.host = host;
        this.path = path;
        this.fast = fast;
        this.update = update;
        this.bytes = ScriptFile.bytes(path);
        this.script = ScriptFile.script(path, bytes);
        String name = path.getFileName().toString().replaceFirst("\\.jsh$", "");
        this.page = pages == null ? null : OutputFile.checked(pages.resolve(name + ".html"), force, path);
    }

    void run() {
        recording = TemporaryFolder.with(
                folder -> new RecordedRun(host, path, folder.resolve(name()), List.of(), fast).of(script));
        result = ScriptCheck.of(recording, fast);
        if (recording.ending() == Ending.INTERRUPTED) {
            return;
        }
        if (page != null) {
            Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            page.write(Page.html(recording, Versions.facts(), folder).getBytes(StandardCharsets.UTF_8));
        }
        if (update && !result.problems().isEmpty()) {
            update(recording);
        }
    }

    private String name() {
        return path.getFileName().toString().replaceFirst("\\.jsh$", "");
    }

    private void update(Recording ran) {
        List<String> lines = ScriptCheck.updated(ran, fast);
        if (lines.equals(script.lines())) {
            return;
        }
        if (!Arrays.equals(bytes, ScriptFile.bytes(path))) {
            throw new ProblemException(new Problem(
                    path.toString(),
                    "the script has been changed while it ran and was left alone; check it again",
                    List.of()));
        }
        TextForm form = TextForm.of(new String(bytes, StandardCharsets.UTF_8));
        OutputFile.replacing(path).write(form.text(lines).getBytes(StandardCharsets.UTF_8));
        updated = true;
        result = new ScriptCheck(result.compared(), ran.problems());
    }

    boolean holds() {
        return result.problems().isEmpty() && recording != null && recording.exitCode() == 0;
    }

    ScriptCheck result() {
        return result;
    }

    Ending ending() {
        return recording == null ? Ending.FAILED : recording.ending();
    }

    /** Returns the line that tells how it went. */
    String line(int width) {
        String word = !holds() ? "FAILED " : updated ? "updated" : "ok     ";
        String values = result.compared() == 1 ? "1 value" : result.compared() + " values";
        double seconds = recording == null ? 0 : recording.time().toMillis() / 1e3;
        String line = String.format(
                Locale.ROOT, "%s %-" + Math.max(1, width) + "s  %9s  %5.1f s", word, path, values, seconds);
        boolean quietly = recording != null
                && recording.exitCode() != 0
                && result.problems().isEmpty();
        return quietly ? line + "  ended with exit code " + recording.exitCode() : line;
    }
}
