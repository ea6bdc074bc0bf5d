package io.symplex.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void foldersAreMadeAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("a/b/file.txt");

        assertThat(WholeFile.create(file, "new".getBytes(UTF_8)))
                .isEqualTo(file.toAbsolutePath().normalize())
                .hasContent("new");
        assertThat(names(file.resolveSibling(""))).containsExactly("file.txt");
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("file.txt"), "old");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WholeFile.create(file, "new".getBytes(UTF_8)))
                .withMessage(file + " must not exist yet, got an existing file; choose another name, or remove it");
        assertThat(file).hasContent("old");
        assertThat(WholeFile.replace(file, "new".getBytes(UTF_8))).hasContent("new");
    }

    @Test
    void aFileThatAnotherWroteMeanwhileStays() throws IOException {
        Path file = folder.resolve("file.txt");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WholeFile.create(file, out -> {
                    out.write(1);
                    Files.writeString(file, "another's");
                }))
                .withMessageStartingWith(file + " must not exist yet");
        assertThat(file).hasContent("another's");
        assertThat(names(folder)).containsExactly("file.txt");
    }

    @Test
    void whatBreaksOffLeavesTheOldFileAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("file.txt"), "old");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> WholeFile.replace(file, out -> {
                    out.write("half of".getBytes(UTF_8));
                    throw new IOException("no more");
                }))
                .withMessage(file + " cannot be written (java.io.IOException: no more)");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> WholeFile.replace(file, out -> {
                    throw new IllegalStateException("wrong");
                }));
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("file.txt");
    }

    @Test
    void anInterruptedThreadWritesWhole() {
        Thread.currentThread().interrupt();
        try {
            assertThat(WholeFile.create(folder.resolve("file.txt"), out -> {
                        out.write("whole".getBytes(UTF_8));
                        out.close();
                    }))
                    .hasContent("whole");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aLinkStaysAndSoDoPermissions() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("file.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

        assertThat(WholeFile.replace(link, "new".getBytes(UTF_8)))
                .isEqualTo(link)
                .isSymbolicLink();

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x---");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
