package io.symplex.train;

import io.symplex.integrate.ExplicitMethod;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The loss of windows, whole or in batches; with free starts their states are parameters after those of the network.
 */
final class WindowLoss implements EpochLoss, FixedLoss {

    private final LossEvaluator evaluator;
    private final ExplicitMethod method;
    private final List<Window> windows;
    private final boolean free;
    private final int networkParameters;
    private final WindowBatch whole;
    private final Batches division;
    private final WindowBatch[] parts; // of this epoch
    private final double[] ignored;

    WindowLoss(TrainingPlan plan, LossEvaluator evaluator, ExplicitMethod method, List<Window> windows, boolean free) {
        this.evaluator = evaluator;
        this.method = method;
        this.windows = windows;
        this.free = free;
        this.networkParameters = plan.architecture().parameterCount();
        this.whole = new WindowBatch(method, windows, free);
        this.division = new Batches(windows.size(), plan.batch(), plan.seed());
        this.parts = new WindowBatch[division.count()];
        Arrays.fill(parts, whole);
        this.ignored = new double[parameterCount()];
    }

    @Override
    public int batches() {
        return parts.length;
    }

    @Override
    public double share(int batch) {
        return division.share(batch);
    }

    @Override
    public void nextEpoch() {
        if (parts.length == 1) {
            return;
        }
        division.shuffle();
        for (int batch = 0; batch < parts.length; batch++) {
            int current = batch;
            List<Window> part = IntStream.range(0, division.size(batch))
                    .mapToObj(i -> windows.get(division.row(current, i)))
                    .toList();
            parts[batch] = new WindowBatch(method, part, free);
        }
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return evaluator.windowMatching(parameters, parts[batch], out);
    }

    @Override
    public int parameterCount() {
        return networkParameters + (free ? windows.size() * 2 * whole.degreesOfFreedom() : 0);
    }

    @Override
    public double[] dataParameters() {
        double[] starts = new double[parameterCount() - networkParameters];
        int width = 2 * whole.degreesOfFreedom();
        for (int w = 0; w * width < starts.length; w++) {
            System.arraycopy(windows.get(w).start(), 0, starts, windows.get(w).slot() * width, width);
        }
        return starts;
    }

    @Override
    public FixedLoss fixed() {
        return this;
    }

    @Override
    public double evaluate(double[] parameters, double[] out) {
        return evaluator.windowMatching(parameters, whole, out);
    }

    @Override
    public double value(double[] parameters) {
        return evaluate(parameters, ignored);
    }

    @Override
    public double scale() {
        return whole.scale();
    }

    @Override
    public void normalEquations(double[] parameters, NormalEquations out) {
        evaluator.normalEquations(parameters, whole, out);
    }
}
