package io.symplex.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetReader;
import io.symplex.internal.WholeFile;
import io.symplex.sweep.ParquetTable.Column;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("index", Long.class),
            new Column("loss", Double.class),
            new Column("truncated", Boolean.class),
            new Column("failure", String.class));

    @TempDir
    Path folder;

    @Test
    void everyTypeAndWhatIsMissingIsReadBack() throws IOException {
        Path file = ParquetTable.write(
                folder.resolve("new").resolve("rows.parquet"),
                COLUMNS,
                List.of(
                                new @Nullable Object[] {Long.MAX_VALUE, Math.nextUp(0.1), true, "Größe"},
                                new @Nullable Object[] {null, null, null, null},
                                new @Nullable Object[] {-1L, Double.NEGATIVE_INFINITY, false, ""})
                        .iterator());

        assertThat(read(file))
                .containsExactly(
                        row(Long.MAX_VALUE, Math.nextUp(0.1), true, "Größe"),
                        row(null, null, null, null),
                        row(-1L, Double.NEGATIVE_INFINITY, false, ""));
    }

    @Test
    void aTableWithoutRowsHasAFile() throws IOException {
        Path file = ParquetTable.write(folder.resolve("none.parquet"), COLUMNS, Collections.emptyIterator());

        assertThat(read(file)).isEmpty();
    }

    @Test
    void manyRowsKeepTheirOrder() throws IOException {
        Iterator<@Nullable Object[]> rows = IntStream.range(0, 100_000)
                .mapToObj(
                        i -> new @Nullable Object[] {(long) i, Math.sin(i), i % 3 == 0, i % 5 == 0 ? null : "run " + i})
                .iterator();

        Path file = ParquetTable.write(folder.resolve("many.parquet"), COLUMNS, rows);

        List<Map<String, Object>> back = read(file);
        assertThat(back).hasSize(100_000);
        assertThat(back.get(99_999)).isEqualTo(row(99_999L, Math.sin(99_999), true, "run 99999"));
    }

    @Test
    void anExistingFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.parquet"), "mine");

        assertThatThrownBy(() -> ParquetTable.write(file, COLUMNS, Collections.emptyIterator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " must not exist yet, got an existing file; choose another name, or remove it");
        assertThat(file).hasContent("mine");
    }

    @Test
    void rowsThatBreakOffLeaveNothingBehind() throws IOException {
        Iterator<@Nullable Object[]> rows = IntStream.range(0, 10)
                .mapToObj(i -> new @Nullable Object[] {(long) i, 1.0 / (i - 5), true, i == 7 ? broken() : "fine"})
                .iterator();

        assertThatThrownBy(() -> ParquetTable.write(folder.resolve("rows.parquet"), COLUMNS, rows))
                .hasMessage("no more rows");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anotherTypeIsRefused() {
        assertThatThrownBy(() -> new Column("size", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type of column 'size' must be Long, Double, Boolean or String, got java.lang.Integer");
    }

    @Test
    void withoutTheLibraryTheMessageSaysWhatToAdd() throws Exception {
        URL[] ours = {location(ParquetTable.class), location(WholeFile.class)};
        try (URLClassLoader without = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader())) {
            Method write = without.loadClass(ParquetTable.class.getName())
                    .getDeclaredMethod("write", Path.class, List.class, Iterator.class);
            write.setAccessible(true);

            assertThatThrownBy(() ->
                            write.invoke(null, folder.resolve("rows.parquet"), List.of(), Collections.emptyIterator()))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("Parquet needs a library that is not on the class path (")
                    .hasMessageEndingWith("); add com.jerolba:carpet-record:0.5.0");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String broken() {
        throw new IllegalStateException("no more rows");
    }

    private static Map<String, Object> row(
            @Nullable Object index, @Nullable Object loss, @Nullable Object truncated, @Nullable Object failure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("index", index);
        row.put("loss", loss);
        row.put("truncated", truncated);
        row.put("failure", failure);
        return row;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library reads any row as a Map
    private static List<Map<String, Object>> read(Path file) throws IOException {
        return (List) new CarpetReader<>(file.toFile(), Map.class).toList();
    }
}
