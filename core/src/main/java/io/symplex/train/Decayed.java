package io.symplex.train;

import java.util.OptionalDouble;

/** A loss to which the squares of the network's parameters are added: smooth energies, where data leave a choice. */
final class Decayed implements EpochLoss {

    private final EpochLoss loss;
    private final double weight;
    private final int count; // of the network's parameters

    Decayed(EpochLoss loss, double weight, int count) {
        this.loss = loss;
        this.weight = weight;
        this.count = count;
    }

    /** Adds the gradient of {@code weight Σ θ²}, and returns it. */
    private double add(double[] parameters, double[] out) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum = Math.fma(parameters[i], parameters[i], sum);
            out[i] = Math.fma(2 * weight, parameters[i], out[i]);
        }
        return weight * sum;
    }

    @Override
    public int batches() {
        return loss.batches();
    }

    @Override
    public void nextEpoch() {
        loss.nextEpoch();
    }

    @Override
    public double evaluate(int batch, double[] parameters, double[] out) {
        return loss.evaluate(batch, parameters, out) + add(parameters, out);
    }

    @Override
    public double share(int batch) {
        return loss.share(batch);
    }

    @Override
    public int parameterCount() {
        return loss.parameterCount();
    }

    @Override
    public double[] dataParameters() {
        return loss.dataParameters();
    }

    @Override
    public double kept(double[] parameters, double[] gradient) {
        return loss.kept(parameters, gradient) + add(parameters, gradient);
    }

    @Override
    public OptionalDouble noise(double[] parameters) {
        return loss.noise(parameters);
    }

    @Override
    public FixedLoss fixed() {
        return new Fixed(loss.fixed());
    }

    private final class Fixed implements FixedLoss {
        private final FixedLoss data;
        private final double[] ignored;

        Fixed(FixedLoss data) {
            this.data = data;
            this.ignored = new double[data.parameterCount()];
        }

        @Override
        public int parameterCount() {
            return data.parameterCount();
        }

        @Override
        public double evaluate(double[] parameters, double[] out) {
            return data.evaluate(parameters, out) + add(parameters, out);
        }

        @Override
        public double value(double[] parameters) {
            return evaluate(parameters, ignored);
        }

        @Override
        public double scale() {
            return data.scale();
        }

        /** The residual of a parameter is √(weight / scale) θ. */
        @Override
        public void normalEquations(double[] parameters, NormalEquations out) {
            data.normalEquations(parameters, out);
            out.addSquares(weight / data.scale(), parameters, count);
        }
    }
}
