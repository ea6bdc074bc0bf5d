package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The gradient of energies with respect to their states, which can be differentiated once more.
 *
 * <p>A TorchScript of our own; beside it stands its source, {@code input_gradient.py}. It has no parameters and serves
 * the whole process.
 */
final class InputGradient {

    private static final NDManager MANAGER = PyTorch.start().manager(Device.cpu());
    private static final PtSymbolBlock SCRIPT = load();

    private InputGradient() {}

    private static PtSymbolBlock load() {
        try (InputStream in = InputGradient.class.getResourceAsStream("input_gradient.pt")) {
            return Modules.load(MANAGER, Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns ∂(Σ energies)/∂x. The calling thread has a collector of gradients open.
     *
     * @param energies computed from {@code x}
     * @param x requires a gradient
     * @return of the shape of {@code x}, in its manager
     */
    static NDArray of(NDArray energies, NDArray x) {
        energies.setName(null); // DJL reads names as instructions to pack arrays into lists and maps
        x.setName(null);
        ParameterStore none = new ParameterStore(MANAGER, false);
        return SCRIPT.forward(none, new NDList(energies, x), true).singletonOrThrow();
    }
}
