package io.symplex.model;

import io.symplex.internal.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a network to a safetensors file, which appears whole or not at all. */
final class PerceptronFile {

    static final String ENDING = ".safetensors";
    static final String FORMAT = "symplex_format";
    static final String FORMAT_VERSION = "1";
    static final String ARCHITECTURE = "architecture";
    static final String PERCEPTRON = "perceptron";
    static final String ACTIVATION = "activation";
    static final String DEGREES_OF_FREEDOM = "degrees_of_freedom";
    static final String COORDINATES = "coordinates";

    /** What the tensors of a perceptron are called by: those of a PyTorch module whose {@code self.net} it is. */
    static final String NETWORK = "net.";

    /** The names that have a meaning of their own. */
    static final Set<String> OWN = Stream.concat(
                    Stream.of(FORMAT, ARCHITECTURE, ACTIVATION, DEGREES_OF_FREEDOM, COORDINATES),
                    StructureText.NAMES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private PerceptronFile() {}

    /** Writes and returns the absolute path of the file. */
    static Path write(NeuralHamiltonian model, Path file, boolean replace) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new IllegalArgumentException("file must end in " + ENDING + ", got " + file);
        }
        WholeFile.Content content =
                out -> SafetensorsWriter.write(out, metadata(model), tensors(model), model.parameters());
        if (replace) {
            return WholeFile.replace(file, content);
        }
        if (Files.exists(file)) {
            throw new IllegalArgumentException(
                    file + " must not exist yet, got an existing file; choose another name or say overwrite(file)");
        }
        return WholeFile.create(file, content);
    }

    private static Map<String, String> metadata(NeuralHamiltonian model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(FORMAT, FORMAT_VERSION);
        metadata.put(
                ARCHITECTURE,
                model.architecture() instanceof StructuredNetwork ? StructureText.STRUCTURED : PERCEPTRON);
        metadata.put(
                ACTIVATION, model.architecture().network().activation().name().toLowerCase(Locale.ROOT));
        metadata.put(DEGREES_OF_FREEDOM, Integer.toString(model.degreesOfFreedom()));
        metadata.put(COORDINATES, String.join(",", model.coordinates()));
        if (model.architecture() instanceof StructuredNetwork structured) {
            metadata.putAll(StructureText.of(structured));
        }
        metadata.putAll(new TreeMap<>(model.notes()));
        return metadata;
    }

    private static List<TensorEntry> tensors(NeuralHamiltonian model) {
        return Part.of(model.architecture()).stream()
                .flatMap(part -> part.tensors().stream())
                .toList();
    }

    static String weight(int layer) {
        return 2 * layer + ".weight";
    }

    static String bias(int layer) {
        return 2 * layer + ".bias";
    }
}
