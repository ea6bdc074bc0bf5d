package io.symplex.train;

/**
 * Compares the learned ∂H/∂p and −∂H/∂q with the time derivatives dq/dt and dp/dt.
 *
 * <p>Loss: the sum of {@code (∂H/∂p − dq/dt)² + (∂H/∂q + dp/dt)²} over a batch, divided by its states and degrees of
 * freedom. Noise in the states biases what is learned; trajectory matching suffers less.
 *
 * <p>Source: Greydanus, Dzamba, Yosinski, <i>Hamiltonian Neural Networks</i>, NeurIPS 2019, §2.
 */
public record GradientMatching() implements Objective {

    @Override
    public String name() {
        return "gradient matching";
    }

    @Override
    public EpochLoss prepare(TrainingData data, int batch, long seed, LossEvaluator evaluator) {
        return new BatchedLoss<>(data.states(seed)::next, batch, seed, evaluator::gradientMatching);
    }
}
