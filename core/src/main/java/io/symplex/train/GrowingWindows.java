package io.symplex.train;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The loss of windows that stay the same, or of beginnings of them that double in length until they are whole.
 *
 * <p>Each beginning leads the motion to where the next one is a small step further: its phase is never far off.
 */
final class GrowingWindows implements FixedLoss {

    private final LossEvaluator evaluator;
    private final int parameterCount;
    private final double[] ignored;
    private final Deque<WindowBatch> later = new ArrayDeque<>();
    private WindowBatch seen;

    /**
     * Creates the loss.
     *
     * @param whole the windows
     * @param shorter how many arrivals windows had that came first; 0: none, and these are whole at once
     * @param parameterCount those of the network and of the starts
     * @param evaluator computes it
     */
    GrowingWindows(WindowBatch whole, int shorter, int parameterCount, LossEvaluator evaluator) {
        this.evaluator = evaluator;
        this.parameterCount = parameterCount;
        this.ignored = new double[parameterCount];
        int most = whole.windows().stream().mapToInt(Window::arrivals).max().orElseThrow();
        for (long arrivals = 2L * shorter; shorter > 0 && arrivals < most; arrivals *= 2) {
            WindowBatch beginnings = whole.first((int) arrivals);
            if (beginnings.numbers() > 0) {
                later.add(beginnings);
            }
        }
        later.add(whole);
        this.seen = later.remove();
    }

    @Override
    public int stagesLeft() {
        return later.size();
    }

    @Override
    public void nextStage() {
        if (later.isEmpty()) {
            FixedLoss.super.nextStage();
        }
        seen = later.remove();
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    @Override
    public double evaluate(double[] parameters, double[] out) {
        return evaluator.windowMatching(parameters, seen, out);
    }

    @Override
    public double value(double[] parameters) {
        return evaluate(parameters, ignored);
    }

    @Override
    public double scale() {
        return seen.scale();
    }

    @Override
    public void normalEquations(double[] parameters, NormalEquations out) {
        evaluator.normalEquations(parameters, seen, out);
    }
}
