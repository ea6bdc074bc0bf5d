package io.symplex.sweep;

import io.symplex.internal.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
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
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    static Path write(Path file, List<Column> columns, Iterator<@Nullable Object[]> rows) {
        return WholeFile.create(file, out -> fill(out, columns, rows));
    }

    private static void fill(OutputStream out, List<Column> columns, Iterator<@Nullable Object[]> rows)
            throws IOException {
        try {
            ParquetFile.write(out, columns, rows);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Parquet needs a library that is not on the class path (" + e.getMessage() + "); add " + LIBRARY,
                    e);
        }
    }
}
