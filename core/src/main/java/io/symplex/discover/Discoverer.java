package io.symplex.discover;

import io.symplex.data.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the law that observations follow, of the terms of a library.
 *
 * <p>The package says how. The same observations and library give the same bits, on any machine.
 *
 * <pre>{@code
 * Discovery law = Discoverer.discover(Observations.read(Path.of("pendulum.csv")), Library.polynomials(2).trig());
 * }</pre>
 */
public final class Discoverer {

    private static final Logger LOG = LoggerFactory.getLogger(Discoverer.class);

    private static final double EXACT = 1e-5; // of the spread of derivatives: the states are as good as exact
    private static final int LEAST_POINTS = 8; // of a piece, to begin with
    private static final int MOST_PIECES = 2000;
    private static final double LOST = 1.5; // growth of noise at which longer pieces are no longer followed
    private static final int[] WINDOWS = {0, 2, 4, 8, 16};

    private final Sample sample;
    private final List<Term> library;
    private final Field field;
    private final Fitter fitter;
    private final Selection selection;

    private Discoverer(Observations seen, Library library) {
        Observations observations = seen.wholeRows();
        if (observations.rows() < seen.rows()) {
            LOG.info(
                    "{} of {} rows have missing numbers, and are left out",
                    seen.rows() - observations.rows(),
                    seen.rows());
        }
        this.sample = Sample.of(observations);
        this.library = library.terms(sample.coordinates);
        this.field = Field.of(this.library, sample.coordinates);
        LibraryCheck.require(sample, this.library, field);
        this.fitter = new Fitter(sample, this.library.size());
        this.selection = new Selection(sample, this.library, fitter);
    }

    /**
     * Finds the law of observed trajectories.
     *
     * @param observations states at times, with or without derivatives, noisy or not; rows with missing numbers are
     *     left out
     * @param library the terms it may be made of
     * @return the law
     * @throws IllegalArgumentException if there are fewer observations than terms, or a term is not finite at an
     *     observation, depends on others, or is in other coordinates
     * @throws IllegalStateException if no law of these terms follows the observations even for a short time
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    public static Discovery discover(Observations observations, Library library) {
        return new Discoverer(observations, library).run();
    }

    /**
     * Finds the law that explains given derivatives best, taking the states for exact; the way to put a trained network
     * into words.
     *
     * @param observations states with derivatives
     * @param library the terms it may be made of
     * @param independent how many of the rows count as independent, {@code >= 1}: smooth errors repeat from state to
     *     state, and would make every term significant
     * @return the law; its standard errors count the independent rows alone
     * @throws IllegalArgumentException as {@link #discover} does
     * @throws IllegalStateException if the observations have no derivatives
     */
    public static Discovery explain(Observations observations, Library library, int independent) {
        var unused = observations.dq(); // says so if there is none
        Discoverer discoverer = new Discoverer(observations, library);
        return new GradientFit(discoverer.sample, discoverer.library, discoverer.field)
                .best((double) observations.rows() / Math.min(independent, observations.rows()));
    }

    private Discovery run() {
        GradientFit gradients = new GradientFit(sample, library, field);
        if (sample.longest() == 1 && !sample.hasRates) {
            throw new IllegalArgumentException("observations must have derivatives or trajectories of several rows, got"
                    + " single states alone; observe each motion for some time");
        }
        if (sample.hasRates && (sample.longest() == 1 || gradients.unexplained() < EXACT)) {
            return gradients.best(1);
        }
        if (sample.single() > 0) {
            LOG.warn(
                    "{} of {} trajectories have one row, and are left out: motion is compared",
                    sample.single(),
                    sample.trajectories.size());
        }
        int points = Math.max(LEAST_POINTS, sample.rows / MOST_PIECES);
        Fit fit = selection.reconsidered(selection.pruned(fitter.settled(best(starts(), points))));
        LOG.debug("pieces of {} points: {} terms", points, fit.terms().size());
        return TrajectoryLaw.of(sample, library, fitter, grown(fit));
    }

    /** Lengthens the pieces as long as the law can follow, and then asks the terms that are out once more. */
    private Fit grown(Fit first) {
        Fit fit = first;
        while (fit.points() < sample.longest()) {
            Fit longer = follows(fit, 2 * fit.points());
            if (longer == null) {
                Fit other = selection.reconsidered(fit);
                longer = other.terms().equals(fit.terms()) ? null : follows(other, 2 * fit.points());
            }
            if (longer == null) {
                LOG.debug("pieces longer than {} points are not followed", fit.points());
                return fit;
            }
            fit = longer;
            LOG.debug("pieces of {} points: {} terms", fit.points(), fit.terms().size());
        }
        return selection.reconsidered(fit);
    }

    private @Nullable Fit follows(Fit fit, int points) {
        Fit longer = fitter.lengthened(fit, points);
        if (!longer.isFinite()) {
            return null;
        }
        longer = selection.pruned(fitter.settled(longer));
        double[] before = fit.sigma();
        double growth = 0;
        int count = (sample.hasRates ? 2 : 1) * sample.dimension;
        for (int i = 0; i < count; i++) {
            growth += Math.log(longer.sigma()[i] / before[i]) / count;
        }
        return growth < Math.log(LOST) ? longer : null;
    }

    /** A first guess: which terms, and their coefficients. */
    @SuppressWarnings("ArrayRecordComponent") // used once, where it is made; never compared
    private record Guess(int[] support, List<Double> coefficients) {}

    private List<Guess> starts() {
        List<LeastSquares> equations = new ArrayList<>();
        LinearFit linear = new LinearFit(sample, field);
        if (sample.hasRates) {
            equations.add(linear.rates(sample.rateScale));
        }
        for (int half : WINDOWS) {
            LeastSquares weak = linear.weak(half);
            if (weak.rows() > 2L * sample.dimension) {
                equations.add(weak);
            }
        }
        List<Guess> guesses = new ArrayList<>();
        equations.forEach(equation -> addGuesses(equation, guesses));
        return guesses;
    }

    private void addGuesses(LeastSquares equations, List<Guess> guesses) {
        int size = library.size();
        double[] all = new double[size];
        double rest = equations.solve(IntStream.range(0, size).toArray(), all);
        double variance = rest / Math.max(1, equations.rows() - size);
        double[][] information = equations.normal();
        int most = Math.max(40, 3 * sample.dimension);
        Elimination elimination =
                new Elimination(information, all).down(Double.POSITIVE_INFINITY, Math.min(most, size));
        guesses.add(guess(equations, elimination.kept()));
        if (variance > 0) {
            for (double factor : new double[] {1, 8, 64}) {
                int[] kept = elimination
                        .down(factor * fitter.penalty() * variance, 1)
                        .kept();
                guesses.add(guess(equations, kept));
            }
        }
    }

    private Guess guess(LeastSquares equations, int[] support) {
        double[] all = new double[library.size()];
        equations.solve(support, all);
        return new Guess(support, Arrays.stream(support).mapToObj(k -> all[k]).toList());
    }

    /** Returns the guess that follows short pieces best from where they were seen to start. */
    private Fit best(List<Guess> guesses, int points) {
        Fit best = null;
        for (Guess guess : guesses) {
            List<Term> terms =
                    Arrays.stream(guess.support()).mapToObj(library::get).toList();
            double[] coefficients = guess.coefficients().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            Fit fit = fitter.begin(terms, coefficients, points);
            if (fit.isFinite() && (best == null || fitter.criterion(fit) < fitter.criterion(best))) {
                best = fit;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a law of the library's terms must follow the observations for " + points
                    + " rows, got none that does not run away; choose another library, or observe more often");
        }
        return best;
    }
}
