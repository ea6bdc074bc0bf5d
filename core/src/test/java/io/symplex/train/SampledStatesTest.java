package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.State;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampledStatesTest {

    private final SampledStates data = new SampledStates(new HenonHeiles(), 100, 1.5);

    @Test
    void everyRowHasTheGradientOfItsState() {
        StateBatch batch = data.states(1).next();

        assertThat(batch.count()).isEqualTo(100);
        assertThat(batch.degreesOfFreedom()).isEqualTo(2);
        for (int r = 0; r < 100; r++) {
            double[] q = Arrays.copyOfRange(batch.x(), 4 * r, 4 * r + 2);
            double[] p = Arrays.copyOfRange(batch.x(), 4 * r + 2, 4 * r + 4);
            double[] gradientQ = new double[2];
            double[] gradientP = new double[2];
            new HenonHeiles().gradient(q, p, gradientQ, gradientP);
            assertThat(Arrays.copyOfRange(batch.target(), 4 * r, 4 * r + 2)).isEqualTo(gradientQ);
            assertThat(Arrays.copyOfRange(batch.target(), 4 * r + 2, 4 * r + 4)).isEqualTo(gradientP);
        }
    }

    @Test
    void coordinatesFillTheAmplitude() {
        double[] x = data.states(1).next().x();

        assertThat(Arrays.stream(x).min().orElseThrow()).isBetween(-1.5, -1.4);
        assertThat(Arrays.stream(x).max().orElseThrow()).isBetween(1.4, 1.5);
    }

    @Test
    void theFirstStatesAreThoseOfTheFirstEpoch() {
        StateBatch batch = data.states(1).next();

        List<State> first = data.firstStates(1);

        assertThat(first).hasSize(100);
        for (int r = 0; r < 100; r++) {
            assertThat(first.get(r).q()).isEqualTo(Arrays.copyOfRange(batch.x(), 4 * r, 4 * r + 2));
            assertThat(first.get(r).p()).isEqualTo(Arrays.copyOfRange(batch.x(), 4 * r + 2, 4 * r + 4));
        }
    }

    @Test
    void everyEpochIsFreshAndEverySeedItsOwn() {
        StateSource source = data.states(1);
        double[] first = source.next().x().clone();
        double[] second = source.next().x().clone();

        assertThat(second).isNotEqualTo(first);
        assertThat(data.states(1).next().x()).isEqualTo(first);
        assertThat(data.states(2).next().x()).isNotEqualTo(first);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampledStates(new HarmonicOscillator(), 0, 1.5))
                .withMessage("count must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampledStates(new HarmonicOscillator(), 50, Double.NaN))
                .withMessage("amplitude must be finite and > 0, got NaN");
        assertThatIllegalStateException()
                .isThrownBy(() -> data.observations(0))
                .withMessage("data must be trajectories for trajectory matching, got single states;"
                        + " say simulate(steps, dt) after sample(…)");
    }

    @Test
    void moreStatesThanAnArrayHoldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampledStates(new HarmonicOscillator(), 2_000_000_000, 1.5))
                .withMessage("coordinates of all states must be at most 2^31 - 9 numbers, got 4000000000; sample fewer"
                        + " states");
    }
}
