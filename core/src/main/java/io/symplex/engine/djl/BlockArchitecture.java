package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import io.symplex.internal.Checks;
import io.symplex.model.ParametricHamiltonian;
import io.symplex.train.Precision;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Any DJL block as H(q, p).
 *
 * <p>Inputs are positions and momenta, shape [rows, n] each; the output is one energy a row, shape [rows] or [rows, 1].
 * Each row's energy must depend on that row alone, smoothly: no dropout, no batch normalisation, and of the activations
 * those with a second derivative.
 *
 * <pre>{@code
 * Supplier<Block> network = () -> new SequentialBlock()
 *         .add(inputs -> new NDList(NDArrays.concat(inputs, 1)))
 *         .add(Linear.builder().setUnits(32).build())
 *         .add(Activation.tanhBlock())
 *         .add(Linear.builder().setUnits(1).build());
 * BlockArchitecture.of(1, network);
 * }</pre>
 *
 * <p>Parameters are those of {@code block.getParameters()} that are not frozen, one after the other, each row by row. A
 * new block starts from its own initialisers, drawn with the training's seed, which becomes DJL's seed too; a block
 * that comes initialised starts from its values, whatever the seed. What was learned is put into a block by
 * {@link #block}.
 *
 * <p>The first of these starts PyTorch. Immutable, equal to itself alone; may be used from several threads, which then
 * take turns. Native memory is freed when this is no longer reachable.
 */
public final class BlockArchitecture implements DjlArchitecture {

    private final int n;
    private final Supplier<? extends Block> network;
    private final Block block; // initialised; what it computes with is ours
    private final List<Parameter> parameters; // those that are trained
    private final double[] values; // theirs at first

    private BlockArchitecture(int n, Supplier<? extends Block> network) {
        this.n = n;
        this.network = network;
        this.block = network.get();
        PyTorch torch = PyTorch.start();
        NDManager manager = torch.managerOf(this, Device.cpu());
        Trial.attempt("block", n, () -> torch.exclusively(1, () -> initialised(block, manager)));
        this.parameters = trained(block);
        this.values = values(parameters);
    }

    /**
     * Returns the architecture of a block.
     *
     * @param degreesOfFreedom n, {@code >= 1}
     * @param network makes the block: a new one every time, of the same shape
     * @return the architecture
     * @throws IllegalArgumentException if the block has nothing to train, does not read its parameters as DJL's blocks
     *     do, or does not give one energy a row
     * @throws IllegalStateException if PyTorch is not on the class path
     */
    public static BlockArchitecture of(int degreesOfFreedom, Supplier<? extends Block> network) {
        BlockArchitecture architecture =
                new BlockArchitecture(Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom"), network);
        architecture.check();
        return architecture;
    }

    private void check() {
        if (values.length == 0) {
            throw new IllegalArgumentException("block must have parameters to train, got none in " + this);
        }
        BlockNetwork trial = new BlockNetwork(n, block, parameters, DataType.FLOAT64, false);
        trial.load(values);
        Trial.run(trial, n, DataType.FLOAT64, "block");
        trial.neverAsked().ifPresent(parameter -> {
            throw new IllegalArgumentException(
                    "block must take its parameters from the ParameterStore it is given, got '"
                            + parameter.getName() + "' that it never asked for; a SymbolBlock goes into"
                            + " TorchScriptArchitecture.load");
        });
    }

    /** Initialises a block unless it is; returns it. */
    private Block initialised(Block fresh, NDManager manager) {
        fresh.initialize(manager, DataType.FLOAT64, new Shape(1, n), new Shape(1, n));
        return fresh;
    }

    private static List<Parameter> trained(Block block) {
        return block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .toList();
    }

    private static double[] values(List<Parameter> parameters) {
        long count = parameters.stream().mapToLong(one -> one.getShape().size()).sum();
        double[] out = new double[Checks.arraySize(count, "parameters of the network", "say fewer hidden units")];
        int from = 0;
        for (Parameter parameter : parameters) {
            NDArray array = parameter.getArray();
            NativeNumbers.add(array, 1, out, from);
            from += (int) array.size();
        }
        return out;
    }

    @Override
    public int degreesOfFreedom() {
        return n;
    }

    @Override
    public int parameterCount() {
        return values.length;
    }

    @Override
    public double[] initialParameters(long seed) {
        Block fresh = network.get();
        if (fresh.isInitialized()) {
            return checked(values(trained(fresh)));
        }
        PyTorch torch = PyTorch.start();
        return torch.exclusively(1, () -> {
            try (NDManager manager = torch.manager(Device.cpu())) {
                torch.seed(seed);
                return checked(values(trained(initialised(fresh, manager))));
            }
        });
    }

    private double[] checked(double[] initial) {
        return Checks.allFinite(Checks.length(initial, values.length, "parameters of a new block"), "parameters");
    }

    /**
     * Returns the energy of given parameters, in double precision on the processor.
     *
     * <p>May be used from several threads, which take turns. Its native memory is freed when it is no longer reachable.
     */
    @Override
    public ParametricHamiltonian hamiltonian(double[] parameters) {
        return DjlHamiltonian.of(this, parameters, DataType.FLOAT64);
    }

    /**
     * Returns a new block with given parameters, for use with DJL: to be saved, or to be part of a larger one.
     *
     * @param manager owns the block's arrays
     * @param parameters of a learned model, shape [{@link #parameterCount}]; read
     * @return the block, in double precision if it comes uninitialised
     * @throws IllegalArgumentException if there are too few or too many parameters
     */
    public Block block(NDManager manager, double[] parameters) {
        Checks.length(parameters, parameterCount(), "parameters");
        Block fresh = network.get();
        return PyTorch.start().exclusively(1, () -> {
            List<NDArray> arrays = trained(initialised(fresh, manager)).stream()
                    .map(Parameter::getArray)
                    .toList();
            Leaves.of(arrays).overwrite(arrays, parameters, true);
            return fresh;
        });
    }

    @Override
    public Optional<String> obstacle(Precision precision) {
        return Optional.empty();
    }

    @Override
    public EnergyNetwork network(DataType type, Device device, boolean trainable) {
        return new BlockNetwork(n, block, parameters, type, trainable);
    }

    /** Returns one line, such as {@code DJL SequentialBlock; 337 parameters}. */
    @Override
    public String toString() {
        return "DJL " + block.getClass().getSimpleName() + "; " + values.length + " parameters";
    }
}
