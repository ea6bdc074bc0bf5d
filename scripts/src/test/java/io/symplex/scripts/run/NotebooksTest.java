package io.symplex.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.data.Observations;
import io.symplex.scripts.display.Console;
import io.symplex.scripts.shell.Imports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the scripts that the repository ships, in their fast setting.
 *
 * <p>Whole, and compared with what they say, the build of a release runs the notebooks by {@code symplex check}.
 */
@Timeout(120)
final class NotebooksTest {

    private static final Path NOTEBOOK = Path.of("notebooks", "02_neural_hamiltonian.jsh");

    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Path> benchmarks() throws IOException {
        try (Stream<Path> benchmarks = Files.list(Path.of("benchmarks"))) {
            return benchmarks.filter(file -> file.toString().endsWith(".jsh")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    @Tag("thorough")
    void everyBenchmarkRuns(Path script) {
        int code = run(script);

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void theSecondNotebookTellsTheReferencesStoryTheSameEveryTime() throws IOException {
        run(NOTEBOOK);

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().filter(line -> line.matches("( +-?\\d\\.\\d{4}){4}")))
                .as("five states with their derivatives")
                .hasSize(5);
        assertThat(text.lines().filter(line -> line.startsWith("epoch:")))
                .allMatch(line -> line.matches("epoch: +\\d+ \\| loss: \\d\\.\\d{5}e[+-]\\d\\d"));
        assertThat(text)
                .contains("epoch:     1 | loss: ", "Comparison over 2,001 states", "trajectory matching; seed 0");
        assertThat(figures())
                .containsExactly(
                        "01-ground-truth.png",
                        "01-ground-truth.svg",
                        "02-gradient-matching.png",
                        "02-gradient-matching.svg",
                        "03-trajectory-matching.png",
                        "03-trajectory-matching.svg",
                        "04-learned-energy-by-gradients.png",
                        "04-learned-energy-by-gradients.svg",
                        "05-energy-along-the-way-by-trajectories.png",
                        "05-energy-along-the-way-by-trajectories.svg");
        assertThat(folder.resolve("02-gradient-matching.svg"))
                .content()
                .contains("q true", "p true", "q learned", "p learned", "Δq", "Δp");

        byte[] first = Files.readAllBytes(folder.resolve("03-trajectory-matching.svg"));
        run(NOTEBOOK);
        assertThat(folder.resolve("03-trajectory-matching.svg")).hasBinaryContent(first);
    }

    @ParameterizedTest
    @CsvSource({
        "01_harmonic_oscillator, 01-kinetic-and-potential-energy 02-one-motion 03-energy"
                + " 04-two-motions-with-opposite-momenta, all as said; farthest from the formulas: 0.00",
        "03_double_well, 01-the-potential 02-three-starts-no-friction 03-friction 04-a-warm-bath,"
                + " all as said; crossings: 8 alone",
        "04_your_own_data, 01-loss 02-a-held-out-trajectory 03-what-is-left-over 04-learned-energy, 'Comparison over 5 trajectories'"
    })
    void drawsAndSaysWhatItShould(String notebook, String drawn, String said) throws IOException {
        run(Path.of("notebooks", notebook + ".jsh"));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(said);
        assertThat(figures().stream().filter(name -> name.endsWith(".png")).map(name -> name.replace(".png", "")))
                .containsExactly(drawn.split(" "));
        assertAsKept(notebook, texts());
    }

    /**
     * Returns what is written in every figure: titles, labels and names, and the numbers that are the ranges of the
     * axes.
     */
    private String texts() throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String figure : figures()) {
            if (figure.endsWith(".svg")) {
                texts.append(figure).append('\n');
                Matcher text = TEXT.matcher(Files.readString(folder.resolve(figure)));
                while (text.find()) {
                    texts.append("  ").append(text.group(1)).append('\n');
                }
            }
        }
        return texts.toString();
    }

    /** The pictures were looked at, and what is written in them kept; rewritten only with {@code -Dgolden.update}. */
    private static void assertAsKept(String notebook, String texts) throws IOException {
        Path kept = Path.of("src/test/resources/golden/Notebooks", notebook + ".txt");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, texts);
        }
        assertThat(texts).isEqualTo(Files.readString(kept));
    }

    @Test
    void theDataOfTheFourthNotebookCanBeMadeAgain() {
        Path data = Path.of("notebooks", "data");

        assertThat(run(data.resolve("noisy_pendulum.jsh"))).isZero();

        assertThat(Observations.read(folder.resolve("noisy_pendulum.csv")))
                .isEqualTo(Observations.read(data.resolve("noisy_pendulum.csv")));
    }

    private List<String> figures() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private int run(Path script) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Main.run(
                new Host(console, Imports.DEFAULT), "run", "--fast", "--output", folder.toString(), script.toString());
    }
}
