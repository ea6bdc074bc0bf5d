package io.symplex.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file observations are read from, and the sentences about what is wrong with it.
 *
 * @param file as the user named it
 */
record Source(Path file) {

    /** Opens the file as strict UTF-8; a byte order mark is left for the caller. */
    Reader open() {
        requireFile();
        try {
            return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
        } catch (AccessDeniedException denied) {
            throw new IllegalArgumentException(file + " must be readable, got access denied; ask its owner", denied);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Returns an error about the file as a whole. */
    IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(file + ": " + sentence);
    }

    /** Returns an error about one line, counted from 1. */
    IllegalArgumentException wrong(long line, String sentence) {
        return new IllegalArgumentException(file + ":" + line + ": " + sentence);
    }

    /** Returns the error that the disk, not the user, is to blame for. */
    UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException(file + " cannot be read: " + cause.getMessage(), cause);
    }

    /** Returns the error about bytes that are no UTF-8, naming the first line that has some. */
    IllegalArgumentException notUtf8() {
        String sentence = "text must be UTF-8, got other bytes; save the file as UTF-8";
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            long line = 1;
            for (int c = text.read(); c >= 0 && c != '\uFFFD'; c = text.read()) { // what a lenient decoder puts there
                line += c == '\n' ? 1 : 0;
            }
            return wrong(line, sentence);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private void requireFile() {
        if (Files.isDirectory(file)) {
            List<String> inside = csvNames(file);
            throw new IllegalArgumentException(file + " must be a CSV file, got a folder; name a file in it"
                    + (inside.isEmpty() ? "" : ": " + Wording.listed(inside)));
        }
        if (!Files.exists(file)) {
            Path absolute = file.toAbsolutePath().normalize();
            Path folder = absolute.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new IllegalArgumentException("no file " + absolute + "; there is no folder " + folder);
            }
            throw new IllegalArgumentException("no file " + absolute
                    + nearest(absolute)
                            .map(name -> "; did you mean " + name + "?")
                            .orElse("; check the path"));
        }
    }

    private static Optional<String> nearest(Path missing) {
        Path folder = missing.getParent();
        Path name = missing.getFileName();
        if (folder == null || name == null) {
            return Optional.empty();
        }
        String wanted = name.toString().toLowerCase(Locale.ROOT);
        int near = Math.max(2, wanted.length() / 3);
        return csvNames(folder).stream()
                .filter(other -> distance(wanted, other.toLowerCase(Locale.ROOT)) <= near)
                .min(Comparator.comparingInt(other -> distance(wanted, other.toLowerCase(Locale.ROOT))));
    }

    private static List<String> csvNames(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException hidden) {
            return List.of(); // a hint only: the error itself is told without it
        }
    }

    /** Levenshtein's distance: how many letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
