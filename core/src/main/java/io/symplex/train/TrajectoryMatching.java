package io.symplex.train;

import io.symplex.data.Observations;
import io.symplex.integrate.ExplicitMethod;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.internal.Checks;
import io.symplex.model.Architecture;
import io.symplex.model.NetworkArchitecture;
import io.symplex.model.StructuredNetwork;
import java.util.List;

/**
 * Compares where the learned H arrives with where the system was seen.
 *
 * <p>Trajectories are cut into windows, each of one observation and some that follow it. From the first, steps lead to
 * the times of the others, each as long as {@code dt} or shorter. Loss: the sum of {@code (Δq)² + (Δp)²} over all
 * arrivals, divided by their number and the degrees of freedom.
 *
 * <p>With free starts a window does not begin where the system was seen, but where the rest of the window says it was:
 * its start is learned too, and compared with what was seen there like every other state. Noise in the observations
 * then does not bias what is learned, and the longer the windows the less of it is left. If the noise of all numbers is
 * equal, independent and Gaussian this is the most likely H and the most likely starts.
 *
 * <p>Long windows have many minima: one for each way to be whole turns out of step. {@code shortFirst} leads past them.
 * {@link Adam} then sees short windows instead, which begin where the system was seen, and finds an energy that is
 * nearly right. For {@link LBfgs}, {@link LevenbergMarquardt} or {@link BayesianRegularization}, which come after it,
 * windows grow: they see the beginnings of the windows, twice as long as the short ones, then twice as long again, and
 * in the end the whole.
 *
 * <p>With positions only, momenta are not compared: loss and noise are those of the positions, {@code (Δq)²} alone.
 * They tell a motion, and with known masses its momenta; without masses they would tell neither H nor p. The momenta of
 * the observations then serve only to begin from; free starts are learned from the positions alone.
 *
 * <p>Numbers that were not seen are not compared, and a state of which some are missing counts in part. A window with a
 * free start begins its search on the line between the neighbours of what is missing, or where momenta were never seen
 * and masses are known at m dq/dt; without, a window goes on to the next row that is whole, and the next begins there.
 * A truncated gradient, and an engine that goes through no windows, take whole rows alone.
 *
 * <p>The gradient goes through the whole way. {@code truncated} cuts it at every step, as if the state that enters H
 * were constant: cheaper by a tenth, and not the gradient of the loss.
 *
 * <p>A step of implicit midpoint is solved to rounding, and its adjoint is exact: it solves the transposed linear
 * system. It costs several times as much as one of symplectic Euler. A step too long to be solved makes the loss NaN.
 *
 * <p>Source: Chen, Zhang, Arjovsky, Bottou, <i>Symplectic Recurrent Neural Networks</i>, ICLR 2020, §3, and §4 for free
 * starts; Bock, <i>Recent advances in parameter identification techniques for ODE</i>, 1983, for several shots.
 *
 * @param dt the longest step, finite, {@code > 0}
 * @param truncated whether the gradient is cut at every step: only by symplectic Euler, from one observation to the
 *     next
 * @param integrator how a step goes: an explicit method that takes any system, or implicit midpoint
 * @param window how many observations follow the first of a window, at most; {@link #WHOLE}: all of a trajectory
 * @param freeStarts whether the starts of the windows are learned too
 * @param shortFirst how many observations follow the first of the windows that Adam sees; from there windows grow; 0:
 *     all see the windows themselves, from the beginning
 * @param positionsOnly whether momenta are left out of what is compared; the masses must then be known
 */
