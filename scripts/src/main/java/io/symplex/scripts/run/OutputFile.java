package io.symplex.scripts.run;

import io.symplex.scripts.literate.Problem;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;

/** A file that a command writes: whole or not at all, and over an older one only when told. */
final class OutputFile {

    private final Path path;

    private OutputFile(Path path) {
        this.path = path;
    }

    /**
     * Looks whether a file may be written, before there is anything to write.
     *
     * @param path where to
     * @param force whether an older file may be replaced
     * @param inputs what is read, never to be replaced
     * @throws ProblemException if it may not, saying what to do
     */
    static OutputFile checked(Path path, boolean force, Path... inputs) {
        for (Path input : inputs) {
            if (isSame(path, input)) {
                throw problem(path, "the output must be another file than the input; name one with --output");
            }
        }
        return checked(path, force, " with --output");
    }

    /** Returns a file that is the command's only argument, under the same conditions. */
    static OutputFile named(Path path, boolean force) {
        return checked(path, force, "");
    }

    private static OutputFile checked(Path path, boolean force, String how) {
        if (Files.isDirectory(path)) {
            throw problem(path, "the output must be a file, got a folder; name a file in it" + how);
        }
        if (Files.exists(path) && !force) {
            throw problem(path, "the file exists already; give another name" + how + ", or replace it with --force");
        }
        return new OutputFile(path);
    }

    /** Returns a file that is to be replaced, such as a script that is brought up to date. */
    static OutputFile replacing(Path path) {
        return new OutputFile(path);
    }

    Path path() {
        return path;
    }

    /**
     * Writes the file; missing folders are created.
     *
     * @throws ProblemException if that fails
     */
    void write(byte[] bytes) {
        Path target = path.toAbsolutePath().normalize();
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(target.getParent());
            try {
                Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
                keepPermissions(target, draft);
                move(draft, Files.isSymbolicLink(target) ? target.toRealPath() : target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ProblemException(new Problem(
                    path.toString(),
                    "the file cannot be written; choose another place",
                    List.of("  caused by " + e.getClass().getSimpleName() + ": " + e.getMessage())));
        }
    }

    /** What replaces a file may be read, written and run by the same users. */
    private static void keepPermissions(Path old, Path draft) throws IOException {
        if (Files.exists(old) && Files.getFileStore(old).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(old));
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isSame(Path path, Path input) {
        try {
            boolean both = Files.exists(path) && Files.exists(input);
            return both
                    ? Files.isSameFile(path, input)
                    : path.toAbsolutePath()
                            .normalize()
                            .equals(input.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false; // then writing fails too, and says why
        }
    }

    private static ProblemException problem(Path path, String message) {
        return new ProblemException(new Problem(path.toString(), message, List.of()));
    }
}
