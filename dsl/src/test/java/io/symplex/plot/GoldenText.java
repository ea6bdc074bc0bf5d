package io.symplex.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text pictures that were looked at and kept; rewritten only with {@code -Dgolden.update}. */
final class GoldenText {

    private static final Path FOLDER = Path.of("src/test/resources/golden/TextPicture");

    private GoldenText() {}

    static void assertIsAsKept(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(file));
    }
}
