package io.symplex.dsl;

import io.symplex.evaluate.EnergyDrift;
import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.SymplecticEuler;
import io.symplex.integrate.Trajectory;
import io.symplex.plot.Figure;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A learned system beside the truth: how far apart they are in q, in p and in energy.
 *
 * <p>Immutable.
 *
 * <pre>{@code
 * var comparison = learned.compare(state(1.0, 0.0), 2000, 0.01);
 * comparison.error().maxQ();
 * comparison.figure().save(Path.of("comparison.png"));
 * }</pre>
 *
 * @param energy the energy by which the drift is measured: the true one, or the learned one where the truth is not
 *     known
 * @param truth what happened or was seen, a trajectory a start
 * @param predicted what the learned system did from the same starts, at the same times
 */
public record Comparison(Hamiltonian energy, List<Trajectory> truth, List<Trajectory> predicted) {

    /**
     * Copies the lists and checks that they fit.
     *
     * @throws IllegalArgumentException if there is no trajectory, not as many of both, or degrees of freedom, rows or
     *     times differ
     */
    public Comparison {
        truth = List.copyOf(truth);
        predicted = List.copyOf(predicted);
        var unused = RolloutError.of(truth, predicted); // says what does not fit
    }

    static Comparison of(Hamiltonian learned, Hamiltonian truth, State start, int steps, double dt) {
        return new Comparison(
                truth,
                List.of(Symplex.simulate(truth, start, steps, dt)),
                List.of(Symplex.simulate(learned, start, steps, dt)));
    }

    static Comparison of(Hamiltonian learned, Compared compared, double dt) {
        SymplecticEuler method = new SymplecticEuler();
        List<Trajectory> seen = compared.trajectories();
        List<State> starts = compared.starts(learned, method, dt);
        List<Trajectory> predicted = IntStream.range(0, seen.size())
                .mapToObj(t -> method.follow(learned, starts.get(t), seen.get(t).times(), dt))
                .toList();
        return new Comparison(learned, seen, predicted);
    }

    /**
     * Returns how far apart truth and prediction are, over all trajectories.
     *
     * @return maximum and root-mean-square errors of q and p
     */
    public RolloutError error() {
        return RolloutError.of(truth, predicted);
    }

    /**
     * Returns how the energy drifts along a predicted trajectory.
     *
     * @param trajectory which, from 0
     * @return the drift
     */
    public EnergyDrift energyDrift(int trajectory) {
        return EnergyDrift.of(energy, predicted.get(trajectory));
    }

    /**
     * Returns how the energy drifts along the first predicted trajectory.
     *
     * @return the drift
     */
    public EnergyDrift energyDrift() {
        return energyDrift(0);
    }

    /**
     * Draws the first trajectory: q and p, true (or seen, as points) and predicted, and below them their errors.
     *
     * @return the figure
     */
    public Figure figure() {
        return figure(0);
    }

    /**
     * Draws a trajectory: q and p, true (or seen, as points) and predicted, and below them their errors.
     *
     * @param trajectory which, from 0
     * @return the figure
     */
    public Figure figure(int trajectory) {
        String title =
                truth.size() == 1 ? "Comparison" : "Comparison, trajectory " + trajectory + " of " + truth.size();
        Figure figure = isSeen()
                ? ComparisonFigure.ofSeen(truth.get(trajectory), predicted.get(trajectory))
                : ComparisonFigure.of(truth.get(trajectory), predicted.get(trajectory));
        return figure.title(title);
    }

    /**
     * Draws the energy along the first trajectory, true and predicted.
     *
     * @return the figure
     */
    public Figure energyFigure() {
        return ComparisonFigure.energies(energy, truth.get(0), predicted.get(0));
    }

    /** Returns the errors, of what was seen, and the drift of the energy, if nothing brakes the motion: a line each. */
    @Override
    public String toString() {
        RolloutError error = error();
        int rows = truth.stream().mapToInt(Trajectory::size).sum();
        String head = truth.size() == 1
                ? String.format(Locale.ROOT, "Comparison over %,d states", rows)
                : String.format(Locale.ROOT, "Comparison over %,d trajectories, %,d states", truth.size(), rows);
        return head
                + line("q", truth, Trajectory::q, error.maxQ(), error.rmsQ())
                + line("p", truth, Trajectory::p, error.maxP(), error.rmsP())
                + drift();
    }

    /** Returns a line of errors; nothing if the coordinates were never seen. */
    static String line(
            String name, List<Trajectory> truth, Function<Trajectory, double[]> values, double max, double rms) {
        boolean seen = truth.stream()
                .flatMapToDouble(one -> Arrays.stream(values.apply(one)))
                .anyMatch(value -> !Double.isNaN(value));
        return seen ? String.format(Locale.ROOT, "\n  %s: max error %.2e, rms %.2e", name, max, rms) : "";
    }

    /** Returns a line of the drift; nothing of a motion that loses energy as it should. */
    private String drift() {
        return energy.friction().isPresent()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "\n  %s: largest %s %.2e",
                        isSeen() ? "learned energy" : "energy",
                        energy.force().isPresent() ? "change, the force's among it," : "drift",
                        largestDrift());
    }

    /** Whether the truth is known by observations only. */
    private boolean isSeen() {
        return energy instanceof Learned || energy instanceof Discovered;
    }

    private double largestDrift() {
        double largest = 0;
        for (int i = 0; i < predicted.size(); i++) {
            largest = Math.max(largest, energyDrift(i).largest());
        }
        return largest;
    }
}
