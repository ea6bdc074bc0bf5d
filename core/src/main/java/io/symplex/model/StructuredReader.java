package io.symplex.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the tensors of a network whose metadata say its structure: exactly those it needs, each of its shape. */
final class StructuredReader {

    private final ModelSource source;
    private final SafetensorsReader tensors;

    StructuredReader(ModelSource source, SafetensorsReader tensors) {
        this.source = source;
        this.tensors = tensors;
    }

    NeuralHamiltonian read(Activation activation) {
        StructuredNetwork network = new StructureText(source, tensors.header()).read(activation);
        List<TensorEntry> expected = expected(network);
        requireNoOther(expected);
        expected.forEach(this::requireShape);
        double[] parameters = new double[network.parameterCount()];
        for (TensorEntry tensor : expected) {
            tensors.read(found(tensor.name()), parameters, (int) (tensor.begin() / Double.BYTES));
        }
        return NeuralHamiltonian.of(network, parameters);
    }

    private List<TensorEntry> expected(StructuredNetwork network) {
        try {
            return Part.of(network).stream()
                    .flatMap(part -> part.tensors().stream())
                    .toList();
        } catch (ArithmeticException tooMany) {
            throw source.wrong(HeaderParser.METADATA + ": degrees_of_freedom must be that of a network, got "
                    + network.degreesOfFreedom() + ", with more parameters than can be counted; write the file anew");
        }
    }

    private void requireNoOther(List<TensorEntry> expected) {
        Set<String> others = new HashSet<>(tensors.header().tensors().keySet());
        expected.forEach(tensor -> others.remove(tensor.name()));
        others.stream().sorted().findFirst().ifPresent(other -> {
            throw source.wrong("the tensors must be those that the structure has, got " + ModelSource.quoted(other)
                    + " besides; write the file anew");
        });
    }

    private void requireShape(TensorEntry expected) {
        TensorEntry found = found(expected.name());
        if (!found.shape().equals(expected.shape())) {
            throw source.wrong("tensor " + ModelSource.quoted(expected.name()) + " must have the shape "
                    + TensorEntry.text(expected.shape()) + ", got " + TensorEntry.text(found.shape())
                    + "; its metadata say so");
        }
    }

    private TensorEntry found(String name) {
        TensorEntry tensor = tensors.header().tensors().get(name);
        if (tensor == null) {
            throw source.wrong("there must be the tensor " + name + ", which the structure has, got none among "
                    + tensors.header().tensors().size() + "; write the file anew");
        }
        return tensor;
    }
}
