package io.symplex.engine.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks at a file before PyTorch does: a TorchScript archive is a zip file that has code and constants. */
final class ScriptArchive {

    private ScriptArchive() {}

    /**
     * Requires a TorchScript archive.
     *
     * @throws IllegalArgumentException if it is something else
     * @throws UncheckedIOException if it cannot be read
     */
    static void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UncheckedIOException(new NoSuchFileException(file.toString()));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().noneMatch(entry -> entry.getName().endsWith("/constants.pkl"))
                    || zip.stream().noneMatch(entry -> entry.getName().contains("/code/"))) {
                throw wrong(file, "an archive without code, as torch.save makes it");
            }
        } catch (ZipException e) {
            throw wrong(file, "something else");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException wrong(Path file, String found) {
        return new IllegalArgumentException(
                file + " must be a TorchScript module, got " + found + "; save it by torch.jit.script(module).save(…)");
    }
}
