package io.symplex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every Kotlin program of this module, and reads the table of all; {@link JavaExamplesTest} runs the Java ones.
 */
class ExamplesTest {

    static List<String> examples() throws IOException {
        return Programs.in(".kt");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itsAssertionHolds(String example, @TempDir Path folder) throws ReflectiveOperationException {
        Programs.run(example, folder);
    }

    @Test
    void theTableNamesEveryExampleAndNoOther() throws IOException {
        List<String> named = rows().flatMap(
                        line -> List.of(line.split("\\(src/main/")).stream().skip(1))
                .map(link -> link.replaceFirst("^.*/(\\w+)\\.(java|kt)\\).*", "$1$2")
                        .replaceFirst("java$", "")
                        .replaceFirst("kt$", "Kt"))
                .sorted()
                .toList();

        assertThat(named)
                .isEqualTo(Stream.concat(examples().stream(), Programs.in(".java").stream())
                        .sorted()
                        .toList())
                .contains("TheSentence", "TheSentenceKt");
    }

    @Test
    void theTableLinksToFiles() throws IOException {
        List<String> links = rows().flatMap(
                        line -> List.of(line.split("]\\(")).stream().skip(1))
                .map(link -> link.substring(0, link.indexOf(')')))
                .toList();

        assertThat(links).hasSizeGreaterThan(24).allMatch(link -> Files.isRegularFile(Path.of(link)));
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.startsWith("| "));
    }
}
