package io.symplex.internal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that appear whole or not at all, also when the machine goes down: a draft, synced, then renamed. */
public final class WholeFile {

    /** How the names of drafts end; a draft that is left over was never finished. */
    public static final String DRAFT = ".draft";

    private WholeFile() {}

    /**
     * Writes a file that must not exist yet.
     *
     * @param file where to; its folder is made if it is missing
     * @param bytes what to write; read
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the file exists
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path create(Path file, byte[] bytes) {
        if (Files.exists(file)) {
            throw exists(file);
        }
        return write(file, bytes, false);
    }

    /**
     * Writes a file, in place of an older one if there is one.
     *
     * @param file where to; its folder is made if it is missing
     * @param bytes what to write; read
     * @return the absolute path of the file
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path replace(Path file, byte[] bytes) {
        return write(file, bytes, true);
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(
                file + " must not exist yet, got an existing file; choose another name, or remove it");
    }

    private static Path write(Path file, byte[] bytes, boolean replace) {
        Path target = file.toAbsolutePath().normalize();
        Path draft = target.resolveSibling("." + UUID.randomUUID() + DRAFT);
        try {
            Files.createDirectories(draft.getParent());
            sync(draft, bytes);
            move(draft, target, replace);
        } catch (IOException broken) {
            discard(draft, broken);
            if (broken instanceof FileAlreadyExistsException && !replace && Files.exists(target)) {
                throw exists(file); // written by another since we looked
            }
            throw new UncheckedIOException(target + " cannot be written (" + broken + ")", broken);
        }
        return target;
    }

    /** By a stream: a channel would refuse the thread of an interrupted training, whose end is what is to be kept. */
    private static void sync(Path draft, byte[] bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    private static void move(Path draft, Path target, boolean replace) throws IOException {
        if (!replace) {
            Files.move(draft, target);
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft, IOException cause) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            cause.addSuppressed(left);
        }
    }
}
