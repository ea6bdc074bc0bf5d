package io.symplex.discover;

import io.symplex.expression.Program;
import io.symplex.integrate.DifferentialEquation;
import java.util.Arrays;

/**
 * The motion y under given coefficients, alone or with its sensitivities: y, then dy/dy₀ column by column, then dy/dc.
 *
 * <p>Owns scratch memory: one instance per thread.
 */
final class FieldMotion implements DifferentialEquation {

    private final Field field;
    private final double[] coefficients;
    private final boolean sensitive;
    private final Program.Machine machine;
    private final double[] slope; // Σ c F′, [2n, 2n]
    private final int[] slopeAt; // the places of slope that are not zero

    FieldMotion(Field field, double[] coefficients, boolean sensitive) {
        this.field = field;
        this.coefficients = coefficients.clone();
        this.sensitive = sensitive;
        this.machine = field.program.borrow(); // never given back: its registers are this motion's own
        this.slope = new double[field.dimension * field.dimension];
        boolean[] there = new boolean[slope.length];
        for (int e = 0; e < field.slopeRow.length; e++) {
            there[field.slopeRow[e] * field.dimension + field.slopeColumn[e]] = true;
        }
        slopeAt = java.util.stream.IntStream.range(0, slope.length)
                .filter(i -> there[i])
                .toArray();
    }

    @Override
    public int dimension() {
        int d = field.dimension;
        return sensitive ? d + d * (d + field.size) : d;
    }

    /** Returns the start of y and of its sensitivities: 1 for its own start, 0 for coefficients. */
    double[] start(double[] y) {
        double[] all = Arrays.copyOf(y, dimension());
        for (int i = 0; sensitive && i < y.length; i++) {
            all[y.length + i * y.length + i] = 1;
        }
        return all;
    }

    @Override
    public void rates(double[] y, double[] out) {
        int d = field.dimension;
        for (int i = 0; i < d; i++) {
            machine.register(i)[0] = y[i];
        }
        machine.run(1);
        Arrays.fill(out, 0.0);
        for (int e = 0; e < field.term.length; e++) {
            double rate = machine.output(e)[0];
            out[field.row[e]] += coefficients[field.term[e]] * rate;
            if (sensitive) {
                out[d + (d + field.term[e]) * d + field.row[e]] = rate;
            }
        }
        if (sensitive) {
            addSensitivities(y, out);
        }
    }

    private void addSensitivities(double[] y, double[] out) {
        int d = field.dimension;
        Arrays.fill(slope, 0.0);
        for (int e = 0; e < field.slopeTerm.length; e++) {
            slope[field.slopeRow[e] * d + field.slopeColumn[e]] +=
                    coefficients[field.slopeTerm[e]] * machine.output(field.term.length + e)[0];
        }
        for (int column = d; column < out.length; column += d) {
            for (int at : slopeAt) {
                out[column + at / d] += slope[at] * y[column + at % d];
            }
        }
    }
}
