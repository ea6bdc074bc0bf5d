package io.symplex.internal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;

/** Writes files that appear whole or not at all, also when the machine goes down: a draft, synced, then renamed. */
public final class WholeFile {

    /** How the names of drafts end; a draft that is left over was never finished. */
    public static final String DRAFT = ".draft";

    private WholeFile() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of it. Whatever is thrown leaves no file behind.
         *
         * @param out where to; buffered, may be closed
         * @throws IOException if that fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

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
        return create(file, out -> out.write(bytes));
    }

    /**
     * Writes a file that must not exist yet.
     *
     * @param file where to; its folder is made if it is missing
     * @param content what to write
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the file exists
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path create(Path file, Content content) {
        if (Files.exists(file)) {
            throw exists(file);
        }
        Path target = file.toAbsolutePath().normalize();
        try {
            write(target, content, draft -> Files.move(draft, target));
        } catch (IOException broken) {
            if (broken instanceof FileAlreadyExistsException && Files.exists(target)) {
                throw exists(file); // written by another since we looked
            }
            throw unwritten(target, broken);
        }
        return target;
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
        return replace(file, out -> out.write(bytes));
    }

    /**
     * Writes a file, in place of an older one if there is one: under a link the file that it leads to, and whoever
     * might read, write or run the older one may so the new one.
     *
     * @param file where to; its folder is made if it is missing
     * @param content what to write
     * @return the absolute path of the file
     * @throws UncheckedIOException if it cannot be written
     */
    public static Path replace(Path file, Content content) {
        Path target = file.toAbsolutePath().normalize();
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target;
            write(real, content, draft -> {
                keepPermissions(real, draft);
                moveOver(draft, real);
            });
        } catch (IOException broken) {
            throw unwritten(target, broken);
        }
        return target;
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(
                file + " must not exist yet, got an existing file; choose another name, or remove it");
    }

    private static UncheckedIOException unwritten(Path target, IOException broken) {
        return new UncheckedIOException(target + " cannot be written (" + broken + ")", broken);
    }

    /** Gives a draft its name. */
    private interface Naming {
        void accept(Path draft) throws IOException;
    }

    private static void write(Path target, Content content, Naming naming) throws IOException {
        Path draft = target.resolveSibling("." + UUID.randomUUID() + DRAFT);
        Files.createDirectories(draft.getParent());
        try {
            try (OutputStream out = new SyncedStream(new FileOutputStream(draft.toFile()))) {
                content.writeTo(out);
            }
            naming.accept(draft);
        } catch (IOException | RuntimeException | Error broken) {
            discard(draft, broken);
            throw broken;
        }
    }

    private static void discard(Path draft, Throwable cause) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            cause.addSuppressed(left);
        }
    }

    private static void keepPermissions(Path old, Path draft) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(old);
            if (!view.readAttributes().permissions().equals(permissions)) {
                view.setPermissions(permissions);
            }
        }
    }

    private static void moveOver(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Is on the disk once it is closed. No channel: that would refuse the thread of an interrupted training, whose end
     * is what is to be kept.
     */
    private static final class SyncedStream extends BufferedOutputStream {

        private final FileOutputStream file;

        SyncedStream(FileOutputStream file) {
            super(file);
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            try (FileOutputStream ends = file) {
                if (ends.getFD().valid()) {
                    flush();
                    ends.getFD().sync();
                }
            }
        }
    }
}
