package io.symplex.engine.jvm;

import io.symplex.integrate.ExplicitMethod.RungeKutta;
import io.symplex.integrate.ExplicitMethod.Stage;
import java.util.Arrays;
import java.util.List;

/** A step of a Runge-Kutta method each of whose stages starts from the one before. */
final class RungeKuttaMap implements StepMap {

    private final Field field;
    private final Field.Tape tape;
    private final List<Stage> stages;
    private final int width; // 2n
    private final double[] begin; // x before the step
    private final double[] place; // x of a stage
    private final double[] times;
    private final double[] rates;
    private final double[] adjoint;
    private final double[] pulled;
    private final double[] sum;
    private double[][] beginSensitivity = {};

    RungeKuttaMap(RungeKutta method, Field field) {
        this.field = field;
        this.tape = field.tape();
        this.stages = method.stages();
        this.width = 2 * field.degreesOfFreedom();
        this.begin = new double[Field.MAX_ROWS * width];
        this.place = new double[begin.length];
        this.times = new double[Field.MAX_ROWS];
        this.rates = new double[begin.length];
        this.adjoint = new double[begin.length];
        this.pulled = new double[begin.length];
        this.sum = new double[begin.length];
    }

    @Override
    public int stages() {
        return stages.size();
    }

    @Override
    public void forth(int rows, double[] time, double[] dt, double[] x, double[] kept, int at, int size) {
        System.arraycopy(x, 0, begin, 0, rows * width);
        for (int s = 0; s < stages.size(); s++) {
            along(rows, dt, stages.get(s).way(), begin, place);
            System.arraycopy(place, 0, kept, at + s * size, rows * width);
            StepMap.times(rows, time, dt, stages.get(s).way(), times);
            field.rates(tape, rows, times, place, 0, rates);
            along(rows, dt, stages.get(s).weight(), x, x);
        }
    }

    /** Goes from some states along the rates. */
    private void along(int rows, double[] dt, double part, double[] from, double[] out) {
        for (int r = 0; r < rows; r++) {
            double duration = part * dt[r];
            for (int i = r * width; i < (r + 1) * width; i++) {
                out[i] = part == 0 ? from[i] : Math.fma(duration, rates[i], from[i]);
            }
        }
    }

    /** With λ after the step, k̄_s = b_s Δt λ + a_{s+1} Δt x̄_{s+1}, x̄_s = (∂f/∂x)ᵀ k̄_s, and λ ← λ + Σ x̄_s. */
    @Override
    public void back(int rows, double[] time, double[] dt, double[] kept, int at, int size, double[] lambda) {
        Arrays.fill(sum, 0, rows * width, 0);
        Arrays.fill(pulled, 0, rows * width, 0);
        for (int s = stages.size() - 1; s >= 0; s--) {
            StepMap.times(rows, time, dt, stages.get(s).way(), times);
            field.rates(tape, rows, times, kept, at + s * size, rates);
            double next = s + 1 < stages.size() ? stages.get(s + 1).way() : 0;
            for (int r = 0; r < rows; r++) {
                double weight = stages.get(s).weight() * dt[r];
                double way = next * dt[r];
                for (int i = r * width; i < (r + 1) * width; i++) {
                    adjoint[i] = Math.fma(way, pulled[i], weight * lambda[i]);
                }
            }
            field.reverse(tape, rows, adjoint, pulled);
            for (int i = 0; i < rows * width; i++) {
                sum[i] += pulled[i];
            }
        }
        for (int i = 0; i < rows * width; i++) {
            lambda[i] += sum[i];
        }
    }

    @Override
    public void forth(int rows, double[] time, double[] dt, double[] x, Sensitivity sensitivity) {
        if (beginSensitivity.length == 0) {
            beginSensitivity = sensitivity.blank();
        }
        System.arraycopy(x, 0, begin, 0, rows * width);
        sensitivity.copy(rows, beginSensitivity);
        for (int s = 0; s < stages.size(); s++) {
            along(rows, dt, stages.get(s).way(), begin, place);
            sensitivity.stage(rows, dt, stages.get(s).way(), beginSensitivity);
            StepMap.times(rows, time, dt, stages.get(s).way(), times);
            field.rates(tape, rows, times, place, 0, rates);
            sensitivity.rates(tape, rows, 0, width, true);
            sensitivity.move(rows, 0, width, dt, stages.get(s).weight());
            along(rows, dt, stages.get(s).weight(), x, x);
        }
    }
}
