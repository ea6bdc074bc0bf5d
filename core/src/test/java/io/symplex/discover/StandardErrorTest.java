package io.symplex.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.symplex.data.Observations;
import io.symplex.integrate.DormandPrince853;
import io.symplex.integrate.Trajectory;
import io.symplex.internal.RandomStream;
import io.symplex.system.Duffing;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many draws of noise: how far from the truth coefficients come out is what their standard errors say. */
class StandardErrorTest {

    private static final int SEEDS = 12;
    private static final Map<String, Double> TRUTH = Map.of("p^2", 0.5, "q^2", -0.5, "q^4", 0.25);

    @Test
    void theTruthLiesWithinTwoOfThemNearlyAlways() {
        int exact = 0;
        int coefficients = 0;
        int within = 0;
        double squares = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<DiscoveredTerm> terms =
                    Discoverer.discover(seen(seed), Library.polynomials(4)).terms();
            exact += terms.size() == TRUTH.size() ? 1 : 0;
            for (DiscoveredTerm term : terms) {
                double truth = TRUTH.getOrDefault(term.expression().toString(), 0.0);
                double off = (term.coefficient() - truth) / term.standardError();
                coefficients++;
                within += Math.abs(off) < 2 ? 1 : 0;
                squares += off * off;
            }
        }

        assertThat(exact).as("laws of the true terms").isGreaterThanOrEqualTo(SEEDS - 2);
        assertThat(within).as("within two, of " + coefficients).isGreaterThanOrEqualTo(coefficients * 85 / 100);
        assertThat(Math.sqrt(squares / coefficients)).as("in standard errors").isBetween(0.5, 1.6);
    }

    /** Ten motions of a Duffing oscillator, forty rows each, with noise of 0.03. */
    private static Observations seen(int seed) {
        RandomStream random = RandomStream.of(seed, "standard errors");
        double[] times = new double[40];
        for (int k = 0; k < times.length; k++) {
            times[k] = 0.15 * k;
        }
        List<Trajectory> trajectories = new ArrayList<>();
        for (int t = 0; t < 10; t++) {
            State start = State.of(random.uniform(-1.5, 1.5), random.uniform(-1, 1));
            Trajectory motion = new DormandPrince853().follow(new Duffing(), start, times, 0.15);
            trajectories.add(Trajectory.of(1, times, noisy(motion.q(), random), noisy(motion.p(), random)));
        }
        return Observations.of(trajectories);
    }

    private static double[] noisy(double[] values, RandomStream random) {
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.03 * random.gaussian();
        }
        return values;
    }
}
