package io.symplex.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file a model is read from, and the sentences about what is wrong with it.
 *
 * @param file as the user named it
 */
record ModelSource(Path file) {

    private static final int LONGEST = 40; // characters shown of a foreign text

    FileChannel open() {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " must be a safetensors file, got a folder; name a file in it");
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "no file " + file.toAbsolutePath().normalize() + "; check the path");
        }
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (AccessDeniedException denied) {
            throw new IllegalArgumentException(file + " must be readable, got access denied; ask its owner", denied);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Returns an error about what the file says. */
    IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(file + ": " + sentence);
    }

    /** Returns the error that the disk, not the user, is to blame for. */
    UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(file + " cannot be read: " + cause.getMessage(), cause);
    }

    /** Returns foreign text fit for a sentence: one line, not long, in quotes. */
    static String quoted(String text) {
        return "'" + shown(text) + "'";
    }

    /** Returns foreign text fit for a sentence: one line, not long. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "·");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
