package io.symplex.train;

/** Trajectory matching, epoch by epoch. */
final class SegmentLoss implements EpochLoss {

    private final SegmentBatch segments;
    private final boolean truncated;
    private final LossEvaluator evaluator;
    private final Batches batches;
    private final SegmentBatch[] parts; // empty: an epoch is one batch

    SegmentLoss(SegmentBatch segments, boolean truncated, int most, long seed, LossEvaluator evaluator) {
        this.segments = segments;
        this.truncated = truncated;
        this.evaluator = evaluator;
        this.batches = new Batches(segments.count(), most, seed);
        this.parts = new SegmentBatch[batches.count() == 1 ? 0 : batches.count()];
        for (int b = 0; b < parts.length; b++) {
            parts[b] = SegmentBatch.empty(segments.degreesOfFreedom(), batches.size(b));
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
        if (parts.length > 0) {
            batches.shuffle();
        }
        for (int b = 0; b < parts.length; b++) {
            for (int i = 0; i < parts[b].count(); i++) {
                parts[b].copyRow(i, segments, batches.row(b, i)); // rising rows: step counts keep falling
            }
        }
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        SegmentBatch part = parts.length == 0 ? segments : parts[batch];
        return evaluator.trajectoryMatching(parameters, part, truncated, out);
    }
}
