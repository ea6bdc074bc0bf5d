package io.symplex.sweep;

import io.symplex.internal.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables as Parquet files, written row by row: memory holds one group of rows, some megabytes. */
final class ParquetTable {

    /** What to add to write them; its version is the one this is tested with. */
    static final String LIBRARY = "com.jerolba:carpet-record:0.5.0";

    private ParquetTable() {}

    /**
     * A column.
     *
     * @param name its head
     * @param type of its values: {@code Long}, {@code Double}, {@code Boolean} or {@code String}
     */
    record Column(String name, Class<?> type) {

        private static final List<Class<?>> TYPES = List.of(Long.class, Double.class, Boolean.class, String.class);

        Column {
            if (!TYPES.contains(type)) {
                throw new IllegalArgumentException(
                        "type of column '" + name + "' must be Long, Double, Boolean or String, got " + type.getName());
            }
        }
    }

    /**
     * Writes a file that must not exist yet; it appears whole or not at all.
     *
     * @param file where to; its folder is made if it is missing
     * @param columns at least one, no two of one name
     * @param rows a value a column, of its type, or null; each taken once
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the file exists
     * @throws IllegalStateException if the library is not on the class path
     * @throws UncheckedIOException if it cannot be written
     */
    static Path write(Path file, List<Column> columns, Iterator<@Nullable Object[]> rows) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw exists(file);
        }
        Path draft = target.resolveSibling("." + UUID.randomUUID() + WholeFile.DRAFT);
        try {
            Files.createDirectories(draft.getParent());
            fill(draft, columns, rows);
            Files.move(draft, target);
            return target;
        } catch (FileAlreadyExistsException e) { // written by another since we looked
            throw exists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(target + " cannot be written (" + broken + ")", broken);
        } finally {
            discard(draft);
        }
    }

    private static void fill(Path draft, List<Column> columns, Iterator<@Nullable Object[]> rows) throws IOException {
        try {
            ParquetFile.write(draft, columns, rows);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Parquet needs a library that is not on the class path (" + e.getMessage() + "); add " + LIBRARY,
                    e);
        }
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(
                file + " must not exist yet, got an existing file; choose another name, or remove it");
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(draft + " cannot be removed (" + e + ")", e);
        }
    }
}
