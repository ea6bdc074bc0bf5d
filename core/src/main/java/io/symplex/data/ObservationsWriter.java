package io.symplex.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes observations as CSV, to a file that appears whole or not at all. */
final class ObservationsWriter {

    private final Observations observations;

    ObservationsWriter(Observations observations) {
        this.observations = observations;
    }

    void write(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "the folder of " + file + " must exist, got none at " + folder + "; create it first");
        }
        WholeFile.create(file, this::writeRows);
    }

    private void writeRows(OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
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
