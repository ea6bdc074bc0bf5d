package io.symplex.dsl;

import io.symplex.evaluate.StudentT;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How often what was seen lies within the bands of an ensemble: a band of 90 % should hold nine of ten.
 *
 * <p>A band is as wide as Student's distribution with n − 1 degrees of freedom says, for the spread is known from n
 * members only: were the truth another member, the bands would be right. Its variance is s²(1 + 1/n) + σ², of the
 * members' spread s and the noise σ of what is seen; the more of it is noise, which is taken as known, the nearer is
 * the distribution to the normal, by the formula of Welch and Satterthwaite. The first row of a trajectory, from which
 * the members start, is not counted. Values of one motion at neighbouring times are no independent evidence: many
 * trajectories tell more than long ones. Immutable.
 *
 * <p>Source: Welch, <i>The generalization of "Student's" problem when several different population variances are
 * involved</i>, Biometrika 34 (1947).
 *
 * <pre>{@code
 * var calibration = ensemble.calibration(heldOut, 0.01);
 * calibration.coverage(0.9); // 0.87
 * calibration.figure().save(Path.of("calibration.png"));
 * }</pre>
 */
public final class Calibration {

    private static final double[] LEVELS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    private final double noise;
    private final double[] reached; // the level of the narrowest band that holds each value; 2 if none does

    private Calibration(double noise, double[] reached) {
        this.noise = noise;
        this.reached = reached;
    }

    static Calibration of(List<Trajectory> seen, List<EnsembleTrajectory> predicted, double noise) {
        double[] reached = IntStream.range(0, seen.size())
                .boxed()
                .flatMapToDouble(trajectory -> {
                    Trajectory truth = seen.get(trajectory);
                    EnsembleTrajectory motion = predicted.get(trajectory);
                    int members = motion.members().size();
                    return DoubleStream.concat(
                            reached(truth.q(), motion.q(), truth.degreesOfFreedom(), members, noise),
                            reached(truth.p(), motion.p(), truth.degreesOfFreedom(), members, noise));
                })
                .toArray();
        if (reached.length == 0) {
            throw new IllegalArgumentException(
                    "a calibration must have a trajectory of at least two rows, got single states; give longer ones");
        }
        return new Calibration(noise, reached);
    }

    private static DoubleStream reached(double[] seen, Spread spread, int first, int members, double noise) {
        return IntStream.range(first, seen.length)
                .filter(i -> !Double.isNaN(seen[i]))
                .mapToDouble(i -> level(Math.abs(seen[i] - spread.mean()[i]), spread.deviation()[i], members, noise));
    }

    private static double level(double distance, double deviation, int members, double noise) {
        double known = noise * noise;
        double estimated = deviation * deviation * (1 + 1.0 / members);
        double whole = known + estimated;
        if (!Double.isFinite(whole) || !(distance < Double.POSITIVE_INFINITY)) {
            return 2; // the members ran away: no band holds it
        }
        if (whole == 0) {
            return distance == 0 ? 0 : 2;
        }
        double degreesOfFreedom = (members - 1) * (whole / estimated) * (whole / estimated); // infinite: noise alone
        return StudentT.within(distance / Math.sqrt(whole), degreesOfFreedom);
    }

    /**
     * Returns the levels that {@link #figure} draws: 10 %, 20 % and so on to 90 %, and 95 %.
     *
     * @return a new array
     */
    public double[] levels() {
        return LEVELS.clone();
    }

    /**
     * Returns how often what was seen lies within the bands of a level.
     *
     * @param level how often it should, in (0, 1)
     * @return from 0 to 1
     * @throws IllegalArgumentException if out of its range
     */
    public double coverage(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, got " + level + "; say 0.9 for 90 %");
        }
        return Arrays.stream(reached).filter(least -> least <= level).count() / (double) reached.length;
    }

    /**
     * Returns how far the coverage is from what it should be, on the mean over {@link #levels}.
     *
     * @return from 0 to 1; 0.05 is good
     */
    public double error() {
        return Arrays.stream(LEVELS)
                .map(level -> Math.abs(coverage(level) - level))
                .average()
                .orElseThrow();
    }

    /**
     * Returns how many numbers were looked at.
     *
     * @return every coordinate of every row but the first of each trajectory
     */
    public int count() {
        return reached.length;
    }

    /**
     * Returns the noise of what was seen by which the bands are wider than the members' spread.
     *
     * @return the standard deviation of one number, {@code >= 0}
     */
    public double noise() {
        return noise;
    }

    /**
     * Draws how often what was seen lies within bands against how often it should, and the diagonal, on which it would
     * be right.
     *
     * @return the figure
     */
    public Figure figure() {
        return EnsembleFigure.of(this);
    }

    /** Returns two lines: of what, and the coverage of some levels. */
    @Override
    public String toString() {
        String coverages = DoubleStream.of(0.5, 0.8, 0.9, 0.95)
                .mapToObj(level -> String.format(Locale.ROOT, "%.0f %%: %.1f", 100 * level, 100 * coverage(level)))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Calibration over %,d numbers, noise %.2e\n  within bands of %s",
                count(),
                noise,
                coverages);
    }
}
