package io.symplex.train;

import io.symplex.integrate.FixedStepMethod;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The loss of windows, whole or in batches; with free starts their states are parameters after those of the network.
 */
final class WindowLoss implements EpochLoss {

    private final LossEvaluator evaluator;
    private final FixedStepMethod method;
    private final boolean positionsOnly;
    private final int shortFirst;
    private final int networkParameters;
    private final WindowBatch whole;
    private final List<Window> drawn; // what batches are made of: short windows, if those come first
    private final Batches division;
    private final WindowBatch[] parts; // of this epoch
    private final double[] ignored;

    WindowLoss(
            TrainingPlan plan,
            TrajectoryMatching objective,
            List<Track> seen,
            List<Window> windows,
            LossEvaluator evaluator) {
        this.evaluator = evaluator;
        this.method = objective.integrator().fixedStep().orElseThrow();
        this.positionsOnly = objective.positionsOnly();
        this.shortFirst = objective.shortFirst();
        this.networkParameters = plan.architecture().parameterCount();
        this.whole = new WindowBatch(method, windows, objective.freeStarts(), positionsOnly);
        boolean shorter = shortFirst > 0;
        this.drawn = shorter ? Window.cut(seen, shortFirst, objective.dt(), false) : windows;
        this.division = new Batches(drawn.size(), plan.batch(), plan.seed());
        this.parts = new WindowBatch[division.count()];
        Arrays.fill(parts, shorter ? new WindowBatch(method, drawn, false, positionsOnly) : whole);
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
                    .mapToObj(i -> drawn.get(division.row(current, i)))
                    .toList();
            parts[batch] = new WindowBatch(method, part, parts[0].free(), positionsOnly);
        }
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return evaluator.windowMatching(parameters, parts[batch], out);
    }

    @Override
    public int parameterCount() {
        return networkParameters + (whole.free() ? whole.windows().size() * 2 * whole.degreesOfFreedom() : 0);
    }

    @Override
    public double[] dataParameters() {
        double[] starts = new double[parameterCount() - networkParameters];
        int width = 2 * whole.degreesOfFreedom();
        for (Window window : whole.windows()) {
            if (starts.length > 0) {
                System.arraycopy(window.start(), 0, starts, window.slot() * width, width);
            }
        }
        return starts;
    }

    /** What is left over, less what the free starts take up; nothing if they take up all. */
    @Override
    public OptionalDouble noise(double[] parameters) {
        long width = 2L * whole.degreesOfFreedom();
        long numbers = whole.numbers() - (whole.free() ? width * whole.windows().size() : 0);
        if (numbers <= 0) {
            return OptionalDouble.empty();
        }
        double squares = evaluator.windowMatching(parameters, whole, ignored) / whole.scale();
        return OptionalDouble.of(Math.sqrt(squares / numbers));
    }

    /** That of the windows themselves, whatever batches are made of. */
    @Override
    public double kept(double[] parameters, double[] ignoredGradient) {
        return evaluator.windowMatching(parameters, whole, ignoredGradient);
    }

    /** The windows themselves; if short ones come first, their beginnings before them. */
    @Override
    public FixedLoss fixed() {
        return new GrowingWindows(whole, shortFirst, parameterCount(), evaluator);
    }
}
