package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.symplex.internal.Interrupts;
import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Both losses as graphs, each with one backward pass.
 *
 * <p>Every array belongs to the manager of its evaluation and ends with it.
 */
final class DjlEvaluator implements LossEvaluator {

    /** The memory that one graph may take, in bytes, by estimate; more rows go one part after the other. */
    private static final long GRAPH_BYTES = 2L << 30;

    /** Builds the sum of squares of some rows. */
    @FunctionalInterface
    private interface Sum {
        NDArray build(NDManager manager, Graph graph, Rows rows);
    }

    private final PyTorch torch;
    private final Network network;
    private final DataType type;
    private final Device device;
    private final int threads;
    private final String description;
    private final Rollout rollout;
    private final NativeNumbers states;
    private final NativeNumbers targets;
    private final long graphBytes;
    private final Awaited awaited = new Awaited();

    private DjlEvaluator(PyTorch torch, Network network, int threads, Compute compute, long graphBytes) {
        this.torch = torch;
        this.network = network;
        this.type = type(compute.precision());
        this.device = Devices.named(compute.device());
        this.threads = threads;
        this.description = description(torch.version(), threads, compute);
        this.rollout = new Rollout(type);
        this.states = new NativeNumbers(type);
        this.targets = new NativeNumbers(type);
        this.graphBytes = graphBytes;
    }

    static DjlEvaluator of(Architecture architecture, Compute compute) {
        return of(architecture, compute, GRAPH_BYTES);
    }

    static DjlEvaluator of(Architecture architecture, Compute compute, long graphBytes) {
        PyTorch torch = PyTorch.start();
        DataType type = type(compute.precision());
        Network network = architecture instanceof Perceptron perceptron
                ? new PerceptronNetwork(perceptron, type)
                : ((DjlArchitecture) architecture).network(type, Devices.named(compute.device()), true);
        int threads = torch.threads(compute.threads(), architecture.parameterCount());
        return new DjlEvaluator(torch, network, threads, compute, graphBytes);
    }

    private static DataType type(Precision precision) {
        return precision == Precision.DOUBLE ? DataType.FLOAT64 : DataType.FLOAT32;
    }

    private static String description(String version, int threads, Compute compute) {
        String number = compute.precision() == Precision.DOUBLE ? "double" : "float";
        String width = threads == 1 ? ", 1 thread" : ", " + threads + " threads";
        return "djl (PyTorch " + version + ", " + compute.device() + ", " + number
                + (compute.device().equals(Compute.CPU) ? width : "") + ")";
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public double gradientMatching(double[] parameters, StateBatch batch, double[] out) {
        int inputs = 2 * batch.degreesOfFreedom();
        return meanSquare(parameters, batch.count(), batch.degreesOfFreedom(), 1, out, (manager, graph, rows) -> {
            Shape shape = new Shape(rows.count(), inputs);
            states.put(batch.x(), rows.from() * inputs, rows.count() * inputs);
            targets.put(batch.target(), rows.from() * inputs, rows.count() * inputs);
            NDArray gradient = graph.inputGradients(states.array(manager, shape));
            return gradient.sub(targets.array(manager, shape)).square().sum();
        });
    }

    @Override
    public double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean truncated, double[] out) {
        return meanSquare(
                parameters,
                batch.count(),
                batch.degreesOfFreedom(),
                2L * batch.steps(0),
                out,
                (manager, graph, rows) -> rollout.misses(manager, graph, batch, rows, truncated));
    }

    /** Returns a sum of squares over rows and degrees of freedom, and its gradient. */
    private double meanSquare(double[] parameters, int count, int n, long evaluations, double[] out, Sum sum) {
        long rowBytes = network.numbersPerRow() * type.getNumOfBytes() * evaluations;
        List<Rows> parts = Rows.of(count, graphBytes / rowBytes);
        double norm = (double) count * n;
        ToDoubleFunction<double[]> evaluation = gradient -> {
            network.load(parameters);
            Arrays.fill(gradient, 0);
            return parts.stream()
                            .mapToDouble(rows -> backward(rows, 1 / norm, gradient, sum))
                            .sum()
                    / norm;
        };
        return awaited.get(() -> torch.exclusively(
                threads,
                () -> network.keepsConstants()
                        ? evaluation.applyAsDouble(out)
                        : Undisturbed.evaluate(out, evaluation)));
    }

    private double backward(Rows rows, double factor, double[] out, Sum sum) {
        Interrupts.check(Thread.currentThread());
        try (GradientCollector collector = torch.collector();
                NDManager manager = torch.manager(device)) {
            Graph graph = network.bind(manager);
            NDArray loss = sum.build(manager, graph, rows);
            collector.backward(loss);
            graph.addGradient(factor, out);
            return NativeNumbers.only(loss);
        }
    }
}
