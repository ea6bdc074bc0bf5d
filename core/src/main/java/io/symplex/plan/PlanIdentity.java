package io.symplex.plan;

import io.symplex.form.FormBook;
import io.symplex.internal.RandomStream;
import io.symplex.model.Architecture;
import io.symplex.system.Hamiltonian;
import io.symplex.train.HoldOut;
import io.symplex.train.Objective;
import io.symplex.train.Optimizer;
import io.symplex.train.SampledStates;
import io.symplex.train.SimulatedTrajectories;
import io.symplex.train.TrainingData;
import io.symplex.train.TrainingPlan;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What must be the same for a training to go on: all of a plan that has a say in the bits, data by their fingerprint.
 *
 * <p>Systems and networks of classes that no file can name are known by what they compute.
 */
final class PlanIdentity {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PROBES = 8;

    private final ObjectNode tree;

    private PlanIdentity(ObjectNode tree) {
        this.tree = tree;
    }

    static PlanIdentity of(TrainingPlan plan) {
        FormBook book = ExperimentPlan.book();
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("data", data(plan.data()));
        tree.set("objective", book.of(Objective.class).write(plan.objective()));
        tree.set("architecture", architecture(book, plan.architecture()));
        tree.set("optimizer", book.of(Optimizer.class).write(plan.optimizer()));
        tree.put("batch", plan.batch());
        tree.set("holdOut", book.of(HoldOut.class).write(plan.holdOut()));
        tree.put("weightDecay", plan.weightDecay());
        tree.put("seed", plan.seed());
        tree.put("engine", plan.compute().engine());
        tree.put("precision", plan.compute().precision().name());
        tree.put("device", plan.compute().device());
        return parse(new PlanIdentity(tree).text()); // numbers as they are read back
    }

    static PlanIdentity parse(String text) {
        return new PlanIdentity((ObjectNode) MAPPER.readTree(text));
    }

    String text() {
        return MAPPER.writeValueAsString(tree);
    }

    private static JsonNode architecture(FormBook book, Architecture architecture) {
        try {
            return book.of(Architecture.class).write(architecture);
        } catch (IllegalArgumentException own) {
            return MAPPER.getNodeFactory()
                    .stringNode(architecture.getClass().getName() + ", " + architecture.parameterCount()
                            + " parameters, first "
                            + Fingerprint.ofNumbers(architecture.initialParameters(0)));
        }
    }

    private static String data(TrainingData data) {
        try {
            return Fingerprint.of(data);
        } catch (IllegalArgumentException own) {
            return data instanceof SimulatedTrajectories simulated
                    ? probed(simulated.starts()) + ", " + simulated.simulation()
                    : probed((SampledStates) data);
        }
    }

    /** Returns what is known of states of a system that cannot be written: how it moves at some of them. */
    private static String probed(SampledStates states) {
        Hamiltonian system = states.system();
        int size = PROBES * system.degreesOfFreedom();
        double[] q = new double[size];
        double[] p = new double[size];
        RandomStream random = RandomStream.of(0, "probes");
        random.uniform(-states.amplitude(), states.amplitude(), q);
        random.uniform(-states.amplitude(), states.amplitude(), p);
        double[] outQ = new double[size];
        double[] outP = new double[size];
        system.gradients(PROBES, q, p, outQ, outP);
        return Fingerprint.ofNumbers(outQ) + ", " + Fingerprint.ofNumbers(outP) + ", " + states.count()
                + " states, amplitude " + states.amplitude();
    }

    /** Returns in words where another differs, the first such place; empty if they are the same. */
    Optional<String> difference(PlanIdentity other) {
        return difference("", tree, other.tree);
    }

    private static Optional<String> difference(String path, JsonNode now, JsonNode then) {
        if (now.equals(then)) {
            return Optional.empty();
        }
        if (now.isObject() && then.isObject()) {
            for (String name : now.propertyNames()) {
                String at = path.isEmpty() ? name : path + "." + name;
                if (!then.has(name)) {
                    return Optional.of(at + " was none, is " + now.get(name));
                }
                Optional<String> inside = difference(at, now.get(name), then.get(name));
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.of(path + " was " + then + ", is " + now);
    }

    /** Returns whether what an epoch does depends on how many there will be. */
    boolean dependsOnEpochs() {
        return tree.path("optimizer").toString().contains("\"cosine\"");
    }
}
