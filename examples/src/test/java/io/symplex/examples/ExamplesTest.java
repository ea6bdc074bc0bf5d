package io.symplex.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.symplex.engine.djl.DjlEngine;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every program of this module as a user does. */
class ExamplesTest {

    private static final Path SOURCES = Path.of("src/main"); // Maven runs tests in the folder of the module

    /** Returns the class of every program: {@code X} for X.java, {@code XKt} for X.kt. */
    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") || name.endsWith(".kt"))
                    .filter(name -> !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", "").replace(".kt", "Kt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itsAssertionHolds(String example, @TempDir Path folder) throws ReflectiveOperationException {
        assumeTrue(
                !example.startsWith("YourOwnBlock") || obstacleToBlocks().isEmpty(),
                () -> "there is no PyTorch: " + obstacleToBlocks().orElse(""));
        Class<?> program = Class.forName("io.symplex.examples." + example);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;

        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[] {folder.toString()});
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    private static Optional<String> obstacleToBlocks() {
        return new DjlEngine().obstacle(Perceptron.of(1, 16), Compute.DEFAULTS);
    }

    @Test
    void theTableNamesEveryExampleAndNoOther() throws IOException {
        List<String> named = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.contains("](src/main/"))
                .map(line -> line.replaceFirst(".*-Dexample=(\\w+).*", "$1"))
                .sorted()
                .toList();

        assertThat(named).isEqualTo(examples()).contains("TheSentence", "TheSentenceKt");
    }

    @Test
    void theTableLinksToFiles() throws IOException {
        List<String> links = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.contains("](src/main/"))
                .map(line -> line.replaceFirst(".*]\\((src/main/[^)]*)\\).*", "$1"))
                .toList();

        assertThat(links).isNotEmpty().allMatch(link -> Files.isRegularFile(Path.of(link)));
    }
}
