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
    private final double[] rates;
    private final double[] adjoint;
    private final double[] pulled;

    KickDriftMap(KicksAndDrifts method, Field field) {
        this.field = field;
        this.tape = field.tape();
        this.moves = method.moves();
        this.n = field.degreesOfFreedom();
        this.rates = new double[Field.MAX_ROWS * 2 * n];
        this.adjoint = new double[rates.length];
        this.pulled = new double[rates.length];
    }

    @Override
    public int stages() {
        return moves.size();
    }

    @Override
    public void forth(int rows, double[] dt, double[] x, double[] kept, int at, int size) {
        for (int m = 0; m < moves.size(); m++) {
            System.arraycopy(x, 0, kept, at + m * size, rows * 2 * n);
            field.rates(tape, rows, x, 0, rates);
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
    public void back(int rows, double[] dt, double[] kept, int at, int size, double[] lambda) {
        for (int m = moves.size() - 1; m >= 0; m--) {
            Move move = moves.get(m);
            field.rates(tape, rows, kept, at + m * size, rates);
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
    public void forth(int rows, double[] dt, double[] x, Sensitivity sensitivity) {
        for (Move move : moves) {
            int half = move.drift() ? 0 : n;
            field.rates(tape, rows, x, 0, rates);
            sensitivity.rates(tape, rows, half, half + n, false);
            sensitivity.move(rows, half, half + n, dt, move.part());
            move(move, rows, dt, x);
        }
    }
}
