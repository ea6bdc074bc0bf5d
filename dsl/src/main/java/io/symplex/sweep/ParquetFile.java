package io.symplex.sweep;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.FieldTypes;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.jspecify.annotations.Nullable;

/** The only code that sees the library for Parquet; it is loaded when a table is written. */
final class ParquetFile {

    private static final long ROW_GROUP = 16L << 20; // bytes held in memory; the library's own choice is 128 MiB

    private static final Map<Class<?>, FieldType> TYPES = Map.of(
            Long.class, FieldTypes.LONG,
            Double.class, FieldTypes.DOUBLE,
            Boolean.class, FieldTypes.BOOLEAN,
            String.class, FieldTypes.STRING);

    private ParquetFile() {}

    /** A row; the file's schema takes the name. */
    private static final class Row {

        private final @Nullable Object[] values;

        Row(@Nullable Object[] values) {
            this.values = values;
        }
    }

    static void write(OutputStream out, List<ParquetTable.Column> columns, Iterator<@Nullable Object[]> rows)
            throws IOException {
        try (CarpetWriter<Row> writer = new CarpetWriter.Builder<>(out, Row.class)
                .withConf(new PlainParquetConfiguration())
                .withRowGroupSize(ROW_GROUP)
                .withWriteRecordModel(model(columns))
                .build()) {
            while (rows.hasNext()) {
                writer.write(new Row(rows.next()));
            }
        }
    }

    private static WriteRecordModelType<Row> model(List<ParquetTable.Column> columns) {
        WriteRecordModelType<Row> model = FieldTypes.writeRecordModel(Row.class);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            model = model.withField(
                    columns.get(i).name(), TYPES.get(columns.get(i).type()), row -> row.values[place]);
        }
        return model;
    }
}
