package io.symplex.train;

import static io.symplex.internal.Checks.positive;

import java.util.Map;

/**
 * Adam, in PyTorch's form: {@code θ ← θ − η/(1−β₁ᵗ) · m / (√(v/(1−β₂ᵗ)) + ε)}.
 *
 * <p>m and v are running means of the gradient and of its square. The powers of β are running products, so that every
 * machine has the same bits.
 *
 * <p>Where every epoch draws fresh states the last steps jitter about the place they have reached. With
 * {@code averaging} it also offers θ̄, where {@code θ̄ ← θ̄ + (κ+1)/(t+κ) · (θ − θ̄)} after step t, κ = 8; the training
 * keeps θ̄ or the last θ, whichever has the smaller loss. What the steps see does not change.
 *
 * <p>Source: Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i>, ICLR 2015, algorithm 1; Shamir and
 * Zhang, <i>Stochastic Gradient Descent for Non-smooth Optimization</i>, ICML 2013, §4, for the average.
 *
 * @param learningRate η, dimensionless, finite, {@code > 0}
 * @param beta1 how long m remembers, in [0, 1)
 * @param beta2 how long v remembers, in [0, 1)
 * @param epsilon ε, finite, {@code > 0}
 * @param averaging whether it offers a running average of the last steps, about a ninth of all
 * @param schedule how the learning rate changes
 */
public record Adam(
        double learningRate, double beta1, double beta2, double epsilon, boolean averaging, Schedule schedule)
        implements Optimizer {

    /** Learning rate 1e-3, β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no averaging, constant. */
    public static final Adam DEFAULTS = new Adam(1e-3, 0.9, 0.999, 1e-8, false, new Schedule.Constant());

    /** κ of the average: weights fall off over the last 1/(κ + 1) of the way. */
    private static final double DECAY = 8;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Adam {
        positive(learningRate, "learningRate");
        fraction(beta1, "beta1");
        fraction(beta2, "beta2");
        positive(epsilon, "epsilon");
    }

    /**
     * Takes the whole learning rate all the time.
     *
     * @param learningRate η, dimensionless, finite, {@code > 0}
     * @param beta1 how long m remembers, in [0, 1)
     * @param beta2 how long v remembers, in [0, 1)
     * @param epsilon ε, finite, {@code > 0}
     * @param averaging whether it offers a running average of the last steps
     * @throws IllegalArgumentException if one is out of its range
     */
    public Adam(double learningRate, double beta1, double beta2, double epsilon, boolean averaging) {
        this(learningRate, beta1, beta2, epsilon, averaging, new Schedule.Constant());
    }

    private static void fraction(double value, String name) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1), got " + value);
        }
    }

    @Override
    public Adam withLearningRate(double learningRate) {
        return new Adam(learningRate, beta1, beta2, epsilon, averaging, schedule);
    }

    /**
     * Returns this with or without averaging.
     *
     * @param averaging whether the parameters kept are a running average
     * @return the changed copy
     */
    public Adam withAveraging(boolean averaging) {
        return new Adam(learningRate, beta1, beta2, epsilon, averaging, schedule);
    }

    /**
     * Returns this with another schedule.
     *
     * @param schedule how the learning rate changes
     * @return the changed copy
     */
    public Adam withSchedule(Schedule schedule) {
        return new Adam(learningRate, beta1, beta2, epsilon, averaging, schedule);
    }

    @Override
    public String remedy() {
        return "lower the learning rate, now " + learningRate;
    }

    @Override
    public Descent start(EpochLoss loss, int epochs) {
        return new Moments(loss, epochs);
    }

    /** Steps along a gradient, which need not know whose it is. */
    final class Moments implements Descent {
        private final EpochLoss loss;
        private final int epochs;
        private final double[] gradient;
        private final double[] mean;
        private final double[] square;
        private final double[] average; // empty without averaging
        private double power1 = 1;
        private double power2 = 1;
        private long steps;
        private int epoch;

        Moments(EpochLoss loss, int epochs) {
            this.loss = loss;
            this.epochs = epochs;
            int count = loss.parameterCount();
            gradient = new double[count];
            mean = new double[count];
            square = new double[count];
            average = new double[averaging ? count : 0];
        }

        @Override
        public double epoch(double[] parameters) {
            loss.nextEpoch();
            double rate = learningRate * schedule.factor(epoch++, epochs);
            double met = 0;
            for (int batch = 0; batch < loss.batches(); batch++) {
                double value = loss.evaluate(batch, parameters, gradient);
                if (!Double.isFinite(value)) {
                    return value;
                }
                met += loss.share(batch) * value;
                step(parameters, gradient, rate);
            }
            return met;
        }

        void step(double[] parameters, double[] gradient, double fullRate) {
            power1 *= beta1;
            power2 *= beta2;
            double rate = fullRate / (1 - power1);
            double correction = 1 / (1 - power2);
            for (int i = 0; i < mean.length; i++) {
                double g = gradient[i];
                mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                square[i] = beta2 * square[i] + (1 - beta2) * g * g;
                parameters[i] -= rate * mean[i] / (Math.sqrt(square[i] * correction) + epsilon);
            }
            steps++;
            double weight = (DECAY + 1) / (steps + DECAY);
            for (int i = 0; i < average.length; i++) {
                average[i] += weight * (parameters[i] - average[i]);
            }
        }

        @Override
        public void finish(double[] parameters) {
            if (steps > 0) {
                System.arraycopy(average, 0, parameters, 0, average.length);
            }
        }

        @Override
        public Map<String, double[]> state() {
            return Map.of(
                    "mean", mean.clone(),
                    "square", square.clone(),
                    "average", average.clone(),
                    "progress", new double[] {power1, power2, steps, epoch});
        }

        @Override
        public void restore(Map<String, double[]> state) {
            States.put(state, "mean", mean);
            States.put(state, "square", square);
            States.put(state, "average", average);
            double[] progress = new double[4];
            States.put(state, "progress", progress);
            power1 = progress[0];
            power2 = progress[1];
            steps = (long) progress[2];
            epoch = (int) progress[3];
            for (int drawn = 0; drawn < epoch; drawn++) {
                loss.nextEpoch(); // the draws that were seen
            }
        }
    }
}
