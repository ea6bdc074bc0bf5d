package io.symplex.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.symplex.integrate.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes observations as CSV: to a file beside the target, which then takes its name. */
final class ObservationsWriter {

    private static final Logger LOG = LoggerFactory.getLogger(Observations.class);

    private final Observations observations;

    ObservationsWriter(Observations observations) {
        this.observations = observations;
    }

    void write(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.exists(file)) {
            throw exists(file);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "the folder of " + file + " must exist, got none at " + folder + "; create it first");
        }
        Path part = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            writeRows(part);
            Files.move(part, file);
        } catch (FileAlreadyExistsException late) {
            throw exists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be written: " + broken.getMessage(), broken);
        } finally {
            discard(part);
        }
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(
                file + " must not exist yet, got an existing file; delete it or choose another name");
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            LOG.warn("{} cannot be deleted: {}", part, left.getMessage()); // the first error, if any, tells more
        }
    }

    private void writeRows(Path part) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .build(part, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            csv.writeRecord(header());
            double[][] kinds = observations.hasDerivatives()
                    ? new double[][] {observations.q(), observations.p(), observations.dq(), observations.dp()}
                    : new double[][] {observations.q(), observations.p()};
            int row = 0;
            for (int i = 0; i < observations.trajectories().size(); i++) {
                Trajectory trajectory = observations.trajectories().get(i);
                for (int k = 0; k < trajectory.size(); k++) {
                    csv.writeRecord(fields(i, trajectory.time(k), row++, kinds));
                }
            }
        }
    }

    private List<String> fields(int trajectory, double time, int row, double[][] kinds) {
        int n = observations.degreesOfFreedom();
        List<String> fields = new ArrayList<>(2 + kinds.length * n);
        fields.add(Integer.toString(trajectory));
        fields.add(Double.toString(time));
        for (double[] values : kinds) {
            for (int i = 0; i < n; i++) {
                double value = values[row * n + i];
                fields.add(Double.isNaN(value) ? "" : Double.toString(value)); // an empty cell: not seen
            }
        }
        return fields;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of(Columns.TRAJECTORY, Columns.TIME));
        header.addAll(observations.names());
        if (observations.hasDerivatives()) {
            observations.names().forEach(name -> header.add("d" + name));
        }
        return header;
    }
}
