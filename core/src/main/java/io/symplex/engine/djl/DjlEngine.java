package io.symplex.engine.djl;

import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.Engine;
import io.symplex.train.LossEvaluator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Deep Java Library on PyTorch, named {@code djl}: perceptrons, {@link BlockArchitecture} and
 * {@link TorchScriptArchitecture}, double and float, on the processor and on GPUs.
 *
 * <p>Loads without its libraries, and then says which to add. This class names none of their types.
 */
public final class DjlEngine implements Engine {

    private static final Pattern GPU = Pattern.compile("gpu(0|[1-9]\\d{0,2})");

    /** Creates the engine; {@link java.util.ServiceLoader} does. */
    public DjlEngine() {}

    @Override
    public String name() {
        return "djl";
    }

    @Override
    public Optional<String> obstacle(Architecture architecture, Compute compute) {
        if (!(architecture instanceof Perceptron) && !(architecture instanceof DjlArchitecture)) {
            return Optional.of(
                    "the network must be a perceptron, a BlockArchitecture or a TorchScriptArchitecture, got "
                            + architecture);
        }
        String device = compute.device();
        if (!device.equals(Compute.CPU) && !GPU.matcher(device).matches()) {
            return Optional.of("device must be cpu, or gpu0, gpu1 and so on, got " + device);
        }
        if (architecture instanceof DjlArchitecture ours
                && ours.obstacle(compute.precision()).isPresent()) {
            return ours.obstacle(compute.precision());
        }
        Optional<String> missing = Libraries.missing();
        return missing.isPresent() || device.equals(Compute.CPU) ? missing : Devices.missing(device);
    }

    @Override
    public LossEvaluator evaluator(Architecture architecture, Compute compute) {
        return DjlEvaluator.of(architecture, compute);
    }
}
