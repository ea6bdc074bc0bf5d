package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

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
        Shape given = torch.exclusively(0, () -> {
            try (NDManager manager = torch.manager(Device.cpu())) {
                Shape shape = new Shape(ROWS, n);
                NDArray energies = network.bind(manager).energies(manager.ones(shape, type), manager.ones(shape, type));
                return energies.getShape();
            } catch (EngineException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        name + " must give energies for q and p of shape [" + ROWS + ", " + n + "], got: "
                                + e.getMessage(),
                        e);
            }
        });
        if (!given.equals(new Shape(ROWS)) && !given.equals(new Shape(ROWS, 1))) {
            throw new IllegalArgumentException(
                    name + " must give one energy a row, shape [rows] or [rows, 1], got shape " + given + " for " + ROWS
                            + " rows");
        }
    }
}
