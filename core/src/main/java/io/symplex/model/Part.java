package io.symplex.model;

import io.symplex.internal.RandomStream;
import io.symplex.kernel.Arrangement;
import io.symplex.kernel.EnergyForm;
import io.symplex.kernel.ForceForm;
import io.symplex.kernel.PerceptronShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Parameters of a network that belong together: a perceptron, a layer of one, or some numbers.
 *
 * @param name what the tensors' names begin with, or the name of the one tensor
 * @param kind what the parameters are
 * @param shape of the perceptron; of a layer, its inputs and first widths; of numbers, only its inputs count
 * @param offset where they begin
 */
record Part(String name, Kind kind, PerceptronShape shape, int offset) {

    /** What the names of a shared network begin with, where there may be two. */
    private static final Map<Arrangement.Kind, String> PREFIXES = Map.of(
            Arrangement.Kind.PAIRS, "pair.",
            Arrangement.Kind.SITES, "site.",
            Arrangement.Kind.WALLED_CHAIN, "bond.",
            Arrangement.Kind.FREE_CHAIN, "bond.",
            Arrangement.Kind.RING, "bond.");

    enum Kind {
        PERCEPTRON,
        QUADRATIC,
        INVERSE_MASS_ROOTS,
        FRICTION_DIAGONAL,
        FRICTION_REST,
        FORCE_OF_TIME,
        FORCE_LAYER,
        FORCE_BIAS
    }

    /** Returns the parts of a network in the order of its parameters. */
    static List<Part> of(NetworkArchitecture architecture) {
        List<Part> parts = new ArrayList<>();
        add(architecture.energyForm(), architecture instanceof StructuredNetwork ? "" : PerceptronFile.NETWORK, parts);
        if (architecture.form() instanceof EnergyForm.Damped damped) {
            int n = architecture.degreesOfFreedom();
            add("friction.diagonal", Kind.FRICTION_DIAGONAL, n, parts);
            if (damped.frictionParameters() > n) {
                add("friction.rest", Kind.FRICTION_REST, damped.frictionParameters() - n, parts);
            }
        }
        if (architecture instanceof StructuredNetwork structured) {
            structured.forceForm().ifPresent(force -> force.tensors().forEach(tensor -> add(force, tensor, parts)));
        }
        return List.copyOf(parts);
    }

    private static void add(ForceForm force, ForceForm.Tensor tensor, List<Part> parts) {
        String name = "force." + tensor.name();
        if (tensor.inputs() == 0) {
            add(name, Kind.FORCE_BIAS, tensor.outputs(), parts);
            return;
        }
        Kind kind = force instanceof ForceForm.OfTime ? Kind.FORCE_OF_TIME : Kind.FORCE_LAYER;
        parts.add(new Part(name, kind, new PerceptronShape(tensor.inputs(), List.of(tensor.outputs())), end(parts)));
    }

    private static void add(EnergyForm form, String name, List<Part> parts) {
        if (form instanceof EnergyForm.Separable separable) {
            add(separable.kinetic(), "kinetic.", parts);
            add(separable.potential(), "potential.", parts);
        } else if (form instanceof EnergyForm.Periodic periodic) {
            add(periodic.energy(), name, parts);
        } else if (form instanceof EnergyForm.Shared shared) {
            add(
                    shared.energy(),
                    name + PREFIXES.getOrDefault(shared.arrangement().kind(), ""),
                    parts);
        } else if (form instanceof EnergyForm.Distance distance) {
            add(distance.energy(), name, parts);
        } else if (form instanceof EnergyForm.Sum sum) {
            add(sum.first(), name, parts);
            add(sum.second(), name, parts);
        } else if (form instanceof EnergyForm.Quadratic quadratic) {
            add(name + "quadratic", Kind.QUADRATIC, quadratic.parameterCount(), parts);
        } else if (form instanceof EnergyForm.Network network) {
            parts.add(new Part(name, Kind.PERCEPTRON, network.shape(), end(parts)));
        } else if (form.parameterCount() > 0) {
            add("kinetic.inverse_mass_root", Kind.INVERSE_MASS_ROOTS, form.parameterCount(), parts);
        }
    }

