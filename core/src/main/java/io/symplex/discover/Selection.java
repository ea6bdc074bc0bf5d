package io.symplex.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes terms out of a fit, and back in, as the information criterion says. */
final class Selection {

    private static final int AT_ONCE = 24; // candidates asked in one simulation
    private static final int MOST_ADDED = 3; // in one round
    private static final int MOST_ROUNDS = 5;

    private final Sample sample;
    private final List<Term> library;
    private final Fitter fitter;

    Selection(Sample sample, List<Term> library, Fitter fitter) {
        this.sample = sample;
        this.library = library;
        this.fitter = fitter;
    }

    /** Drops terms as long as the criterion falls. */
    Fit pruned(Fit start) {
        Fit fit = start;
        while (fit.terms().size() > 1) {
            double[] @Nullable [] information = fitter.information(fit);
            if (information == null) {
                return fit;
            }
            int count = new Elimination(information, fit.coefficients())
                    .down(fitter.penalty(), 1)
                    .droppedCount();
            Fit smaller = null;
            while (count > 0 && smaller == null) {
                smaller = better(fit, new Elimination(information, fit.coefficients()).by(count));
                count /= 2;
            }
            if (smaller == null) {
                return fit;
            }
            fit = smaller;
        }
        return fit;
    }

    private @Nullable Fit better(Fit fit, Elimination elimination) {
        int[] kept = elimination.kept();
        List<Term> terms = Arrays.stream(kept).mapToObj(fit.terms()::get).toList();
        double[] all = elimination.coefficients();
        double[] coefficients = Arrays.stream(kept).mapToDouble(k -> all[k]).toArray();
        Fit smaller = fitter.measured(fit.withTerms(terms, Field.withSlopes(terms, sample.coordinates), coefficients));
        if (!smaller.isFinite()) {
            return null;
        }
        smaller = fitter.settled(smaller);
        return fitter.criterion(smaller) <= fitter.criterion(fit) ? smaller : null;
    }

    /** Asks every term that is out whether it would better the fit, takes the best in, and prunes again. */
    Fit reconsidered(Fit start) {
        Fit fit = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Term> best = worthwhile(fit);
            if (best.isEmpty()) {
                return fit;
            }
            List<Term> terms = new ArrayList<>(fit.terms());
            terms.addAll(best);
            double[] coefficients = Arrays.copyOf(fit.coefficients(), terms.size());
            Fit larger =
                    fitter.settled(fit.withTerms(terms, Field.withSlopes(terms, sample.coordinates), coefficients));
            larger = pruned(larger);
            if (!(fitter.criterion(larger) < fitter.criterion(fit))) {
                return fit;
            }
            fit = larger;
        }
        return fit;
    }

    private List<Term> worthwhile(Fit fit) {
        List<Term> out = new ArrayList<>(library);
        out.removeAll(fit.terms());
        List<Term> best = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        for (int from = 0; from < out.size(); from += AT_ONCE) {
            List<Term> some = out.subList(from, Math.min(out.size(), from + AT_ONCE));
            double[] gain = gains(fit, some);
            for (int k = 0; k < gain.length; k++) {
                if (gain[k] > fitter.penalty()) {
                    int at = 0;
                    while (at < best.size() && gains.get(at) > gain[k]) {
                        at++;
                    }
                    best.add(at, some.get(k));
                    gains.add(at, gain[k]);
                }
            }
        }
        return best.subList(0, Math.min(MOST_ADDED, best.size()));
    }

    /** Returns by how much each candidate alone would lower the weighted squares: the score test. */
    private double[] gains(Fit fit, List<Term> candidates) {
        List<Term> terms = new ArrayList<>(fit.terms());
        terms.addAll(candidates);
        int inside = fit.terms().size();
        Fit larger = fit.withTerms(
                terms, Field.withSlopes(terms, sample.coordinates), Arrays.copyOf(fit.coefficients(), terms.size()));
        Normal normal = fitter.shooting().normal(larger);
        double[] gains = new double[candidates.size()];
        if (normal == null) {
            return gains;
        }
        double[] pull = new double[terms.size()];
        double[][] information = normal.reduce(0, pull, new double[fit.pieces().size()][][]);
        double[][] own = new double[inside][];
        Arrays.setAll(own, i -> Arrays.copyOf(information[i], inside));
        double[][] inverse = Matrix.inverse(own);
        for (int k = 0; k < gains.length; k++) {
            double[] mixed = Arrays.copyOf(information[inside + k], inside);
            double[] solved = new double[inside];
            Arrays.setAll(solved, i -> Matrix.dot(inverse[i], mixed));
            double left = information[inside + k][inside + k] - Matrix.dot(mixed, solved);
            double force = pull[inside + k] - Matrix.dot(solved, Arrays.copyOf(pull, inside));
            gains[k] = left > 1e-12 * information[inside + k][inside + k] ? force * force / left : 0;
        }
        return gains;
    }
}
