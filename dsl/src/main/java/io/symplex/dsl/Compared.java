package io.symplex.dsl;

import io.symplex.data.Observations;
import io.symplex.data.SmoothingSpline;
import io.symplex.evaluate.Residuals;
import io.symplex.integrate.Integrator;
import io.symplex.integrate.Trajectory;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrajectoryMatching;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Observations as what was learned is compared with them: of what was learned from positions alone, positions alone.
 *
 * <p>A motion begins at the first row of which every number was seen. If a trajectory has none, it begins where the
 * motion does that follows most closely what was seen.
 */
final class Compared {

    private final Observations seen; // NaN where nothing is compared
    private final Observations guess; // states near which starts are searched for

    private Compared(Observations seen, Observations guess) {
        this.seen = seen;
        this.guess = guess;
    }

    static Compared of(TrainingPlan plan, Observations observations) {
        boolean positions = plan.objective() instanceof TrajectoryMatching matching && matching.positionsOnly();
        Observations seen = positions ? observations.withoutMomenta() : observations;
        return new Compared(seen, withMomenta(plan, seen));
    }

    /** Returns what was seen, with estimated momenta if none were seen and masses are known. */
    static Observations withMomenta(TrainingPlan plan, Observations seen) {
        List<Double> masses = plan.architecture() instanceof StructuredNetwork network
                ? network.kinetic().masses()
                : List.of();
        boolean never = Arrays.stream(seen.p()).allMatch(Double::isNaN);
        return masses.isEmpty() || !never
                ? seen
                : seen.withEstimatedMomenta(
                        SmoothingSpline.CROSS_VALIDATED,
                        masses.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Residuals residuals(Hamiltonian system, Integrator method, double dt) {
        return Residuals.of(system, seen, guess, method, dt);
    }

    /** Returns what motions are compared with, each from where it begins. */
    List<Trajectory> trajectories() {
        return seen.trajectories().stream()
                .map(one -> from(one, firstWhole(one).orElse(0)))
                .toList();
    }

    /** Returns where the motions begin. */
    List<State> starts(Hamiltonian system, Integrator method, double dt) {
        return IntStream.range(0, seen.trajectories().size())
                .mapToObj(t -> start(t, system, method, dt))
                .toList();
    }

    private State start(int t, Hamiltonian system, Integrator method, double dt) {
        Trajectory one = seen.trajectories().get(t);
        OptionalInt whole = firstWhole(one);
        return whole.isPresent()
                ? one.get(whole.getAsInt())
                : Residuals.of(system, seen.select(t, t + 1), guess.select(t, t + 1), method, dt)
                        .motions()
                        .get(0)
                        .first();
    }

    private static OptionalInt firstWhole(Trajectory trajectory) {
        int n = trajectory.degreesOfFreedom();
        double[] q = trajectory.q();
        double[] p = trajectory.p();
        return IntStream.range(0, trajectory.size())
                .filter(k -> IntStream.range(k * n, (k + 1) * n).noneMatch(i -> Double.isNaN(q[i] + p[i])))
                .findFirst();
    }

    private static Trajectory from(Trajectory trajectory, int row) {
        int n = trajectory.degreesOfFreedom();
        int rows = trajectory.size();
        return Trajectory.of(
                n,
                Arrays.copyOfRange(trajectory.times(), row, rows),
                Arrays.copyOfRange(trajectory.q(), row * n, rows * n),
                Arrays.copyOfRange(trajectory.p(), row * n, rows * n));
    }
}
