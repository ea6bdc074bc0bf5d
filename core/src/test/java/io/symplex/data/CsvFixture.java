package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Writes a file, reads it, and catches what is logged meanwhile. */
abstract class CsvFixture {

    @TempDir
    Path folder;

    Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("train.csv"), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Observations read(String text) {
        return Observations.read(file(text));
    }

    /** Reads and asserts the refusal; {@code place} is what follows the file name, such as ":3". */
    void refused(String text, String place, String sentence) {
        Path file = file(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.read(file))
                .withMessage(file + place + ": " + sentence);
    }

    /** Returns the lines logged by an action. */
    static List<String> logged(Runnable action) {
        PrintStream console = System.err; // where slf4j-simple writes
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