    private static void add(String name, Kind kind, int count, List<Part> parts) {
        parts.add(new Part(name, kind, new PerceptronShape(count, List.of()), end(parts)));
    }

    private static int end(List<Part> parts) {
        if (parts.isEmpty()) {
            return 0;
        }
        Part last = parts.get(parts.size() - 1);
        return last.offset + last.count();
    }

    int count() {
        return switch (kind) {
            case PERCEPTRON -> shape.parameterCount();
            case FORCE_OF_TIME, FORCE_LAYER -> Math.multiplyExact(shape.fanIn(0), shape.fanOut(0));
            default -> shape.inputs();
        };
    }

    /** Returns what weight decay acts on: weights and biases of each layer. */
    List<ParameterGroup> decayed() {
        return switch (kind) {
            case PERCEPTRON -> layers();
            case FORCE_LAYER, FORCE_BIAS -> List.of(new ParameterGroup(offset, count()));
            case QUADRATIC, INVERSE_MASS_ROOTS, FRICTION_DIAGONAL, FRICTION_REST, FORCE_OF_TIME -> List.of();
        };
    }

    private List<ParameterGroup> layers() {
        List<ParameterGroup> groups = new ArrayList<>();
        for (int layer = 0; layer <= shape.depth(); layer++) {
            int weights = offset + shape.weightOffset(layer);
            int biases = offset + shape.biasOffset(layer);
            groups.add(new ParameterGroup(weights, biases - weights));
            groups.add(new ParameterGroup(biases, shape.fanOut(layer)));
        }
        return groups;
    }

    /** Writes the numbers that a training starts from. */
    void begin(RandomStream random, double friction, double[] parameters) {
        switch (kind) {
            case PERCEPTRON -> draw(random, parameters);
            case FORCE_LAYER -> drawWeights(random, parameters);
            case INVERSE_MASS_ROOTS -> Arrays.fill(parameters, offset, offset + count(), 1);
            case FRICTION_DIAGONAL -> Arrays.fill(parameters, offset, offset + count(), friction);
            case QUADRATIC, FRICTION_REST, FORCE_OF_TIME, FORCE_BIAS ->
                Arrays.fill(parameters, offset, offset + count(), 0);
        }
    }

    private void draw(RandomStream random, double[] parameters) {
        for (int layer = 0; layer <= shape.depth(); layer++) {
            double bound = 1 / Math.sqrt(shape.fanIn(layer));
            for (int i = shape.weightOffset(layer); i < shape.weightOffset(layer + 1); i++) {
                parameters[offset + i] = random.uniform(-bound, bound);
            }
        }
    }

    private void drawWeights(RandomStream random, double[] parameters) {
        double bound = 1 / Math.sqrt(shape.fanIn(0));
        for (int i = 0; i < count(); i++) {
            parameters[offset + i] = random.uniform(-bound, bound);
        }
    }

    /** Returns the tensors, named as in the {@code state_dict} of a {@code nn.Sequential} below this name. */
    List<TensorEntry> tensors() {
        if (kind == Kind.FORCE_OF_TIME || kind == Kind.FORCE_LAYER) {
            return List.of(SafetensorsWriter.entry(name, offset, (long) shape.fanOut(0), (long) shape.fanIn(0)));
        }
        if (kind != Kind.PERCEPTRON) {
            return List.of(SafetensorsWriter.entry(name, offset, (long) count()));
        }
        List<TensorEntry> tensors = new ArrayList<>();
        for (int layer = 0; layer <= shape.depth(); layer++) {
            long outputs = shape.fanOut(layer);
            long inputs = shape.fanIn(layer);
            tensors.add(SafetensorsWriter.entry(
                    name + PerceptronFile.weight(layer), offset + (long) shape.weightOffset(layer), outputs, inputs));
            tensors.add(SafetensorsWriter.entry(
                    name + PerceptronFile.bias(layer), offset + (long) shape.biasOffset(layer), outputs));
        }
        return tensors;
    }
}
