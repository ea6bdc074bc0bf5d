package io.symplex.engine.jvm;

import io.symplex.TwinBenchmark;
import io.symplex.model.Perceptron;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.StateBatch;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The loss of gradient matching and its gradient: an epoch without the draw and the optimiser. */
public class GradientMatchingBenchmark extends TwinBenchmark {

    @Param
    private NetworkSize size;

    @Param
    private Precision precision;

    private LossEvaluator evaluator;
    private double[] parameters;
    private StateBatch batch;
    private double[] gradient;

    /** Makes a network and a batch. */
    @Setup
    public void prepare() {
        Perceptron network = size.network();
        evaluator = Evaluators.of(network, precision);
        parameters = network.initialParameters(0);
        batch = size.batch();
        gradient = new double[parameters.length];
    }

    @Override
    protected double work() {
        return evaluator.gradientMatching(parameters, batch, gradient) + gradient[0];
    }
}
