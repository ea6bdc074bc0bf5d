package io.symplex.engine.jvm;

import io.symplex.integrate.ExplicitMethod.KicksAndDrifts;
import io.symplex.integrate.ExplicitMethod.Move;
import java.util.List;

/** A step of kicks and drifts: each moves one half of the state along its rate. */
final class KickDriftMap implements StepMap {

    private final Field field;
    private final Field.Tape tape;
    private final List<Move> moves;
    private final int n;
    private final double[] gone; // parts of Δt that have drifted by before each move
    private final double[] times;
    private final double[] rates;
    private final double[] adjoint;
    private final double[] pulled;

    KickDriftMap(KicksAndDrifts method, Field field) {
        this.field = field;
        this.tape = field.tape();
        this.moves = method.moves();
        this.n = field.degreesOfFreedom();
        this.gone = new double[moves.size()];
        for (int m = 1; m < gone.length; m++) {
            gone[m] = gone[m - 1] + (moves.get(m - 1).drift() ? moves.get(m - 1).part() : 0);
        }
        this.times = new double[Field.MAX_ROWS];
        this.rates = new double[Field.MAX_ROWS * 2 * n];
        this.adjoint = new double[rates.length];
        this.pulled = new double[rates.length];
    }

    @Override
    public int stages() {
        return moves.size();
    }

    @Override
    public void forth(int rows, double[] time, double[] dt, double[] x, double[] kept, int at, int size) {
        for (int m = 0; m < moves.size(); m++) {
            System.arraycopy(x, 0, kept, at + m * size, rows * 2 * n);
            StepMap.times(rows, time, dt, gone[m], times);
            field.rates(tape, rows, times, x, 0, rates);
            move(moves.get(m), rows, dt, x);
        }
    }

    private void move(Move move, int rows, double[] dt, double[] x) {
        int half = move.drift() ? 0 : n;
        for (int r = 0; r < rows; r++) {
            double duration = move.part() * dt[r];
            for (int i = r * 2 * n + half; i < r * 2 * n + half + n; i++) {
                x[i] = Math.fma(duration, rates[i], x[i]);
            }
        }
    }

    @Override
    public void back(int rows, double[] time, double[] dt, double[] kept, int at, int size, double[] lambda) {
        for (int m = moves.size() - 1; m >= 0; m--) {
            Move move = moves.get(m);
            StepMap.times(rows, time, dt, gone[m], times);
            field.rates(tape, rows, times, kept, at + m * size, rates);
            int half = move.drift() ? 0 : n;
            for (int r = 0; r < rows; r++) {
                double duration = move.part() * dt[r];
                for (int i = 0; i < 2 * n; i++) {
                    int j = r * 2 * n + i;
                    adjoint[j] = i >= half && i < half + n ? duration * lambda[j] : 0;
                }
            }
            field.reverse(tape, rows, adjoint, pulled);
            for (int i = 0; i < rows * 2 * n; i++) {
                lambda[i] += pulled[i];
            }
        }
    }

    @Override
    public void forth(int rows, double[] time, double[] dt, double[] x, Sensitivity sensitivity) {
        for (int m = 0; m < moves.size(); m++) {
            Move move = moves.get(m);
            int half = move.drift() ? 0 : n;
            StepMap.times(rows, time, dt, gone[m], times);
            field.rates(tape, rows, times, x, 0, rates);
            sensitivity.rates(tape, rows, half, half + n, false);
            sensitivity.move(rows, half, half + n, dt, move.part());
            move(move, rows, dt, x);
        }
    }
}
