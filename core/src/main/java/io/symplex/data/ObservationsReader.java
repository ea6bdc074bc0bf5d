package io.symplex.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads observations from a file of columns separated by commas, semicolons or tabs, in one pass.
 *
 * <p>Memory is that of the numbers: a field has at most 64 Ki characters and a row 1 Mi, so that a file that is no CSV
 * ends with a sentence and not with a full heap.
 */
final class ObservationsReader {

    private static final Logger LOG = LoggerFactory.getLogger(Observations.class);
    private static final int LONGEST_FIELD = 1 << 16;
    private static final int LONGEST_ROW = 1 << 20;
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Source source;
    private final boolean momenta;

    /** Reads states, or positions alone: then momenta are left at zero. */
    ObservationsReader(Path file, boolean momenta) {
        this.source = new Source(file);
        this.momenta = momenta;
    }

    Observations read() {
        try (BufferedReader text = withoutMark(source.open())) {
            Separator separator = Separator.of(text);
            return observations(csv(text, separator), separator);
        } catch (CsvParseException broken) {
            throw noCsv(broken);
        } catch (UncheckedIOException broken) {
            throw translated(broken.getCause());
        } catch (IOException broken) {
            throw translated(broken);
        }
    }

    private Observations observations(CsvReader<CsvRecord> csv, Separator separator) {
        Rows rows = null;
        for (CsvRecord row : csv) {
            if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                continue; // a line of blanks
            }
            if (rows == null) {
                rows = new Rows(source, header(row), separator);
            } else {
                rows.add(row);
            }
        }
        if (rows == null) {
            throw source.wrong("observations must have a header and rows, got an empty file;"
                    + " begin it with a line such as t,q,p");
        }
        Observations seen = rows.observations();
        if (rows.hasDecimalCommas()) {
            LOG.info("{}: decimal commas", source.file());
        }
        if (seen.missing() > 0) {
            LOG.info("{}: {}: empty cells and NaN", source.file(), seen.missingOfAll());
        }
        return seen;
    }

    private Columns header(CsvRecord row) {
        List<String> names = row.getFields().stream().map(String::strip).toList();
        long line = row.getStartingLineNumber();
        Columns columns = momenta ? Columns.of(names, source, line) : Columns.ofPositions(names, source, line);
        List<String> ignored = columns.ignored();
        if (!ignored.isEmpty()) {
            LOG.info(
                    "{}: ignored {} {}",
                    source.file(),
                    ignored.size() == 1 ? "column" : "columns",
                    Wording.listed(ignored));
        }
        return columns;
    }

    private static CsvReader<CsvRecord> csv(Reader text, Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.character())
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // Rows says it in our words
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(
                        CsvRecordHandler.of(
                                handler -> handler.maxFieldSize(LONGEST_FIELD).maxRecordSize(LONGEST_ROW)),
                        text);
    }

    private static BufferedReader withoutMark(Reader bytes) throws IOException {
        BufferedReader text = new BufferedReader(bytes);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private RuntimeException translated(@Nullable IOException broken) {
        return broken instanceof CharacterCodingException
                ? source.notUtf8()
                : source.unreadable(broken == null ? new IOException("unknown cause") : broken);
    }

    private IllegalArgumentException noCsv(CsvParseException broken) {
        String message = String.valueOf(broken.getMessage());
        Matcher matcher = LINE.matcher(message);
        String sentence;
        if (message.startsWith("Unexpected character after closing quote")) {
            sentence = "a closing quote must end its field, got more text; double the quotes inside a field";
        } else if (message.startsWith("Unclosed quoted field")) {
            sentence = "a quote must be closed, got the end of the file; close or remove it";
        } else {
            sentence = "a field must have at most 65,536 characters and a row 1,048,576, got more;"
                    + " close every quote, and check that this is a CSV file";
        }
        return matcher.find() ? source.wrong(Long.parseLong(matcher.group(1)), sentence) : source.wrong(sentence);
    }
}
