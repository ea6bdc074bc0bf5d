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

/** The programs of this module, and how a user runs them. */
final class Programs {

    private static final Path SOURCES = Path.of("src/main"); // Maven runs tests in the folder of the module

    private Programs() {}

    /** Returns the class of every program in a language: {@code X} for X.java, {@code XKt} for X.kt. */
    static List<String> in(String extension) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(extension))
                    .filter(name -> !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", "").replace(".kt", "Kt"))
                    .sorted()
                    .toList();
        }
    }

    /** Runs a program, which ends in an assertion of its own, and requires that it prints something. */
    static void run(String program, Path folder) throws ReflectiveOperationException {
        assumeTrue(
                !program.startsWith("YourOwnBlock") || obstacleToBlocks().isEmpty(),
                () -> "there is no PyTorch: " + obstacleToBlocks().orElse(""));
        Class<?> main = Class.forName("io.symplex.examples." + program);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;

        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.getMethod("main", String[].class).invoke(null, (Object) new String[] {folder.toString()});
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    private static Optional<String> obstacleToBlocks() {
        return new DjlEngine().obstacle(Perceptron.of(1, 16), Compute.DEFAULTS);
    }
}
