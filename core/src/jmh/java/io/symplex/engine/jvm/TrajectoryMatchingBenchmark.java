package io.symplex.engine.jvm;

import io.symplex.TwinBenchmark;
import io.symplex.integrate.Simulation;
import io.symplex.model.Perceptron;
import io.symplex.system.HarmonicOscillator;
import io.symplex.train.LossEvaluator;
import io.symplex.train.Precision;
import io.symplex.train.SampledStates;
import io.symplex.train.SegmentBatch;
import io.symplex.train.SimulatedTrajectories;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The loss of trajectory matching and its gradient at the reference's size: 80 segments of 50 steps. */
public class TrajectoryMatchingBenchmark extends TwinBenchmark {

    private static final double DT = 0.01;

    @Param
    private Precision precision;

    @Param({"false", "true"})
    private boolean truncated;

    private LossEvaluator evaluator;
    private double[] parameters;
    private SegmentBatch segments;
    private double[] gradient;

    /** Makes a network and simulates what it is to match. */
    @Setup
    public void prepare() {
        Perceptron network = Perceptron.of(1, 16, 16);
        evaluator = Evaluators.of(network, precision);
        parameters = network.initialParameters(0);
        SampledStates starts = new SampledStates(new HarmonicOscillator(), 20, 1.5);
        Simulation simulation = Simulation.of(200, DT).withKeepEvery(50);
        segments = SegmentBatch.of(new SimulatedTrajectories(starts, simulation).observations(0), DT);
        gradient = new double[parameters.length];
    }

    @Override
    protected double work() {
        return evaluator.trajectoryMatching(parameters, segments, truncated, gradient) + gradient[0];
    }
}
