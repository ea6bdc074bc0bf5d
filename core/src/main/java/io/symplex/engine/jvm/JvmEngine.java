package io.symplex.engine.jvm;

import io.symplex.kernel.Twin;
import io.symplex.model.Architecture;
import io.symplex.model.NetworkArchitecture;
import io.symplex.train.Compute;
import io.symplex.train.Engine;
import io.symplex.train.LossEvaluator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fused engine, named {@code jvm}: any depth and width, every activation and structure, double and float. */
public final class JvmEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(JvmEngine.class);

    /** Whether it was said that there are no vectors: once is enough. */
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final TwinPolicy policy;

    /** Creates the engine; {@link java.util.ServiceLoader} does. */
    public JvmEngine() {
        this(TwinPolicy.ADAPTIVE);
    }

    JvmEngine(TwinPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public Optional<String> obstacle(Architecture architecture, Compute compute) {
        if (!(architecture instanceof NetworkArchitecture)) {
            return Optional.of("the network must be a perceptron, got " + architecture + "; say engine(\"djl\")");
        }
        return compute.device().equals(Compute.CPU)
                ? Optional.empty()
                : Optional.of("device must be cpu, got " + compute.device() + "; say engine(\"djl\")");
    }

    @Override
    public LossEvaluator evaluator(Architecture architecture, Compute compute) {
        FusedMultiplyAdd.notice(FusedMultiplyAdd.nanos()).ifPresent(LOG::warn);
        if (policy != TwinPolicy.SCALAR) {
            Twin.obstacle()
                    .filter(reason -> SAID.compareAndSet(false, true))
                    .ifPresent(reason ->
                            LOG.info("the jvm engine computes without vectors, several times slower: {}", reason));
        }
        int threads = compute.threads() == 0 ? Runtime.getRuntime().availableProcessors() : compute.threads();
        Workers workers = new Workers(
                (NetworkArchitecture) architecture, compute.precision(), Math.min(threads, Split.MOST_GROUPS));
        return new JvmEvaluator(workers, policy);
    }
}
