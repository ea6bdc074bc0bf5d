package io.symplex.train;

/** Gradient matching, epoch by epoch. */
final class StateLoss implements EpochLoss {

    private final StateSource source;
    private final LossEvaluator evaluator;
    private final Batches batches;
    private final StateBatch[] parts; // empty: an epoch is one batch
    private StateBatch epoch; // the source's latest
    private boolean begun;

    StateLoss(StateSource source, int most, long seed, LossEvaluator evaluator) {
        this.source = source;
        this.evaluator = evaluator;
        this.epoch = source.next();
        this.batches = new Batches(epoch.count(), most, seed);
        this.parts = new StateBatch[batches.count() == 1 ? 0 : batches.count()];
        for (int b = 0; b < parts.length; b++) {
            parts[b] = new StateBatch(batches.size(b), epoch.degreesOfFreedom());
        }
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
        epoch = begun ? source.next() : epoch; // the first was drawn to learn its size
        begun = true;
        if (parts.length > 0) {
            batches.shuffle();
        }
        for (int b = 0; b < parts.length; b++) {
            for (int i = 0; i < parts[b].count(); i++) {
                parts[b].copyRow(i, epoch, batches.row(b, i));
            }
        }
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return evaluator.gradientMatching(parameters, parts.length == 0 ? epoch : parts[batch], out);
    }
}
