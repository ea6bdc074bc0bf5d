package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.scripts.display.Console;
import io.symplex.scripts.display.Graphics;
import io.symplex.scripts.display.TerminalPictures;
import io.symplex.scripts.shell.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class WatchTest {

    private static final String WATCHING = "watching a.jsh: save it to run what changed, Ctrl-C ends\n";
    private static final String THREE = """
            System.out.println("one");
            int a = 1;
            // %%
            System.out.println("two " + a);
            // %% [markdown]
            // Text
            // %%
            a + 10
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    private final PrintStream systemOut = System.out;

    private Session session;
    private Watch watch;
    private CompletableFuture<Integer> code;
    private int versions;

    @BeforeEach
    void start() throws IOException {
        System.setOut(console.out());
        session = Session.open(List.of("java.util.*", "io.symplex.plot.*"), () -> null);
        FigureFolder figures = new FigureFolder(folder.resolve("figures"));
        ScriptRunner runner = new ScriptRunner(
                session,
                console,
                figures,
                TerminalPictures.of(Graphics.NONE, Map.of(), false),
                new Given(List.of(), false, Path.of(""), figures.path()));
        watch = new Watch(folder.resolve("a.jsh"), runner, console);
    }

    @AfterEach
    void end() throws Exception {
        watch.end();
        assertThat(code.get(30, TimeUnit.SECONDS)).isEqualTo(130);
        session.close();
        System.setOut(systemOut);
    }

    @Test
    void whatChangedRunsAgainAndAllBelowIt() throws Exception {
        savedAndRun(THREE);
        assertThat(takeOut()).isEqualTo("one\ntwo 1\n11\n");
        assertThat(takeErr()).isEqualTo(WATCHING);

        savedAndRun(THREE.replace("two", "zwei"));
        assertThat(takeOut()).isEqualTo("zwei 1\n11\n");
        assertThat(takeErr()).isEqualTo("a.jsh saved: running the last 2 cells again, from line 4\n" + WATCHING);

        savedAndRun(THREE.replace("two", "zwei").replace("10", "20"));
        assertThat(takeOut()).isEqualTo("21\n");
        assertThat(takeErr()).isEqualTo("a.jsh saved: running the last cell again, from line 8\n" + WATCHING);

        savedAndRun(THREE.replace("a = 1", "a = 2"));
        assertThat(takeOut()).isEqualTo("one\ntwo 2\n12\n");
        assertThat(takeErr()).isEqualTo("a.jsh saved: running all again\n" + WATCHING);
    }

    @Test
    void aCellThatFailedRunsAgainThoughItIsTheSame() throws Exception {
        String wrong = "int a = 1;\n// %%\nif (a > 0) throw new IllegalStateException(\"no\");\n// %%\na + 1";
        savedAndRun(wrong);
        assertThat(takeErr()).startsWith("a.jsh:3: no\n").endsWith(WATCHING);

        savedAndRun(wrong.replace("a + 1", "a + 2"));

        assertThat(takeErr()).startsWith("a.jsh saved: running the last 2 cells again, from line 3\na.jsh:3: no\n");
    }

    @Test
    void whatCannotBeReadIsSaidAndWatchedOn() throws Exception {
        savedAndRun("int a = ;");
        assertThat(takeErr())
                .startsWith("a.jsh:1:9: illegal start of expression\n")
                .endsWith(WATCHING);

        savedAndRun("");
        assertThat(takeErr())
                .startsWith("a.jsh: a script must have code, got none")
                .endsWith(WATCHING);

        savedAndRun("3");
        assertThat(takeOut()).isEqualTo("3\n");
    }

    @Test
    void figuresKeepTheirNumbers() throws Exception {
        String figure = "Figure.of(Axes.of(\"a\").line(\"b\", new double[] {0, 1}, new double[] {0, 1}))";
        savedAndRun(figure + "\n// %%\n" + figure + ".title(\"Two\")");

        savedAndRun(figure + "\n// %%\n" + figure + ".title(\"Zwei\")");

        assertThat(folder.resolve("figures/02-zwei.png")).isNotEmptyFile();
        assertThat(folder.resolve("figures/03-zwei.png")).doesNotExist();
    }

    /** Saves as editors do, by another file's taking the place, and waits until the watch has run it. */
    private void savedAndRun(String text) throws Exception {
        err.reset();
        Path next =
                Files.writeString(folder.resolve("next"), text + "\n".repeat(versions++)); // never as long as before
        Files.move(next, folder.resolve("a.jsh"), StandardCopyOption.ATOMIC_MOVE);
        if (code == null) {
            code = CompletableFuture.supplyAsync(watch::run, task -> new Thread(task, "watch").start());
        }
        while (!err.toString(StandardCharsets.UTF_8).contains("watching ")) {
            Thread.sleep(5);
        }
    }

    private String takeOut() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    private String takeErr() {
        return err.toString(StandardCharsets.UTF_8)
                .replace(folder + "/", "")
                .replaceAll(" saved at \\d\\d:\\d\\d(?::\\d\\d)?:", " saved:");
    }
}
