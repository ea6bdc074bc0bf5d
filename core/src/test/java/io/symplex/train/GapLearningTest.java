package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.evaluate.RolloutError;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.model.Architecture;
import io.symplex.model.Kinetic;
import io.symplex.model.Perceptron;
import io.symplex.model.StructuredNetwork;
import io.symplex.system.Hamiltonian;
import io.symplex.system.HenonHeiles;
import io.symplex.system.Pendulum;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * States seen with noise, at irregular times, one number in five missing, and a hole in the midst of each trajectory.
 */
class GapLearningTest {

    private static final double NOISE = 0.05;
    private static final double MISSING = 0.2;
    private static final Kinetic KNOWN = Kinetic.ofMasses(List.of(1.0));

    /**
     * A fifth of the numbers and a fifth of the rows are missing: 1/√0.64 = 1.25 times the error. Both errors are
     * chance: twice that.
     */
    private static final double FACTOR = 2.5;

    @Test
    void aPendulumIsLearnedNearlyAsClosely() {
        Pendulum system = new Pendulum(1, 1, 1);

        assertNearlyAsClose(system, StructuredNetwork.of(Perceptron.of(1, 6)).withKinetic(KNOWN), 6, State.of(1, 0));
    }

    @Test
    void twoDegreesOfFreedomAreLearnedNearlyAsClosely() {
        HenonHeiles system = new HenonHeiles();
        StructuredNetwork network = StructuredNetwork.of(Perceptron.of(2, 6)).withKinetic(KNOWN);

        assertNearlyAsClose(system, network, 6, State.of(new double[] {0.3, 0}, new double[] {0, 0.3}));
    }

    private static void assertNearlyAsClose(Hamiltonian system, Architecture network, int count, State start) {
        Observations whole = seen(system, count);
        Observations gaps = withGaps(whole);

        TrainingResult complete = Trainer.run(plan(whole, network), List.of());
        TrainingResult incomplete = Trainer.run(plan(gaps, network), List.of());

        double error = error(system, incomplete, start);
        assertThat(error).isLessThan(FACTOR * error(system, complete, start));
        assertThat(incomplete.noise().orElseThrow()).isCloseTo(NOISE, within(0.15 * NOISE));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Pendulum system = new Pendulum(1, 1, 1);
        TrainingPlan plan = plan(withGaps(seen(system, 3)), Perceptron.of(1, 4)).withEpochs(152);

        double[] one = Trainer.run(plan.withCompute(Compute.DEFAULTS.withThreads(1)), List.of())
                .model()
                .parameters();

        assertThat(Trainer.run(plan.withCompute(Compute.DEFAULTS.withThreads(3)), List.of())
                        .model()
                        .parameters())
                .isEqualTo(one);
    }

