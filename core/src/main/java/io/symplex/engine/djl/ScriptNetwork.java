package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A TorchScript module with its own parameters, which are set to ours.
 *
 * <p>The module's memory is freed when this is no longer reachable.
 */
final class ScriptNetwork implements EnergyNetwork {

    private final int n;
    private final NDManager manager;
    private final PtSymbolBlock module;
    private final DataType type;
    private final boolean trainable;
    private final List<NDArray> parameters; // the module's
    private final Leaves leaves; // ours, copied into them

    ScriptNetwork(int n, byte[] archive, Device device, boolean trainable) {
        this.n = n;
        this.trainable = trainable;
        this.manager = PyTorch.start().managerOf(this, device);
        try {
            this.module = Modules.load(manager, new ByteArrayInputStream(archive));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.parameters = module.getDirectParameters().values().stream()
                .map(parameter -> parameter.getArray())
                .filter(NDArray::hasGradient)
                .toList();
        this.type = parameters.isEmpty() ? DataType.FLOAT64 : parameters.get(0).getDataType();
        this.leaves = Leaves.of(parameters);
        parameters.forEach(parameter -> parameter.setRequiresGradient(trainable));
    }

    /** Returns the parameters to be trained, on their device. */
    List<NDArray> parameters() {
        return parameters;
    }

    @Override
    public void load(double[] values) {
        leaves.overwrite(parameters, values, trainable);
    }

    @Override
    public long numbersPerRow() {
        return UnknownSize.numbersPerRow(n, parameters.stream().map(NDArray::getShape));
    }

    @Override
    public boolean keepsConstants() {
        return true;
    }

    @Override
    public EnergyGraph bind(NDManager evaluation) {
        return new Bound();
    }

    private final class Bound extends EnergyGraph {

        Bound() {
            super(n);
        }

        @Override
        NDArray energies(NDArray q, NDArray p) {
            ParameterStore none = new ParameterStore(manager, false);
            return module.forward(none, new NDList(q, p), true).singletonOrThrow();
        }

        @Override
        public void addGradient(double factor, double[] out) {
            int from = 0;
            for (NDArray parameter : parameters) {
                Leaves.addGradient(parameter, type, factor, out, from);
                JniUtils.zeroGrad((PtNDArray) parameter);
                from += Math.toIntExact(parameter.size());
            }
        }
    }
}
