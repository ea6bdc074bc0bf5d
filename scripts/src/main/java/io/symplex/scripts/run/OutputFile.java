package io.symplex.scripts.run;

import io.symplex.internal.WholeFile;
import io.symplex.scripts.literate.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        try {
            WholeFile.replace(path, bytes);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw new ProblemException(new Problem(
                    path.toString(),
                    "the file cannot be written; choose another place",
                    List.of("  caused by " + cause.getClass().getSimpleName() + ": " + cause.getMessage())));
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