public record TrajectoryMatching(
        double dt,
        boolean truncated,
        Integrator integrator,
        int window,
        boolean freeStarts,
        int shortFirst,
        boolean positionsOnly)
        implements Objective {

    /** The window that is a whole trajectory. */
    public static final int WHOLE = Integer.MAX_VALUE;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the step is not finite and positive, the window is empty, the method is not
     *     one that can be differentiated, or a truncated gradient is asked for where there is none
     */
    public TrajectoryMatching {
        Checks.positive(dt, "dt");
        Checks.atLeast(window, 1, "window");
        Checks.atLeast(shortFirst, 0, "shortFirst");
        if (shortFirst >= window) {
            throw new IllegalArgumentException("shortFirst must be less than the window, " + window + ", got "
                    + shortFirst + "; say wholeTrajectories()");
        }
        if (integrator.fixedStep().isEmpty()) {
            throw new IllegalArgumentException(
                    "integrator must be of a fixed step, and explicit or implicitMidpoint(), to be learned through, got "
                            + integrator.name() + "; take symplecticEuler(), rungeKutta4() or implicitMidpoint()");
        }
        if (integrator.order() > 1 && integrator.fixedStep().orElseThrow() instanceof ExplicitMethod.KicksAndDrifts) {
            throw new IllegalArgumentException(
                    "integrator must take systems that are not separable, as networks are, got " + integrator.name()
                            + "; take symplecticEuler() or rungeKutta4()");
        }
        if (truncated && !(window == 1 && !freeStarts && integrator.equals(new SymplecticEuler()))) {
            throw new IllegalArgumentException(
                    "truncatedGradient() must go by symplecticEuler() from one observation to the" + " next, got "
                            + integrator.name() + ", window " + window + "; leave it out");
        }
        if (truncated && positionsOnly) {
            throw new IllegalArgumentException(
                    "truncatedGradient() must compare positions and momenta, got positionsOnly(); leave one of them out");
        }
    }

    /**
     * Compares with the next observation, by symplectic Euler.
     *
     * @param dt the longest step, finite, {@code > 0}
     * @param truncated whether the gradient is cut at every step
     * @throws IllegalArgumentException if the step is not finite and positive
     */
    public TrajectoryMatching(double dt, boolean truncated) {
        this(dt, truncated, new SymplecticEuler(), 1, false, 0, false);
    }

    /**
     * Returns this with the gradient cut at every step.
     *
     * @return the changed copy
     * @throws IllegalArgumentException if this goes otherwise than by symplectic Euler to the next observation
     */
    public TrajectoryMatching withTruncatedGradient() {
        return new TrajectoryMatching(dt, true, integrator, window, freeStarts, shortFirst, positionsOnly);
    }

    /**
     * Returns this with another method.
     *
     * @param integrator how a step goes
     * @return the changed copy
     * @throws IllegalArgumentException if it is not of a fixed step, and explicit or implicit midpoint
     */
    public TrajectoryMatching withIntegrator(Integrator integrator) {
        return new TrajectoryMatching(dt, truncated, integrator, window, freeStarts, shortFirst, positionsOnly);
    }

    /**
     * Returns this with other windows.
     *
     * @param window how many observations follow the first, at most; {@link #WHOLE}: all of a trajectory
     * @return the changed copy
     * @throws IllegalArgumentException if there is none
     */
    public TrajectoryMatching withWindow(int window) {
        return new TrajectoryMatching(dt, truncated, integrator, window, freeStarts, shortFirst, positionsOnly);
    }

    /**
     * Returns this with starts that are learned or not.
     *
     * @param freeStarts whether they are
     * @return the changed copy
     */
    public TrajectoryMatching withFreeStarts(boolean freeStarts) {
        return new TrajectoryMatching(dt, truncated, integrator, window, freeStarts, shortFirst, positionsOnly);
    }

    /**
     * Returns this with shorter windows for Adam.
     *
     * @param shortFirst how many observations follow the first of them; 0: it sees the same windows
     * @return the changed copy
     * @throws IllegalArgumentException if negative, or not shorter
     */
    public TrajectoryMatching withShortFirst(int shortFirst) {
        return new TrajectoryMatching(dt, truncated, integrator, window, freeStarts, shortFirst, positionsOnly);
    }

    /**
     * Returns this with momenta compared or not.
     *
     * @param positionsOnly whether they are left out
     * @return the changed copy
     * @throws IllegalArgumentException if the gradient is cut at every step
     */
    public TrajectoryMatching withPositionsOnly(boolean positionsOnly) {
        return new TrajectoryMatching(dt, truncated, integrator, window, freeStarts, shortFirst, positionsOnly);
    }

    @Override
    public String name() {
        return "trajectory matching" + (truncated ? ", truncated gradient" : "") + (freeStarts ? ", free starts" : "")
                + (positionsOnly ? ", positions only" : "");
    }

    @Override
    public EpochLoss prepare(TrainingPlan plan, LossEvaluator evaluator) {
        if (positionsOnly) {
            requireKnownMasses(plan.architecture());
        }
        Observations seen = plan.data().observations(plan.seed());
        boolean gaps = seen.missing() > 0 && !truncated && evaluator.goesThroughWindows();
        boolean symplecticEuler = integrator.equals(new SymplecticEuler());
        if (isForced(plan) || gaps || positionsOnly || window > 1 || freeStarts || !symplecticEuler) {
            return windows(plan, seen, evaluator);
        }
        SegmentBatch segments = SegmentBatch.of(seen.missing() > 0 ? wholeStates(seen) : seen, dt);
        return new BatchedLoss<>(
                () -> segments,
                plan.batch(),
                plan.seed(),
                (parameters, part, out) -> evaluator.trajectoryMatching(parameters, part, truncated, out),
                () -> windows(plan, seen, evaluator).fixed(),
                plan.architecture().parameterCount());
    }

    private static Observations wholeStates(Observations seen) {
        return Observations.ofIncomplete(seen.trajectories()).wholeRows();
    }

    /** A force needs the times of steps, which windows have. */
    private boolean isForced(TrainingPlan plan) {
        boolean forced = plan.architecture() instanceof NetworkArchitecture network
                && network.forcing().isPresent();
        if (forced && truncated) {
            throw new IllegalArgumentException("truncatedGradient() must be without a force beside the energy, got "
                    + plan.architecture() + "; leave one of them out");
        }
        return forced;
    }

    private static void requireKnownMasses(Architecture architecture) {
        if (masses(architecture).isEmpty()) {
            throw new IllegalArgumentException("masses must be known where only positions are compared, got "
                    + architecture + "; say masses(…), or compare momenta too");
        }
    }

    private static List<Double> masses(Architecture architecture) {
        return architecture instanceof StructuredNetwork structured
                ? structured.kinetic().masses()
                : List.of();
    }

    private WindowLoss windows(TrainingPlan plan, Observations seen, LossEvaluator evaluator) {
        List<Track> tracks = Track.of(seen, masses(plan.architecture()), positionsOnly);
        List<Window> cut = Window.cut(tracks, window, dt, freeStarts);
        if (cut.isEmpty()) {
            throw tracks.stream().allMatch(track -> track.size() < 2) ? SegmentBatch.noPair() : noWholeState();
        }
        return new WindowLoss(plan, this, tracks, cut, evaluator);
    }

    private static IllegalArgumentException noWholeState() {
        return new IllegalArgumentException("observations must have a row to begin from of which every number was seen,"
                + " and one that follows it, got none; say freeStarts(), without earlyStopping(…)");
    }
}
