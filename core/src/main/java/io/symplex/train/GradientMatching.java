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

    /** Numbers that fixed random states have for each parameter, at least. */
    private static final int NUMBERS = 2;

    @Override
    public String name() {
        return "gradient matching";
    }

    @Override
    public EpochLoss prepare(TrainingPlan plan, LossEvaluator evaluator) {
        TrainingData data = plan.data();
        int parameters = plan.architecture().parameterCount();
        return new BatchedLoss<>(
                data.states(plan.seed())::next,
                plan.batch(),
                plan.seed(),
                evaluator::gradientMatching,
                () -> new FixedStates(evaluator, data.fixedStates(plan.seed(), NUMBERS * parameters), parameters),
                parameters);
    }

    /** Gradient matching at states that stay the same. */
    private static final class FixedStates implements FixedLoss {
        private final LossEvaluator evaluator;
        private final StateBatch states;
        private final double[] ignored;

        FixedStates(LossEvaluator evaluator, StateBatch states, int parameters) {
            this.evaluator = evaluator;
            this.states = states;
            this.ignored = new double[parameters];
        }

        @Override
        public int parameterCount() {
            return ignored.length;
        }

        @Override
        public double evaluate(double[] parameters, double[] out) {
            return evaluator.gradientMatching(parameters, states, out);
        }

        @Override
        public double value(double[] parameters) {
            return evaluate(parameters, ignored);
        }

        @Override
        public double scale() {
            return 1.0 / (states.count() * (double) states.degreesOfFreedom());
        }

        @Override
        public void normalEquations(double[] parameters, NormalEquations out) {
            evaluator.normalEquations(parameters, states, out);
        }
    }
}
