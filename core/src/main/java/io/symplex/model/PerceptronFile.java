package io.symplex.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !target.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new IllegalArgumentException("file must end in " + ENDING + ", got " + file);
        }
        if (!replace && Files.exists(target)) {
            throw exists(file);
        }
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
            write(model, draft);
            move(draft, target, replace);
        } catch (IOException broken) {
            discard(draft, broken);
            if (broken instanceof FileAlreadyExistsException && Files.exists(target)) {
                throw exists(file); // written by another since we looked
            }
            throw new UncheckedIOException("model cannot be written to " + target + " (" + broken + ")", broken);
        }
        return target;
    }

    private static IllegalArgumentException exists(Path file) {
        return new IllegalArgumentException(
                file + " must not exist yet, got an existing file; choose another name or say overwrite(file)");
    }

    private static void write(NeuralHamiltonian model, Path draft) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW))) {
            SafetensorsWriter.write(out, metadata(model), tensors(model), model.parameters());
        }
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

    private static void move(Path draft, Path target, boolean replace) throws IOException {
        if (!replace) {
            Files.move(draft, target);
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path draft, IOException cause) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            cause.addSuppressed(left);
        }
    }
}
