package io.symplex.discover;

import io.symplex.expression.Expression;
import io.symplex.expression.Program;
import io.symplex.internal.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a library makes sense for a sample: enough observations, terms that are finite there and independent. */
final class LibraryCheck {

    private static final double SMALLEST_ANGLE = 1e-9; // its sine; rounding leaves some 1e-13
    private static final double SHOWN = 1e-6; // a smaller part of a combination is rounding

    private LibraryCheck() {}

    static void require(Sample sample, List<Term> terms, Field field) {
        long values = (long) sample.rows * sample.dimension;
        if (values < terms.size()) {
            throw new IllegalArgumentException("observations must be at least as many as terms, got " + sample.rows
                    + " rows of " + sample.dimension + " coordinates, " + values + " numbers, for " + terms.size()
                    + " terms; observe more or choose a smaller library");
        }
        requireFinite(sample, terms, field);
        requireIndependent(sample, terms, field);
    }

    private static void requireFinite(Sample sample, List<Term> terms, Field field) {
        Program values = Program.of(terms.stream().map(Term::expression).toList(), sample.coordinates);
        Program.Machine machine = values.borrow();
        for (Piece piece : sample.trajectories) {
            double[][][] at = field.at(piece.y());
            for (int r = 0; r < at.length; r++) {
                for (int i = 0; i < sample.dimension; i++) {
                    machine.register(i)[0] = piece.y()[r][i];
                }
                machine.run(1);
                for (int k = 0; k < terms.size(); k++) {
                    double sum = machine.output(k)[0];
                    for (double rate : at[r][k]) {
                        sum += 0 * rate; // not a number if a rate is none or infinite
                    }
                    if (!Double.isFinite(sum)) {
                        throw notFinite(sample, terms.get(k), piece, r);
                    }
                }
            }
        }
    }

    private static IllegalArgumentException notFinite(Sample sample, Term term, Piece piece, int r) {
        double[] y = piece.y()[r];
        String place = "trajectory " + piece.trajectory() + ", row " + r + " (t = " + piece.times()[r] + ")";
        List<Expression> parts = new ArrayList<>(List.of(term.expression()));
        parts.addAll(term.field(sample.coordinates));
        for (Expression part : parts) {
            part.fault(sample.coordinates, y).ifPresent(fault -> {
                throw new IllegalArgumentException("library term " + term.expression() + " must be finite at all"
                        + " observations, got " + fault + " in " + place + "; leave out the term or the row");
            });
        }
        return new IllegalArgumentException("library term " + term.expression()
                + " must be finite at all observations, got another value in " + place
                + "; leave out the term or the row");
    }

    /** Looks at random states around the observed ones: terms may look alike on one trajectory and yet be two. */
    private static void requireIndependent(Sample sample, List<Term> terms, Field field) {
        double[][] states = random(sample, Math.max(50, 3 * terms.size() / sample.dimension + 3));
        LeastSquares equations = new LeastSquares(terms.size());
        double[] row = new double[terms.size()];
        for (double[][] at : field.at(states)) {
            for (int i = 0; i < sample.dimension; i++) {
                boolean finite = true;
                for (int k = 0; k < row.length; k++) {
                    row[k] = at[k][i];
                    finite &= Double.isFinite(row[k]);
                }
                if (finite) {
                    equations.add(row, 0, 1);
                }
            }
        }
        double[] dependence = equations.rows() < terms.size() ? null : equations.dependence(SMALLEST_ANGLE);
        if (dependence != null) {
            throw dependent(terms, dependence);
        }
    }

    private static double[][] random(Sample sample, int count) {
        RandomStream random = RandomStream.of(0, "independence of library terms");
        double[][] seen = sample.states();
        double[][] states = new double[count][sample.dimension];
        for (int r = 0; r < count; r++) {
            for (int i = 0; i < sample.dimension; i++) {
                int row = (int) random.uniform(0, seen.length);
                states[r][i] = seen[Math.min(row, seen.length - 1)][i] + random.uniform(-1, 1) * sample.scale[i];
            }
        }
        return states;
    }

    private static IllegalArgumentException dependent(List<Term> terms, double[] combination) {
        int last = combination.length - 1;
        double largest =
                Arrays.stream(combination, 0, last).map(Math::abs).max().orElse(0);
        StringBuilder others = new StringBuilder();
        for (int k = 0; k < last; k++) {
            double c = combination[k];
            if (Math.abs(c) > SHOWN * largest) {
                String sign = others.length() == 0 ? c < 0 ? "-" : "" : c < 0 ? " - " : " + ";
                String number =
                        Math.abs(Math.abs(c) - 1) < 1e-6 ? "" : String.format(Locale.ROOT, "%.4g*", Math.abs(c));
                others.append(sign).append(number).append(terms.get(k).expression());
            }
        }
        return new IllegalArgumentException("library terms must be independent, got "
                + terms.get(last).expression()
                + (others.length() == 0 ? ", which moves nothing" : ", which moves everything as " + others + " does")
                + "; leave one of them out");
    }
}
