package io.symplex.engine.jvm;

import io.symplex.kernel.PerceptronKernel;
import io.symplex.kernel.PerceptronShape;
import io.symplex.train.LossEvaluator;
import io.symplex.train.SegmentBatch;
import io.symplex.train.StateBatch;

/** Both losses on one kernel. */
final class JvmEvaluator implements LossEvaluator {

    /** The memory that the tapes of one chunk's rollout may take. */
    private static final long TAPE_BYTES = 256L << 20;

    private final PerceptronKernel kernel;
    private final PerceptronKernel.Tape tape;
    private final Rollout rollout;
    private final int inputs;
    private final String description;
    private final double[] gradients; // ∂H/∂x, [MAX_ROWS, D]
    private final double[] adjoint; // ∂loss/∂(∂H/∂x), [MAX_ROWS, D]

    JvmEvaluator(PerceptronKernel kernel, PerceptronShape shape, String description) {
        this.kernel = kernel;
        this.tape = kernel.tape();
        this.rollout = new Rollout(kernel, shape, TAPE_BYTES);
        this.inputs = shape.inputs();
        this.description = description;
        this.gradients = new double[PerceptronKernel.MAX_ROWS * inputs];
        this.adjoint = new double[gradients.length];
    }

    @Override
    public double gradientMatching(double[] parameters, StateBatch batch, double[] out) {
        kernel.load(parameters);
        kernel.clearGradient();
        double norm = batch.count() * batch.degreesOfFreedom();
        double sum = 0;
        for (int chunk = 0; chunk < Chunks.count(batch.count()); chunk++) {
            int rows = Chunks.size(batch.count(), chunk);
            int offset = Chunks.from(batch.count(), chunk) * inputs;
            kernel.inputGradients(tape, rows, batch.x(), offset, gradients, 0);
            for (int i = 0; i < rows * inputs; i++) {
                double residual = gradients[i] - batch.target()[offset + i];
                sum = Math.fma(residual, residual, sum);
                adjoint[i] = 2 / norm * residual;
            }
            kernel.reverse(tape, rows, adjoint);
        }
        kernel.readGradient(out);
        return sum / norm;
    }

    @Override
    public double trajectoryMatching(double[] parameters, SegmentBatch batch, boolean truncated, double[] out) {
        kernel.load(parameters);
        kernel.clearGradient();
        double sum = 0;
        for (int chunk = 0; chunk < Chunks.count(batch.count()); chunk++) {
            sum += rollout.run(batch, Chunks.from(batch.count(), chunk), Chunks.size(batch.count(), chunk), truncated);
        }
        kernel.readGradient(out);
        return sum / (batch.count() * batch.degreesOfFreedom());
    }

    @Override
    public String description() {
        return description;
    }
}
