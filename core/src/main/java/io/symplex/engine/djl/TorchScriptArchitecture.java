package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import io.symplex.internal.Checks;
import io.symplex.model.ParametricHamiltonian;
import io.symplex.train.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A TorchScript module as H(q, p): a network written in Python, trained here.
 *
 * <p>Its {@code forward(q, p)} takes positions and momenta, shape [rows, n] each, and returns one energy a row, shape
 * [rows] or [rows, 1]. Each row's energy must depend on that row alone, smoothly.
 *
 * <pre>{@code
 * # Python
 * class Energy(torch.nn.Module):
 *     def __init__(self):
 *         super().__init__()
 *         self.net = torch.nn.Sequential(torch.nn.Linear(2, 32), torch.nn.Tanh(), torch.nn.Linear(32, 1))
 *
 *     def forward(self, q: torch.Tensor, p: torch.Tensor) -> torch.Tensor:
 *         return self.net(torch.cat([q, p], 1))
 *
 * torch.jit.script(Energy().double()).save("energy.pt")
 * }</pre>
 *
 * <p>Parameters are those of {@code module.parameters()} that require a gradient, one after the other, each row by row.
 * A training starts from the values in the file, whatever its seed. The module computes in its own number type: say
 * {@code .double()} before saving, or {@code precision(FLOAT)} here.
 *
 * <p>A TorchScript file is a program. PyTorch runs what it says, so load only files whose makers you trust. Files that
 * {@code torch.save} made, Python pickles, are refused.
 *
 * <p>The first of these starts PyTorch. Immutable, equal to itself alone; may be used from several threads, which then
 * take turns. Native memory is freed when this is no longer reachable.
 */
public final class TorchScriptArchitecture implements DjlArchitecture {

    private final int n;
    private final String name;
    private final byte[] archive;
    private final DataType type;
    private final double[] values; // the file's

    private TorchScriptArchitecture(int n, String name, byte[] archive, DataType type, double[] values) {
        this.n = n;
        this.name = name;
        this.archive = archive;
        this.type = type;
        this.values = values;
    }

    /**
     * Loads a module.
     *
     * @param degreesOfFreedom n, {@code >= 1}
     * @param file made by {@code torch.jit.save}, by someone you trust
     * @return the architecture
     * @throws IllegalArgumentException if the file is no TorchScript, or the module has nothing to train, mixes number
     *     types, or does not give one energy a row
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalStateException if PyTorch is not on the class path
     */
    public static TorchScriptArchitecture load(int degreesOfFreedom, Path file) {
        Checks.atLeast(degreesOfFreedom, 1, "degreesOfFreedom");
        Libraries.require();
        ScriptArchive.require(file);
        try {
            return of(degreesOfFreedom, String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TorchScriptArchitecture of(int n, String name, byte[] archive) {
        ScriptNetwork network = PyTorch.start().exclusively(1, () -> {
            try {
                return new ScriptNetwork(n, archive, Device.cpu(), false);
            } catch (RuntimeException e) { // DJL's EngineException, which this class must load without
                throw new IllegalArgumentException(name + " must be a TorchScript module, got: " + e.getMessage(), e);
            }
        });
        DataType type = type(network.parameters(), name);
        double[] values = values(network.parameters());
        network.load(values);
        Trial.run(network, n, type, name);
        return new TorchScriptArchitecture(n, name, archive, type, values);
    }

    private static DataType type(List<NDArray> parameters, String name) {
        List<DataType> types =
                parameters.stream().map(NDArray::getDataType).distinct().toList();
        if (types.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " must have parameters that require a gradient, got none; do not freeze the module");
        }
        if (types.size() > 1 || !(types.get(0) == DataType.FLOAT64 || types.get(0) == DataType.FLOAT32)) {
            throw new IllegalArgumentException(name + " must have parameters of float64 alone or of float32 alone, got "
                    + types + "; say module.double() before saving it");
        }
        return types.get(0);
    }

    private static double[] values(List<NDArray> parameters) {
        long count = parameters.stream().mapToLong(NDArray::size).sum();
        double[] out = new double[Checks.arraySize(count, "parameters of the network", "say fewer hidden units")];
        int from = 0;
        for (NDArray parameter : parameters) {
            NativeNumbers.add(parameter, 1, out, from);
            from += (int) parameter.size();
        }
        return Checks.allFinite(out, "parameters");
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
        return values.clone();
    }

    /**
     * Returns the energy of given parameters, in the module's number type on the processor.
     *
     * <p>May be used from several threads, which take turns. Its native memory is freed when it is no longer reachable.
     */
    @Override
    public ParametricHamiltonian hamiltonian(double[] parameters) {
        return DjlHamiltonian.of(this, parameters, type);
    }

    @Override
    public Optional<String> obstacle(Precision precision) {
        DataType wanted = precision == Precision.DOUBLE ? DataType.FLOAT64 : DataType.FLOAT32;
        if (wanted == type) {
            return Optional.empty();
        }
        return Optional.of(
                type == DataType.FLOAT32
                        ? "the parameters of " + name + " are float32; say module.double() before saving it, or"
                                + " precision(FLOAT)"
                        : "the parameters of " + name + " are float64; say precision(DOUBLE), or module.float() before"
                                + " saving it");
    }

    @Override
    public EnergyNetwork network(DataType wanted, Device device, boolean trainable) {
        return new ScriptNetwork(n, archive, device, trainable);
    }

    /** Returns one line, such as {@code TorchScript energy.pt; 337 parameters}. */
    @Override
    public String toString() {
        return "TorchScript " + name + "; " + values.length + " parameters";
    }
}
