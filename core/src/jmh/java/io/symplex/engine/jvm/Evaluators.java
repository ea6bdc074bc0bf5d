package io.symplex.engine.jvm;

import io.symplex.kernel.Twin;
import io.symplex.model.Perceptron;
import io.symplex.train.Compute;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;

/** Makes the evaluators that are measured: the one place that asks the engine. */
final class Evaluators {

    private Evaluators() {}

    /** Returns an evaluator on one thread that takes one twin from the first epoch on: vectors, where there are any. */
    static LossEvaluator of(Perceptron network, Precision precision) {
        TwinPolicy policy = Twin.vector().isPresent() ? TwinPolicy.VECTOR : TwinPolicy.SCALAR;
        return new JvmEngine(policy)
                .evaluator(network, Compute.DEFAULTS.withPrecision(precision).withThreads(1));
    }
}
