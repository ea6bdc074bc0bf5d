package io.symplex.train;

import java.util.OptionalDouble;

/** A loss to which the squares of the network's parameters are added: smooth energies, where data leave a choice. */
final class Decayed implements EpochLoss {

    private final EpochLoss loss;
    private final WeightDecay decay;

    Decayed(EpochLoss loss, WeightDecay decay) {
        this.loss = loss;
        this.decay = decay;
    }

    WeightDecay decay() {
        return decay;
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
        return loss.evaluate(batch, parameters, out) + decay.add(parameters, out);
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
        return loss.kept(parameters, gradient) + decay.add(parameters, gradient);
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
            return data.evaluate(parameters, out) + decay.add(parameters, out);
        }

        @Override
        public double value(double[] parameters) {
            return evaluate(parameters, ignored);
        }

        @Override
        public double scale() {
            return data.scale();
        }

        @Override
        public void normalEquations(double[] parameters, NormalEquations out) {
            data.normalEquations(parameters, out);
            decay.add(parameters, data.scale(), out);
        }

        @Override
        public int stagesLeft() {
            return data.stagesLeft();
        }

        @Override
        public void nextStage() {
            data.nextStage();
        }
    }
}
