package io.symplex.train;

import io.symplex.internal.Checks;
import java.util.Arrays;
import java.util.Map;

/**
 * L-BFGS: steps along −B∇loss, where B is an inverse Hessian guessed from the last steps, as far as the strong Wolfe
 * conditions ask.
 *
 * <p>For any number of parameters; {@code 2 memory} numbers for each. All rows are held fixed. An epoch is one step;
 * the loss never rises. It has converged when no step lowers the loss.
 *
 * <p>Source: Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., algorithms 7.4, 7.5 for the direction, 3.5 and
 * 3.6 for the length, with c₁ = 1e-4 and c₂ = 0.9.
 *
 * @param memory how many steps it remembers, 1 to 1,000
 */
public record LBfgs(int memory) implements Optimizer {

    /** Remembers 20 steps. */
    public static final LBfgs DEFAULTS = new LBfgs(20);

    private static final int MOST_MEMORY = 1000;

    /** How many steps beginnings of windows are worth: they need not be fitted well. */
    private static final int EPOCHS_OF_A_STAGE = 30;

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if out of range
     */
    public LBfgs {
        Checks.atLeast(memory, 1, "memory");
        if (memory > MOST_MEMORY) {
            throw new IllegalArgumentException("memory must be at most " + MOST_MEMORY + ", got " + memory);
        }
    }

    /** Never returns: there is none. */
    @Override
    public LBfgs withLearningRate(double learningRate) {
        throw new IllegalStateException(
                "the optimizer must have a learning rate, got L-BFGS, which finds its steps itself;"
                        + " leave learningRate(…) out, or say it before optimizer(…)");
    }

    @Override
    public String remedy() {
        return "look for numbers of the data that are huge or not finite; L-BFGS itself never takes a worse step";
    }

    @Override
    public Descent start(EpochLoss loss, int epochs) {
        return new Directions(loss.fixed(), epochs);
    }

    private final class Directions implements Descent {
        private final WolfeSearch search;
        private final Stages stages;
        private final int size;
        private final double[] steps; // s, in turn, [memory, size]
        private final double[] changes; // y, likewise
        private final double[] curvature; // 1 / (s·y), [memory]
        private final double[] alpha;
        private final double[] direction;
        private final double[] gradient;
        private double value = Double.NaN; // the loss here; NaN: not begun
        private int kept; // pairs so far
        private boolean converged;

        Directions(FixedLoss loss, int epochs) {
            size = loss.parameterCount();
            stages = new Stages(loss, epochs, EPOCHS_OF_A_STAGE);
            search = new WolfeSearch(loss);
            steps = new double[Checks.arraySize((long) memory * size, "steps that L-BFGS remembers", "lower memory")];
            changes = new double[steps.length];
            curvature = new double[memory];
            alpha = new double[memory];
            direction = new double[size];
            gradient = new double[size];
        }

        @Override
        public double epoch(double[] parameters) {
            if (Double.isNaN(value)) {
                value = search.begin(parameters, gradient);
            }
            double met = value;
            if (!Double.isFinite(met)) {
                return met;
            }
            direct();
            boolean stuck = !advance(parameters) && (kept == 0 || !restart(parameters));
            if (stages.goOn(stuck)) {
                value = Double.NaN; // another loss
                kept = 0;
            } else {
                converged = stuck;
            }
            return met;
        }

        /** Forgets what was remembered and tries the gradient itself. */
        private boolean restart(double[] parameters) {
            kept = 0;
            direct();
            return advance(parameters);
        }

        private boolean advance(double[] parameters) {
            double found = search.along(direction, value, gradient, kept == 0);
            if (!(found < value)) {
                return false;
            }
            remember(parameters);
            value = found;
            System.arraycopy(search.point(), 0, parameters, 0, size);
            System.arraycopy(search.gradient(), 0, gradient, 0, size);
            search.moved();
            return true;
        }

        private void remember(double[] parameters) {
            int at = kept % memory * size;
            double sy = 0;
            for (int i = 0; i < size; i++) {
                steps[at + i] = search.point()[i] - parameters[i];
                changes[at + i] = search.gradient()[i] - gradient[i];
                sy += steps[at + i] * changes[at + i];
            }
            if (sy > 0) {
                curvature[kept % memory] = 1 / sy;
                kept++;
            }
        }

        /** Fills the direction by the two loops. */
        private void direct() {
            for (int i = 0; i < size; i++) {
                direction[i] = -gradient[i];
            }
            int oldest = Math.max(0, kept - memory);
            for (int k = kept - 1; k >= oldest; k--) {
                int slot = k % memory;
                alpha[slot] = curvature[slot] * dot(steps, slot, direction);
                add(-alpha[slot], changes, slot);
            }
            if (kept > 0) {
                int slot = (kept - 1) % memory;
                double scale = 1 / (curvature[slot] * square(changes, slot));
                for (int i = 0; i < size; i++) {
                    direction[i] *= scale;
                }
            }
            for (int k = oldest; k < kept; k++) {
                int slot = k % memory;
                add(alpha[slot] - curvature[slot] * dot(changes, slot, direction), steps, slot);
            }
        }

        private double dot(double[] pairs, int slot, double[] vector) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum = Math.fma(pairs[slot * size + i], vector[i], sum);
            }
            return sum;
        }

        private double square(double[] pairs, int slot) {
            double sum = 0;
            for (int i = slot * size; i < (slot + 1) * size; i++) {
                sum = Math.fma(pairs[i], pairs[i], sum);
            }
            return sum;
        }

        private void add(double factor, double[] pairs, int slot) {
            for (int i = 0; i < size; i++) {
                direction[i] = Math.fma(factor, pairs[slot * size + i], direction[i]);
            }
        }

        @Override
        public boolean converged() {
            return converged;
        }

        @Override
        public Map<String, double[]> state() {
            return States.join(
                    Map.of(
                            "steps", steps.clone(),
                            "changes", changes.clone(),
                            "curvature", curvature.clone(),
                            "progress", new double[] {kept, converged ? 1 : 0}),
                    stages.state());
        }

        /** The loss and gradient here are computed again, to the same bits. */
        @Override
        public void restore(Map<String, double[]> state) {
            States.put(state, "steps", steps);
            States.put(state, "changes", changes);
            States.put(state, "curvature", curvature);
            double[] progress = new double[2];
            States.put(state, "progress", progress);
            kept = (int) progress[0];
            converged = progress[1] != 0;
            stages.restore(state);
            value = Double.NaN;
            Arrays.fill(gradient, 0);
        }
    }
}
