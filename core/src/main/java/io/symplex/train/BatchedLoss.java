package io.symplex.train;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The loss of epochs that are divided into batches at random.
 *
 * @param <B> the kind of batch
 */
final class BatchedLoss<B extends Rows<B>> implements EpochLoss {

    /** The loss of one batch and its gradient. */
    @FunctionalInterface
    interface BatchLoss<B> {
        double evaluate(double[] parameters, B batch, double[] out);
    }

    private final Supplier<B> epochs;
    private final BatchLoss<B> loss;
    private final Supplier<FixedLoss> fixed;
    private final int parameterCount;
    private final Batches batches;
    private final List<B> parts; // empty: an epoch is one batch
    private B epoch; // the latest
    private boolean begun;

    /**
     * Creates the loss.
     *
     * @param epochs gives each epoch its rows, always as many
     * @param most how many rows a batch has at most; 0: all
     * @param seed of the division
     * @param loss of a batch
     * @param fixed the loss over rows that stay the same, made when it is asked for
     * @param parameterCount how many parameters there are
     */
    BatchedLoss(
            Supplier<B> epochs, int most, long seed, BatchLoss<B> loss, Supplier<FixedLoss> fixed, int parameterCount) {
        this.epochs = epochs;
        this.loss = loss;
        this.fixed = fixed;
        this.parameterCount = parameterCount;
        this.epoch = epochs.get();
        this.batches = new Batches(epoch.count(), most, seed);
        this.parts = batches.count() == 1
                ? List.of()
                : IntStream.range(0, batches.count())
                        .mapToObj(batch -> epoch.blank(batches.size(batch)))
                        .toList();
    }

    @Override
    public int batches() {
        return batches.count();
    }

    @Override
    public double share(int batch) {
        return batches.share(batch);
    }

    @Override
    public void nextEpoch() {
        epoch = begun ? epochs.get() : epoch; // the first was taken to learn its size
        begun = true;
        if (!parts.isEmpty()) {
            batches.shuffle();
        }
        for (int batch = 0; batch < parts.size(); batch++) {
            for (int i = 0; i < batches.size(batch); i++) {
                parts.get(batch).copyRow(i, epoch, batches.row(batch, i)); // rising rows: their order stays
            }
        }
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return loss.evaluate(parameters, parts.isEmpty() ? epoch : parts.get(batch), out);
    }

    @Override
    public int parameterCount() {
        return parameterCount;
    }

    @Override
    public FixedLoss fixed() {
        return fixed.get();
    }
}
