package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A DJL block that reads its parameters from leaves of ours; its own arrays are left alone.
 *
 * <p>Blocks ask a {@link ParameterStore} for their parameters, so ours answers.
 */
final class BlockNetwork implements EnergyNetwork {

    private final int n;
    private final Block block;
    private final List<Parameter> parameters; // those to be trained
    private final DataType type;
    private final boolean trainable;
    private final Leaves leaves;
    private final Set<String> asked = new HashSet<>();

    BlockNetwork(int n, Block block, List<Parameter> parameters, DataType type, boolean trainable) {
        this.n = n;
        this.block = block;
        this.parameters = parameters;
        this.type = type;
        this.trainable = trainable;
        this.leaves =
                new Leaves(type, parameters.stream().map(Parameter::getShape).toList());
    }

    @Override
    public void load(double[] values) {
        leaves.load(values);
    }

    @Override
    public long numbersPerRow() {
        return UnknownSize.numbersPerRow(n, parameters.stream().map(Parameter::getShape));
    }

    @Override
    public boolean keepsConstants() {
        return false;
    }

    @Override
    public EnergyGraph bind(NDManager manager) {
        return new Bound(manager, leaves.arrays(manager, trainable));
    }

    /** Returns a parameter that the block has not asked for in any evaluation so far, if there is one. */
    Optional<Parameter> neverAsked() {
        return parameters.stream().filter(one -> !asked.contains(one.getId())).findFirst();
    }

    private final class Bound extends EnergyGraph {
        private final NDList arrays;
        private final ParameterStore store;

        Bound(NDManager manager, NDList arrays) {
            super(n);
            this.arrays = arrays;
            this.store = new Store(manager, arrays);
        }

        @Override
        NDArray energies(NDArray q, NDArray p) {
            return block.forward(store, new NDList(q, p), trainable).singletonOrThrow();
        }

        @Override
        public void addGradient(double factor, double[] out) {
            leaves.addGradient(arrays, factor, out);
        }
    }

    /** Answers with our arrays; a frozen parameter is its own, in our number type and on our device. */
    private final class Store extends ParameterStore {
        private final NDManager manager;
        private final Map<String, NDArray> values = new HashMap<>();

        Store(NDManager manager, NDList arrays) {
            super(manager, false);
            this.manager = manager;
            for (int i = 0; i < arrays.size(); i++) {
                values.put(parameters.get(i).getId(), arrays.get(i));
            }
        }

        @Override
        @SuppressWarnings("NullAway") // DJL's blocks ask for parameters that they do not have
        public NDArray getValue(Parameter parameter, Device device, boolean training) {
            if (parameter == null) {
                return null;
            }
            asked.add(parameter.getId());
            return values.computeIfAbsent(parameter.getId(), id -> frozen(parameter));
        }

        private NDArray frozen(Parameter parameter) {
            NDArray copy = parameter.getArray().toType(type, true);
            copy.attach(manager);
            return copy.toDevice(manager.getDevice(), false);
        }
    }
}
