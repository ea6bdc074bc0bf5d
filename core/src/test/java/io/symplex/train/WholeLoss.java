package io.symplex.train;

import java.util.function.ToDoubleBiFunction;

/** A loss of one batch an epoch, always the same, as an engine has it. */
public final class WholeLoss implements EpochLoss {

    private final int parameterCount;
    private final ToDoubleBiFunction<double[], double[]> loss;

    /**
     * Creates the loss.
     *
     * @param parameterCount how many parameters there are
     * @param loss takes parameters, fills the gradient and returns the loss
     */
    public WholeLoss(int parameterCount, ToDoubleBiFunction<double[], double[]> loss) {
        this.parameterCount = parameterCount;
        this.loss = loss;
    }

    @Override
    public int batches() {
        return 1;
    }

    @Override
    public void nextEpoch() {}

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return loss.applyAsDouble(parameters, out);
    }

    @Override
    public double share(int batch) {
        return 1;
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    @Override
    public FixedLoss fixed() {
        throw new AssertionError("only batches are asked for here");
    }
}
