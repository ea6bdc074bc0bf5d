package io.symplex.scripts.run;

import io.symplex.sweep.SweepResult;
import io.symplex.sweep.Variation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what can be drawn and saved of a sweep into its folder; it all follows from the rows. */
final class SweepFiles {

    private SweepFiles() {}

    /** Returns the files, the table first. */
    static List<Path> write(SweepResult result, Path folder) {
        List<Path> files = new ArrayList<>();
        Path rows = folder.resolve("rows.csv");
        delete(rows);
        files.add(result.saveCsv(rows));
        if (result.failed().size() == result.rows().size()) {
            return files;
        }
        for (Variation one : result.sweep().vary()) {
            files.add(result.figure(one.name()).save(folder.resolve(one.name() + ".svg")));
        }
        if (result.sweep().curves() > 0) {
            files.add(result.lossFigure().save(folder.resolve("loss.svg")));
        }
        if (result.sweep().vary().size() > 1) {
            files.add(result.parallelFigure().save(folder.resolve("parallel.svg")));
        }
        return files;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be replaced: " + e.getMessage(), e);
        }
    }
}
