package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.symplex.internal.Checks;
import io.symplex.model.Architecture;
import io.symplex.model.ParametricHamiltonian;
import java.util.Arrays;
import java.util.List;

/**
 * The energy of a network of the user's, evaluated by DJL on the processor.
 *
 * <p>May be used from several threads: PyTorch's lock keeps evaluations apart. Nothing is to be closed: an evaluation
 * closes its arrays, and the parameters lie in memory that the garbage collector frees.
 */
final class DjlHamiltonian implements ParametricHamiltonian {

    private static final long CHUNK_BYTES = 256L << 20;

    private final DjlArchitecture architecture;
    private final double[] parameters;
    private final EnergyNetwork network;
    private final DataType type;
    private final PyTorch torch = PyTorch.start();
    private final NativeNumbers states; // under the lock
    private final int threads;

    private DjlHamiltonian(DjlArchitecture architecture, double[] parameters, DataType type) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.type = type;
        this.network = architecture.network(type, Device.cpu(), false);
        this.states = new NativeNumbers(type);
        this.threads = torch.threads(0, parameters.length);
        network.load(parameters);
    }

    static DjlHamiltonian of(DjlArchitecture architecture, double[] parameters, DataType type) {
        Checks.length(parameters, architecture.parameterCount(), "parameters");
        return new DjlHamiltonian(architecture, Checks.allFinite(parameters.clone(), "parameters"), type);
    }

    @Override
    public Architecture architecture() {
        return architecture;
    }

    @Override
    public double[] parameters() {
        return parameters.clone();
    }

    @Override
    public int degreesOfFreedom() {
        return architecture.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        Checks.length(q, degreesOfFreedom(), "q");
        Checks.length(p, degreesOfFreedom(), "p");
        double[] out = new double[1];
        energies(1, q, p, out);
        return out[0];
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        Checks.length(q, degreesOfFreedom(), "q");
        Checks.length(p, degreesOfFreedom(), "p");
        gradients(1, q, p, outQ, outP);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        for (Rows rows : parts(count)) {
            torch.exclusively(threads, () -> {
                try (NDManager manager = torch.manager(Device.cpu())) {
                    NDArray energies = network.bind(manager).energies(states(manager, rows, q, p));
                    double[] found = new double[rows.count()];
                    NativeNumbers.add(energies, 1, found, 0);
                    System.arraycopy(found, 0, out, rows.from(), found.length);
                    return null;
                }
            });
        }
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        int n = degreesOfFreedom();
        for (Rows rows : parts(count)) {
            double[] found = new double[rows.count() * 2 * n];
            torch.exclusively(threads, () -> Undisturbed.evaluate(found, out -> gradients(rows, q, p, out)));
            for (int r = 0; r < rows.count(); r++) {
                System.arraycopy(found, 2 * n * r, outQ, (rows.from() + r) * n, n);
                System.arraycopy(found, 2 * n * r + n, outP, (rows.from() + r) * n, n);
            }
        }
    }

    /** Fills {@code out} with ∂H/∂x, shape [rows, 2n], and returns the sum of the energies. */
    private double gradients(Rows rows, double[] q, double[] p, double[] out) {
        try (GradientCollector collector = torch.collector();
                NDManager manager = torch.manager(Device.cpu())) {
            NDArray x = states(manager, rows, q, p);
            x.setRequiresGradient(true);
            NDArray sum = network.bind(manager).energies(x).sum();
            collector.backward(sum);
            Arrays.fill(out, 0);
            Leaves.addGradient(x, type, 1, out, 0);
            return NativeNumbers.only(sum);
        }
    }

    private NDArray states(NDManager manager, Rows rows, double[] q, double[] p) {
        int n = degreesOfFreedom();
        double[] x = new double[rows.count() * 2 * n];
        for (int r = 0; r < rows.count(); r++) {
            System.arraycopy(q, (rows.from() + r) * n, x, 2 * n * r, n);
            System.arraycopy(p, (rows.from() + r) * n, x, 2 * n * r + n, n);
        }
        states.put(x, 0, x.length);
        return states.array(manager, new Shape(rows.count(), 2L * n));
    }

    private List<Rows> parts(int count) {
        return Rows.of(count, CHUNK_BYTES / (network.numbersPerRow() * type.getNumOfBytes()));
    }

    /** Returns one line, such as {@code Hamiltonian(DJL SequentialBlock; 337 parameters)}. */
    @Override
    public String toString() {
        return "Hamiltonian(" + architecture + ")";
    }
}
