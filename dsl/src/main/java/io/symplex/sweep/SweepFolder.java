package io.symplex.sweep;

import io.symplex.internal.WholeFile;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sweep in a folder: {@code sweep.json} says what it is, {@code rows.jsonl} gets a line a row.
 *
 * <p>A line is written at once and whole; one that was cut off, by the end of the machine, is no row. Two processes at
 * once are an error.
 */
final class SweepFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SweepFolder.class);
    private static final String SWEEP = "sweep.json";
    private static final String ROWS = "rows.jsonl";

    private final Path rows;
    private final FileOutputStream out; // appends, and holds the lock; a channel would refuse an interrupted thread

    private SweepFolder(Path rows, FileOutputStream out) {
        this.rows = rows;
        this.out = out;
    }

    static SweepFolder open(Path folder, Sweep sweep) {
        Path said = folder.resolve(SWEEP);
        if (Files.exists(said)) {
            requireSame(said, sweep);
        } else {
            WholeFile.create(said, sweep.toJson().getBytes(StandardCharsets.UTF_8));
        }
        Path rows = folder.resolve(ROWS);
        try {
            FileOutputStream out = new FileOutputStream(rows.toFile(), true);
            try {
                requireAlone(out, folder);
                cutHalfLine(rows);
                return new SweepFolder(rows, out);
            } catch (IOException | RuntimeException e) {
                out.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(rows + " cannot be written (" + e + ")", e);
        }
    }

    private static void requireSame(Path said, Sweep sweep) {
        String there = text(said);
        if (!there.equals(sweep.toJson())) {
            throw new IllegalArgumentException("folder must hold no other sweep, got one in " + said
                    + " that differs; name another folder, or run that one");
        }
    }

    private static void requireAlone(FileOutputStream out, Path folder) throws IOException {
        try {
            if (out.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked by this process", e);
        }
        throw new IllegalStateException(
                "a sweep must be the only one in its folder, got one that is running in " + folder + "; wait for it");
    }

    private static void cutHalfLine(Path rows) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(rows.toFile(), "rw")) {
            long end = file.length();
            while (end > 0) {
                file.seek(end - 1);
                if (file.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < file.length()) {
                LOG.info("{} ended in half a row; it is cut off, and its training is done again", rows);
                file.setLength(end);
            }
        }
    }

    void add(SweepRow row) {
        try {
            out.write((row.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(rows + " cannot be written (" + e + ")", e);
        }
    }

    void rows(Consumer<SweepRow> sink) {
        read(rows, sink);
    }

    @Override
    public void close() {
        try (out) {
            out.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(rows + " cannot be written (" + e + ")", e);
        }
    }

    /** Returns what a folder says it is a sweep of. */
    static Sweep sweep(Path folder) {
        Path said = folder.resolve(SWEEP);
        if (!Files.isRegularFile(said)) {
            throw new IllegalArgumentException("folder must hold a sweep, got no " + SWEEP + " in "
                    + folder.toAbsolutePath().normalize() + "; name one that a sweep was run in");
        }
        return Sweep.read(said);
    }

    /** Reads the rows of a folder, in the order in which they came. */
    static void rowsOf(Path folder, Consumer<SweepRow> sink) {
        Path rows = folder.resolve(ROWS);
        if (Files.exists(rows)) {
            read(rows, sink);
        }
    }

    private static void read(Path rows, Consumer<SweepRow> sink) {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(rows)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                sink.accept(SweepRow.fromJson(line));
            }
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    rows + ":" + number + ": a line must be a row, got: " + broken.getMessage()
                            + "; remove the line, and its training is done again",
                    broken);
        } catch (IOException e) {
            throw new UncheckedIOException(rows + " cannot be read (" + e + ")", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read (" + e + ")", e);
        }
    }
}
