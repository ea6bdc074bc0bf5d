package io.symplex.engine.jvm;

import io.symplex.kernel.Nonlinearity;
import io.symplex.kernel.PerceptronKernel;
import io.symplex.kernel.PerceptronShape;
import io.symplex.model.Architecture;
import io.symplex.train.Engine;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
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
    public LossEvaluator evaluator(Architecture architecture, Precision precision) {
        FusedMultiplyAdd.notice(FusedMultiplyAdd.nanos()).ifPresent(LOG::warn);
        PerceptronShape shape = architecture.shape();
        Nonlinearity nonlinearity = architecture.activation().nonlinearity();
        PerceptronKernel kernel = switch (precision) {
            case DOUBLE -> PerceptronKernel.doublePrecision(shape, nonlinearity);
            case FLOAT -> PerceptronKernel.singlePrecision(shape, nonlinearity);
        };
        String number = precision == Precision.DOUBLE ? "double" : "float";
        return new JvmEvaluator(kernel, shape, "jvm (scalar, " + number + ", 1 thread)");
    }
}
