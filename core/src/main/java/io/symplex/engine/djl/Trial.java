package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.Supplier;

/** Evaluates a network once, so that what is wrong with it is said where it enters. */
final class Trial {

    private static final int ROWS = 3;

    private Trial() {}

    /**
     * Requires one energy a row.
     *
     * @throws IllegalArgumentException if the network fails or gives something else
     */
    static void run(EnergyNetwork network, int n, DataType type, String name) {
        PyTorch torch = PyTorch.start();
        Shape given = attempt(
                name,
                n,
                () -> torch.exclusively(1, () -> {
                    try (NDManager manager = torch.manager(Device.cpu())) {
                        Shape shape = new Shape(ROWS, n);
                        NDArray energies =
                                network.bind(manager).energies(manager.ones(shape, type), manager.ones(shape, type));
                        return energies.getShape();
                    }
                }));
        if (!given.equals(new Shape(ROWS)) && !given.equals(new Shape(ROWS, 1))) {
            throw new IllegalArgumentException(
                    name + " must give one energy a row, shape [rows] or [rows, 1], got shape " + given + " for " + ROWS
                            + " rows");
        }
    }

    /**
     * Does what calls the user's network.
     *
     * @throws IllegalArgumentException if that throws
     */
    static <T> T attempt(String name, int n, Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) { // whatever a network may throw
            throw new IllegalArgumentException(
                    name + " must give energies for q and p of shape [rows, " + n + "], got: " + e.getMessage(), e);
        }
    }
}
