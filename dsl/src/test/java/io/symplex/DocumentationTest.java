package io.symplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation promises to a reader. */
class DocumentationTest {

    private static final Path SOURCES = Path.of("src/main/java"); // Maven runs tests in the folder of the module
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?ms)^/\\*\\*(.*?)\\*/\\s+(?:@\\w+\\s+)*public [\\w ]*?(?:class|interface|record|enum) ");

    @Test
    void everyPublicTypeHasAnExample() throws IOException {
        List<Path> without;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            without = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(DocumentationTest::lacksAnExample)
                    .toList();
        }

        assertThat(without).isEmpty();
    }

    private static boolean lacksAnExample(Path file) {
        try {
            Matcher type = PUBLIC_TYPE.matcher(Files.readString(file));
            return type.find() && !type.group(1).contains("<pre>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
