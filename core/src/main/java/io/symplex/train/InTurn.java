package io.symplex.train;

import io.symplex.internal.Checks;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One optimiser for some epochs, another for the rest: quick steps first, exact ones where they pay.
 *
 * @param first the one that begins
 * @param epochs of the first, {@code >= 1}
 * @param next the one that goes on
 */
public record InTurn(Optimizer first, int epochs, Optimizer next) implements Optimizer {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if out of range
     */
    public InTurn {
        Checks.atLeast(epochs, 1, "epochs of the first optimizer");
    }

    /** Returns this with another step size of the first. */
    @Override
    public InTurn withLearningRate(double learningRate) {
        return new InTurn(first.withLearningRate(learningRate), epochs, next);
    }

    @Override
    public String remedy() {
        return first.remedy();
    }

    @Override
    public boolean choosesWeightDecay() {
        return first.choosesWeightDecay() || next.choosesWeightDecay();
    }

    @Override
    public Descent start(EpochLoss loss, int all) {
        Descent begin = first.start(loss, Math.min(epochs, all));
        return all <= epochs ? begin : new Both(begin, next.start(loss, all - epochs));
    }

    private final class Both implements Descent {
        private final Descent begin;
        private final Descent end;
        private int epoch;

        Both(Descent begin, Descent end) {
            this.begin = begin;
            this.end = end;
        }

        @Override
        public double epoch(double[] parameters) {
            if (epoch < epochs && begin.converged()) {
                epoch = epochs;
            }
            return epoch++ < epochs ? begin.epoch(parameters) : end.epoch(parameters);
        }

        @Override
        public boolean converged() {
            return epoch > epochs && end.converged();
        }

        @Override
        public void finish(double[] parameters) {
            if (epoch <= epochs) {
                begin.finish(parameters);
            } else {
                end.finish(parameters);
            }
        }

        @Override
        public Map<String, double[]> state() {
            return Stream.of(named("first.", begin.state()), named("next.", end.state()), Map.of("epoch", new double[] {
                        epoch
                    }))
                    .flatMap(part -> part.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        private static Map<String, double[]> named(String prefix, Map<String, double[]> state) {
            return state.entrySet().stream()
                    .collect(Collectors.toMap(one -> prefix + one.getKey(), Map.Entry::getValue));
        }

        @Override
        public void restore(Map<String, double[]> state) {
            begin.restore(part("first.", state));
            end.restore(part("next.", state));
            double[] done = new double[1];
            States.put(state, "epoch", done);
            epoch = (int) done[0];
        }

        private static Map<String, double[]> part(String prefix, Map<String, double[]> state) {
            return state.entrySet().stream()
                    .filter(one -> one.getKey().startsWith(prefix))
                    .collect(Collectors.toMap(one -> one.getKey().substring(prefix.length()), Map.Entry::getValue));
        }
    }
}
