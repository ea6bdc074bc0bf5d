package io.symplex.dsl;

import static io.symplex.dsl.Symplex.force;
import static io.symplex.dsl.Symplex.hamiltonian;
import static io.symplex.dsl.Symplex.rungeKutta4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.symplex.data.Observations;
import io.symplex.integrate.RungeKutta4;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.Hamiltonian;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Duffing oscillator that is braked and shaken: energy, friction and force come out of noisy trajectories. */
class ForceFromNoiseTest {

    private static final double END = 12;
    private static final Hamiltonian SHAKEN =
            hamiltonian("p^2/2 + q^2/2 + q^4/4").withFriction(0.2).withForce(force("0.5*cos(1.2*t)"));

    /** 6% of the standard deviation of F: with six trajectories and noise of 0.02 it is some 2%. */
    @Test
    void aForceOfKnownPeriod() {
        Learned learned = stage(0.02).periodicForce(2 * Math.PI / 1.2).train();

        assertThat(learned.noise().orElseThrow()).isCloseTo(0.02, within(2e-3));
        assertThat(learned.friction().orElseThrow().coefficient(0, 0)).isCloseTo(0.2, within(0.02));
        assertThat(missed(learned)).isLessThan(0.06);
        assertThat(rollout(learned)).isLessThan(0.02);
    }

    /** A spline has more to choose, above all near the ends, where little tells of it: some 10% of F. */
    @Test
    void aForceOfWhichNothingIsKnown() {
        Learned learned = stage(0.01).learnedForce(14).train();

        assertThat(missed(learned)).isLessThan(0.15);
        assertThat(rollout(learned)).isLessThan(0.03);
        assertThat(learned.explain().toString())
                .containsPattern(
                        "force: dp/dt = … \\+ F\\(t\\), learned: from -0\\.\\d+ to 0\\.\\d+ over t = 0\\.000 to"
                                + " 12\\.00, mean 0$");
    }

    private static TrajectoryMatchingStage stage(double noise) {
        return Experiment.of(seen(6, noise, 1))
                .trajectoryMatching(0.2)
                .integrator(rungeKutta4())
                .wholeTrajectories()
                .shortFirst(6)
                .freeStarts()
                .masses(1)
                .friction()
                .layers(6)
                .weightDecay(1e-5)
                .adamThenLevenbergMarquardt(100, 15)
                .learningRate(2e-2);
    }

    private static Observations seen(int count, double noise, long seed) {
        RandomStream random = RandomStream.of(seed, "seen");
        double[] times = new double[61];
        Arrays.setAll(times, k -> END * k / 60);
        List<Trajectory> seen = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            State start = State.of(random.uniform(-1, 1), random.uniform(-1, 1));
            Trajectory exact = new RungeKutta4().follow(SHAKEN, start, times, 0.05);
            double[] q = exact.q();
            double[] p = exact.p();
            for (int k = 0; k < q.length; k++) {
                q[k] += noise * random.gaussian();
                p[k] += noise * random.gaussian();
            }
            seen.add(Trajectory.of(1, times, q, p));
        }
        return Observations.of(seen);
    }

    /** What the learned force misses over the observed time, as a part of its size. */
    private static double missed(Learned learned) {
        double missed = 0;
        double whole = 0;
        double[] found = new double[1];
        for (double t = 0; t < END; t += 0.05) {
            learned.force().orElseThrow().at(t, new double[1], found);
            double truth = 0.5 * Math.cos(1.2 * t);
            missed += (found[0] - truth) * (found[0] - truth);
            whole += truth * truth;
        }
        return Math.sqrt(missed / whole);
    }

    /** The root mean square of what held-out motions miss, from their true starts. */
    private static double rollout(Learned learned) {
        double squares = 0;
        List<Trajectory> others = seen(4, 0, 99).trajectories();
        for (Trajectory truth : others) {
            Trajectory found = new RungeKutta4().follow(learned, truth.first(), truth.times(), 0.05);
            for (int k = 0; k < truth.size(); k++) {
                squares += Math.pow(found.q(0)[k] - truth.q(0)[k], 2) + Math.pow(found.p(0)[k] - truth.p(0)[k], 2);
            }
        }
        return Math.sqrt(squares / (2 * others.size() * 61));
    }
}