    /** The second momentum never, the first now and then. */
    @Test
    void momentaThatWereNeverSeenAreLearnedWithTheStarts() {
        HenonHeiles system = new HenonHeiles();
        Observations gaps = withGaps(seen(system, 5));
        List<Trajectory> without = gaps.trajectories().stream()
                .map(one -> {
                    double[] p = one.p();
                    for (int i = 1; i < p.length; i += 2) {
                        p[i] = Double.NaN;
                    }
                    return Trajectory.of(2, one.times(), one.q(), p);
                })
                .toList();
        Observations seen = Observations.ofIncomplete(without);
        StructuredNetwork network = StructuredNetwork.of(Perceptron.of(2, 6)).withKinetic(KNOWN);

        TrainingResult result = Trainer.run(plan(seen, network), List.of());

        assertThat(result.noise().orElseThrow()).isCloseTo(NOISE, within(0.2 * NOISE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trainer.run(plan(seen, Perceptron.of(2, 6)), List.of()))
                .withMessage("trajectory 0 must have p1 in at least one row for trajectory matching, got none;"
                        + " say masses(…) if they are known, or leave it out with select(…)");
    }

    /** Where starts are believed, to the next observation: from whole rows alone. */
    @Test
    void withoutFreeStartsWindowsBeginAtWholeRows() {
        Observations gaps = withGaps(seen(new Pendulum(1, 1, 1), 4));
        TrajectoryMatching next = new TrajectoryMatching(0.1, false);
        TrainingPlan plan = TrainingPlan.of(new ObservedData(gaps), next)
                .withArchitecture(Perceptron.of(1, 8))
                .withOptimizer(Adam.DEFAULTS.withLearningRate(1e-2))
                .withEpochs(50);

        TrainingResult result = Trainer.run(plan, List.of());
        TrainingResult truncated = Trainer.run(plan.withObjective(next.withTruncatedGradient()), List.of());

        assertThat(result.loss()).isLessThan(result.losses()[0] / 3);
        assertThat(truncated.loss()).isLessThan(truncated.losses()[0] / 3);
    }

    private static TrainingPlan plan(Observations seen, Architecture network) {
        TrajectoryMatching objective = new TrajectoryMatching(0.35, false)
                .withIntegrator(new RungeKutta4())
                .withWindow(TrajectoryMatching.WHOLE)
                .withFreeStarts(true)
                .withShortFirst(4);
        return TrainingPlan.of(new ObservedData(seen), objective)
                .withArchitecture(network)
                .withOptimizer(Adam.DEFAULTS.withLearningRate(2e-2).then(150, LevenbergMarquardt.DEFAULTS))
                .withWeightDecay(1e-6)
                .withEpochs(162);
    }

    private static double error(Hamiltonian system, TrainingResult result, State start) {
        Simulation orbit = Simulation.of(100, 0.05).withIntegrator(new RungeKutta4());
        return RolloutError.of(orbit.run(system, start), orbit.run(result.model(), start))
                .rmsQ();
    }

    /** Trajectories of 20 to 30 rows, 0.15 to 0.35 apart. */
    private static Observations seen(Hamiltonian system, int count) {
        int n = system.degreesOfFreedom();
        RandomStream random = RandomStream.of(3, "irregular");
        return Observations.of(IntStream.range(0, count)
                .mapToObj(t -> {
                    double[] times = new double[20 + t % 11];
                    for (int k = 1; k < times.length; k++) {
                        times[k] = times[k - 1] + random.uniform(0.15, 0.35);
                    }
                    double reach = n == 1 ? 1.5 : 0.4;
                    double[] q = new double[n];
                    double[] p = new double[n];
                    random.uniform(-reach, reach, q);
                    random.uniform(-reach, reach, p);
                    Trajectory motion = new RungeKutta4().follow(system, State.of(q, p), times, 0.01);
                    return Trajectory.of(n, times, shaken(motion.q(), random), shaken(motion.p(), random));
                })
                .toList());
    }

    private static double[] shaken(double[] values, RandomStream random) {
        return Arrays.stream(values).map(v -> v + NOISE * random.gaussian()).toArray();
    }

    /** Takes out one number in five, and a fifth of the rows, in the middle. */
    private static Observations withGaps(Observations whole) {
        RandomStream random = RandomStream.of(4, "missing");
        return Observations.ofIncomplete(whole.trajectories().stream()
                .map(one -> {
                    int n = one.degreesOfFreedom();
                    int size = one.size();
                    int[] rows = IntStream.range(0, size)
                            .filter(k -> k < 2 * size / 5 || k >= 3 * size / 5)
                            .toArray();
                    double[] q = new double[n * rows.length];
                    double[] p = new double[n * rows.length];
                    for (int i = 0; i < q.length; i++) {
                        int from = rows[i / n] * n + i % n;
                        q[i] = random.uniform(0, 1) < MISSING ? Double.NaN : one.q()[from];
                        p[i] = random.uniform(0, 1) < MISSING ? Double.NaN : one.p()[from];
                    }
                    return Trajectory.of(
                            n, Arrays.stream(rows).mapToDouble(one::time).toArray(), q, p);
                })
                .toList());
    }
}
