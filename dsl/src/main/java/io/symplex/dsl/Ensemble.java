package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.RungeKutta4;
import io.symplex.internal.Checks;
import io.symplex.plot.Figure;
import io.symplex.system.Force;
import io.symplex.system.Friction;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import io.symplex.train.ObservedData;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What several trainings learned that differ by their seeds: a {@link Hamiltonian}, the mean of theirs, which knows how
 * far they agree.
 *
 * <p>An energy is known up to a constant: of each member's its mean over the data is taken away, so that the spread is
 * that of differences. What they agree on need not be true; see {@link EnsembleStage#bootstrap}. Immutable.
 *
 * <pre>{@code
 * var ensemble = Experiment.of(observations("train.csv")).trajectoryMatching(0.01).epochs(2000).ensemble(10).train();
 * ensemble.energy(1.0, 0.0);
 * ensemble.energySpread(state(1.0, 0.0));
 * ensemble.simulate(state(1.0, 0.0), 2000, 0.01).figure();
 * ensemble.calibration(observations("test.csv"), 0.01).figure();
 * }</pre>
 */
public final class Ensemble implements Hamiltonian {

    private final TrainingPlan plan;
    private final List<Learned> members;
    private final List<String> leftOut;
    private final Observations states;
    private final MeanEnergy mean;

    Ensemble(TrainingPlan plan, List<Learned> members, List<String> leftOut) {
        this.plan = plan;
        this.members = List.copyOf(members);
        this.leftOut = List.copyOf(leftOut);
        this.states = Distillation.states(plan);
        this.mean = new MeanEnergy(members, states);
    }

    /**
     * Returns what each seed learned.
     *
     * @return at least two, in the order of their seeds
     */
    public List<Learned> members() {
        return members;
    }

    /**
     * Returns which seeds are no members, and why.
     *
     * @return a line for each that went astray, such as {@code seed 3: loss became NaN at epoch 12 …}, and one for all
     *     that an interrupt left no time; empty if all are members
     */
    public List<String> leftOut() {
        return leftOut;
    }

    /**
     * Returns everything that was said; {@link Learned#plan} of a member is what it did.
     *
     * @return the plan with the first seed
     */
    public TrainingPlan plan() {
        return plan;
    }

    /**
     * Returns the system that this was learned from, if its energy is known.
     *
     * @return the truth; empty if this was learned from observations
     */
    public Optional<Hamiltonian> truth() {
        return members.get(0).truth();
    }

    /**
     * Returns an estimate of the noise in what was seen: the mean of what the members say.
     *
     * @return the noise of one number; empty if they say none
     * @see Learned#noise
     */
    public OptionalDouble noise() {
        return members.stream()
                .flatMapToDouble(member -> member.noise().stream())
                .average();
    }

    /**
     * Returns how far the members differ about the energy of a state.
     *
     * @param state positions and momenta, n each
     * @return the standard deviation over the members, with n − 1
     * @throws IllegalArgumentException if the state has another number of degrees of freedom
     */
    public double energySpread(State state) {
        State checked = state.requireDegreesOfFreedom(degreesOfFreedom());
        List<double[]> energies = Arrays.stream(mean.aligned(checked.q(), checked.p()))
                .mapToObj(energy -> new double[] {energy})
                .toList();
        return Spread.of(energies).deviation()[0];
    }

    /**
     * Returns how far the members differ about the energy of a state of a system with one degree of freedom.
     *
     * @param q position
     * @param p momentum
     * @return the standard deviation over the members, with n − 1
     * @throws IllegalArgumentException if the system has more than one degree of freedom
     */
    public double energySpread(double q, double p) {
        return energySpread(State.of(q, p));
    }

    /**
     * Simulates every member by symplectic Euler, each by itself, keeping every state.
     *
     * <p>{@link Symplex#simulate} gives the motion of the mean energy instead, which says nothing of the spread.
     *
     * @param start where they start, at time 0
     * @param steps how many steps, {@code >= 1}
     * @param dt the step, finite, {@code > 0}
     * @return where they go
     * @throws IllegalArgumentException if a value is out of its range or the start does not fit the system
     */
    public EnsembleTrajectory simulate(State start, int steps, double dt) {
        return new EnsembleTrajectory(members.stream()
                .map(member -> member.simulate(start, steps, dt))
                .toList());
    }

    /**
     * Lets the members go from the first state of every observed trajectory to all its times, and compares with what
     * was seen.
     *
     * <p>They go by the method through which they learned trajectories, or by that of Runge and Kutta. The bands are
     * made wider by the noise that the members found.
     *
     * @param seen as many degrees of freedom; trajectories that were not learned from tell most
     * @param dt the longest step, finite, {@code > 0}
     * @return the comparison
     * @throws IllegalArgumentException if the step is out of its range, the observations do not fit, or all have one
     *     row
     * @see #noise
     */
    public EnsembleComparison compare(Observations seen, double dt) {
        return compare(seen, dt, noise().orElse(0));
    }

    /**
     * Compares with what was seen, as {@link #compare(Observations, double)} does, where the noise is known.
     *
     * @param seen as many degrees of freedom; trajectories that were not learned from tell most
     * @param dt the longest step, finite, {@code > 0}
     * @param noise the standard deviation of one number that was seen, finite, {@code >= 0}
     * @return the comparison
     * @throws IllegalArgumentException if a value is out of its range, the observations do not fit, or all have one row
     */
    public EnsembleComparison compare(Observations seen, double dt, double noise) {
        Checks.notNegative(noise, "noise");
        Compared compared = compared(seen);
        return new EnsembleComparison(
                compared.trajectories(), follow(compared, dt, 0), follow(compared, dt, noise), noise);
    }

    /**
     * Says how often what was seen lies within the bands of the members, made wider by the noise that they found.
     *
     * @param seen as many degrees of freedom; trajectories that were learned from would flatter
     * @param dt the longest step, finite, {@code > 0}
     * @return the calibration
     * @throws IllegalArgumentException if the step is out of its range, the observations do not fit, or all have one
     *     row
     * @see #noise
     */
    public Calibration calibration(Observations seen, double dt) {
        return calibration(seen, dt, noise().orElse(0));
    }

    /**
     * Says how often what was seen lies within the bands of the members, made wider by noise.
     *
     * <p>Each member starts elsewhere around the first row, as far as the noise may have moved it: where a motion
     * begins is not known better than it was seen.
     *
     * @param seen as many degrees of freedom; trajectories that were learned from would flatter
     * @param dt the longest step, finite, {@code > 0}
     * @param noise the standard deviation of one number that was seen, finite, {@code >= 0}; 0: what is seen is exact
     * @return the calibration
     * @throws IllegalArgumentException if a value is out of its range, the observations do not fit, or all have one row
     */
    public Calibration calibration(Observations seen, double dt, double noise) {
        Checks.notNegative(noise, "noise");
        Compared compared = compared(seen);
        return Calibration.of(compared.trajectories(), follow(compared, dt, noise), noise);
    }

    private Compared compared(Observations seen) {
        requireDegreesOfFreedom(seen.degreesOfFreedom(), "the observations");
        if (plan.data() instanceof ObservedData learnedFrom) {
            seen.requireNames(learnedFrom.observations().names());
        }
        return Compared.of(plan, seen);
    }

    private List<EnsembleTrajectory> follow(Compared compared, double dt, double noise) {
        Checks.positive(dt, "dt");
        Integrator method =
                plan.objective() instanceof TrajectoryMatching matching ? matching.integrator() : new RungeKutta4();
        return EnsembleTrajectory.followAll(
                members, method, compared.trajectories(), compared.starts(this, method, dt), dt, noise);
    }

    /**
     * Draws the energy along every coordinate through the middle of the data, less its mean over the data, within a
     * band of two standard deviations on each side; and the true one if it is known.
     *
     * @return the figure
     */
    public Figure figure() {
        return EnsembleFigure.of(this, mean, truth().map(truth -> new MeanEnergy(List.of(truth), states)));
    }

    /** Returns the mean of the members' friction. */
    @Override
    public Optional<Friction> friction() {
        return mean.friction();
    }

    /** Returns the mean of the members' forces. */
    @Override
    public Optional<Force> force() {
        return mean.force();
    }

    @Override
    public int degreesOfFreedom() {
        return mean.degreesOfFreedom();
    }

    @Override
    public double energy(double[] q, double[] p) {
        return mean.energy(q, p);
    }

    @Override
    public void gradient(double[] q, double[] p, double[] outQ, double[] outP) {
        mean.gradient(q, p, outQ, outP);
    }

    @Override
    public void energies(int count, double[] q, double[] p, double[] out) {
        mean.energies(count, q, p, out);
    }

    @Override
    public void gradients(int count, double[] q, double[] p, double[] outQ, double[] outP) {
        mean.gradients(count, q, p, outQ, outP);
    }

    @Override
    public void positionGradients(int count, double[] q, double[] p, double[] out) {
        mean.positionGradients(count, q, p, out);
    }

    @Override
    public void momentumGradients(int count, double[] q, double[] p, double[] out) {
        mean.momentumGradients(count, q, p, out);
    }

    /** Returns two lines, and one for each seed that was left out: how well, and what was trained. */
    @Override
    public String toString() {
        double[] losses = members.stream().mapToDouble(Learned::loss).sorted().toArray();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Ensemble of %d members: loss %.3g to %.3g after up to %,d epochs\n  %s; %s; seeds %d to %d",
                members.size(),
                losses[0],
                losses[losses.length - 1],
                members.stream().mapToInt(Learned::epochs).max().orElseThrow(),
                plan.architecture(),
                plan.objective().name(),
                members.get(0).plan().seed(),
                members.get(members.size() - 1).plan().seed()));
        leftOut.forEach(why -> text.append("\n  without ").append(why));
        return text.toString();
    }
}
