package io.symplex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.examples.KotlinScripts.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kotlin without a build: a script, and a notebook for the Kotlin kernel. */
class KotlinScriptsTest {

    private static final Path SCRIPT = Path.of("kotlin/oscillator.main.kts");
    private static final Path NOTEBOOK = Path.of("kotlin/oscillator.ipynb");

    /** What the Kotlin kernel gives cells beside what they import. */
    private static final String KERNEL = "fun HTML(text: String) = text\n";

    @TempDir
    private Path folder;

    @Test
    void theScriptRuns() throws IOException {
        Outcome outcome = KotlinScripts.run(Files.readString(SCRIPT), folder, "3000");

        assertThat(outcome.exitCode()).as(outcome.complaints()).isEqualTo(ExitCode.OK);
        assertThat(outcome.printed()).contains("epoch  2,000 | loss", "Comparison over 2,001 states", "─●─ q true");
    }

    @Test
    void aScriptThatFailsSaysSo() throws IOException {
        Outcome outcome = KotlinScripts.run(Files.readString(SCRIPT), folder, "1");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SCRIPT_EXECUTION_ERROR);
        assertThat(outcome.complaints()).contains("the largest error of q must be < 0.1, got ");
    }

    @Test
    void theCellsOfTheNotebookRun() throws IOException {
        String code = cells().stream().collect(Collectors.joining("\n"));
        List<String> first = code.lines()
                .filter(KotlinScriptsTest::belongsAtTheTop)
                .filter(line -> !line.contains("*mavenLocal")) // a word of the kernel's alone
                .toList();
        String rest = code.lines().filter(line -> !belongsAtTheTop(line)).collect(Collectors.joining("\n"));

        Outcome outcome = KotlinScripts.run(
                String.join("\n", first) + "\n" + KERNEL + rest.replace("10_000", "300") + "\nprintln(learned)",
                folder);

        assertThat(outcome.exitCode()).as(outcome.complaints()).isEqualTo(ExitCode.OK);
        assertThat(outcome.printed()).contains("after 300 epochs");
    }

    @Test
    void bothDependOnThisVersion() throws IOException {
        String version = Files.readAllLines(Path.of("pom.xml")).stream()
                .filter(line -> line.contains("<version>"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\s*</?version>", "");
        String dependency = "@file:DependsOn(\"io.symplex:symplex-dsl:" + version + "\")";

        assertThat(Files.readAllLines(SCRIPT)).contains(dependency);
        assertThat(String.join("\n", cells()).lines()).contains(dependency);
    }

    @Test
    void theNotebookIsOneOfTheKotlinKernel() throws IOException {
        JsonNode notebook = new JsonMapper().readTree(Files.readString(NOTEBOOK));

        assertThat(notebook.at("/nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.at("/metadata/kernelspec/name").asString()).isEqualTo("kotlin");
        assertThat(cells()).hasSizeGreaterThan(3);
    }

    /** Returns the text of every code cell. */
    private static List<String> cells() throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(NOTEBOOK))
                .at("/cells")
                .valueStream()
                .filter(cell -> cell.at("/cell_type").asString().equals("code"))
                .map(cell ->
                        cell.at("/source").valueStream().map(JsonNode::asString).collect(Collectors.joining()))
                .toList();
    }

    /** In a notebook every cell may begin with these, in a script only the first line may. */
    private static boolean belongsAtTheTop(String line) {
        return line.startsWith("@file:") || line.startsWith("import ");
    }
}
