package io.symplex.engine.jvm;

import io.symplex.kernel.Nonlinearity;
import io.symplex.kernel.PerceptronKernel;
import io.symplex.kernel.PerceptronShape;
import io.symplex.model.Architecture;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.Engine;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fused engine, named {@code jvm}: any depth and width, every activation, double and float. */
public final class JvmEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(JvmEngine.class);

    /** Creates the engine; {@link java.util.ServiceLoader} does. */
    public JvmEngine() {}

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public Optional<String> obstacle(Architecture architecture, Compute compute) {
        if (!(architecture instanceof Perceptron)) {
            return Optional.of("the network must be a perceptron, got " + architecture + "; say engine(\"djl\")");
        }
        return compute.device().equals(Compute.CPU)
                ? Optional.empty()
                : Optional.of("device must be cpu, got " + compute.device() + "; say engine(\"djl\")");
    }

    @Override
    public LossEvaluator evaluator(Architecture architecture, Compute compute) {
        Perceptron perceptron = (Perceptron) architecture;
        FusedMultiplyAdd.notice(FusedMultiplyAdd.nanos()).ifPresent(LOG::warn);
        PerceptronShape shape = perceptron.shape();
        Nonlinearity nonlinearity = perceptron.activation().nonlinearity();
        PerceptronKernel kernel = switch (compute.precision()) {
            case DOUBLE -> PerceptronKernel.doublePrecision(shape, nonlinearity);
            case FLOAT -> PerceptronKernel.singlePrecision(shape, nonlinearity);
        };
        String number = compute.precision() == Precision.DOUBLE ? "double" : "float";
        return new JvmEvaluator(kernel, shape, "jvm (scalar, " + number + ", 1 thread)");
    }
}
