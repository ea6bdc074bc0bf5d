package io.symplex.model;

import io.symplex.kernel.PerceptronShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a network of a safetensors file.
 *
 * <p>The shapes of the tensors say the sizes, the metadata the activation; whatever else the metadata says must agree.
 */
final class PerceptronReader {

    private final ModelSource source;
    private final SafetensorsHeader header;
    private final String prefix;

    private PerceptronReader(ModelSource source, SafetensorsHeader header) {
        this.source = source;
        this.header = header;
        this.prefix = prefix(header);
    }

    /**
     * Returns what stands before the numbers of the layers: the name of the field that holds them in Python, or
     * nothing.
     */
    private static String prefix(SafetensorsHeader header) {
        String first = PerceptronFile.weight(0);
        return header.tensors().keySet().stream()
                .filter(name -> name.endsWith("." + first))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(name -> !header.tensors().containsKey(first))
                .map(name -> name.substring(0, name.length() - first.length()))
                .orElse("");
    }

    static NeuralHamiltonian read(Path file) {
        ModelSource source = new ModelSource(file);
        try (SafetensorsReader tensors = SafetensorsReader.open(source)) {
            return new PerceptronReader(source, tensors.header()).read(tensors);
        }
    }

    private NeuralHamiltonian read(SafetensorsReader tensors) {
        requireOrAbsent(PerceptronFile.FORMAT, PerceptronFile.FORMAT_VERSION, "read it with a newer Symplex");
        if (StructureText.STRUCTURED.equals(header.text(PerceptronFile.ARCHITECTURE))) {
            return named(new StructuredReader(source, tensors).read(activation()));
        }
        requireOrAbsent(PerceptronFile.ARCHITECTURE, PerceptronFile.PERCEPTRON, "perceptron and structured are known");
        Perceptron architecture = architecture(activation());
        requireOrAbsent(
                PerceptronFile.DEGREES_OF_FREEDOM,
                Integer.toString(architecture.degreesOfFreedom()),
                "half the inputs of the first layer");
        PerceptronShape shape = architecture.shape();
        double[] parameters = new double[shape.parameterCount()];
        for (int layer = 0; layer <= shape.depth(); layer++) {
            tensors.read(tensor(PerceptronFile.weight(layer)), parameters, shape.weightOffset(layer));
            tensors.read(tensor(PerceptronFile.bias(layer)), parameters, shape.biasOffset(layer));
        }
        return named(NeuralHamiltonian.of(architecture, parameters));
    }

    /** Adds the names of the coordinates, if the file has them, and its notes. */
    private NeuralHamiltonian named(NeuralHamiltonian bare) {
        NeuralHamiltonian model = bare.withNotes(header.metadata().entrySet().stream()
                .filter(one -> !PerceptronFile.OWN.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        String names = header.text(PerceptronFile.COORDINATES);
        try {
            return names == null ? model : model.withCoordinates(Arrays.asList(names.split(",", -1)));
        } catch (IllegalArgumentException wrong) {
            throw source.wrong(HeaderParser.METADATA + ": " + wrong.getMessage());
        }
    }

    private void requireOrAbsent(String name, String value, String remedy) {
        String got = header.text(name);
        if (got != null && !got.equals(value)) {
            throw source.wrong(HeaderParser.METADATA + ": " + name + " must be " + value + ", got "
                    + ModelSource.quoted(got) + "; " + remedy);
        }
    }

    private Activation activation() {
        String known = Arrays.stream(Activation.values())
                .map(activation -> activation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String name = header.text(PerceptronFile.ACTIVATION);
        return Arrays.stream(Activation.values())
                .filter(activation -> activation.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> source.wrong(
                                HeaderParser.METADATA + ": activation must be one of " + known + ", got "
                                        + (name == null ? "none" : ModelSource.quoted(name))
                                        + "; in Python, say save_file(net.state_dict(), file, metadata={\"activation\": \"tanh\"})"));
    }

    private Perceptron architecture(Activation activation) {
        int layers = layers();
        List<Integer> hidden = new ArrayList<>();
        long inputs = inputs();
        long fanIn = inputs;
        for (int layer = 0; layer < layers; layer++) {
            TensorEntry weight = tensor(PerceptronFile.weight(layer));
            long fanOut = layer == layers - 1 || weight.shape().isEmpty()
                    ? 1
                    : weight.shape().get(0);
            requireShape(weight, fanOut, fanIn);
            requireShape(tensor(PerceptronFile.bias(layer)), fanOut);
            hidden.add((int) Math.min(fanOut, Integer.MAX_VALUE));
            fanIn = fanOut;
        }
        try {
            return new Perceptron(
                    (int) Math.min(inputs / 2, Integer.MAX_VALUE), hidden.subList(0, layers - 1), activation);
        } catch (IllegalArgumentException wrong) {
            throw source.wrong(wrong.getMessage());
        }
    }

    /** Returns how many layers there are; every tensor belongs to one. */
    private int layers() {
        Map<String, TensorEntry> tensors = header.tensors();
        int layers = Math.max(1, (tensors.size() + 1) / 2);
        for (int layer = 0; layer < layers; layer++) {
            tensor(PerceptronFile.weight(layer));
            tensor(PerceptronFile.bias(layer));
        }
        return layers;
    }

    private long inputs() {
        TensorEntry first = tensor(PerceptronFile.weight(0));
        if (first.shape().size() != 2 || first.shape().get(1) % 2 != 0) {
            throw source.wrong("tensor " + ModelSource.quoted(first.name())
                    + " must have a shape [outputs, 2n], n positions and n momenta, got "
                    + TensorEntry.text(first.shape()) + "; a Hamiltonian takes as many momenta as positions");
        }
        return first.shape().get(1);
    }

    private TensorEntry tensor(String name) {
        TensorEntry tensor = header.tensors().get(prefix + name);
        if (tensor == null) {
            throw source.wrong("there must be the tensors 0.weight, 0.bias, 2.weight, 2.bias and so on, got no "
                    + ModelSource.shown(prefix + name) + " among "
                    + header.tensors().size() + "; save the state_dict of a nn.Sequential"
                    + " of Linear layers with activations between");
        }
        return tensor;
    }

    private void requireShape(TensorEntry tensor, Long... shape) {
        if (!tensor.shape().equals(List.of(shape))) {
            throw source.wrong("tensor " + ModelSource.quoted(tensor.name()) + " must have the shape "
                    + TensorEntry.text(List.of(shape)) + ", got " + TensorEntry.text(tensor.shape())
                    + "; each layer takes what the one before gives, the last gives 1");
        }
    }
}
