package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedDataTest {

    private final Observations states = Observations.of(List.of(
            Trajectory.of(2, new double[] {0, 1}, new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8}),
            Trajectory.of(2, new double[] {0}, new double[] {9, 10}, new double[] {11, 12})));

    @Test
    void everyRowIsAStateWithTheGradientItsDerivativesTell() { // ∂H/∂q = −dp/dt, ∂H/∂p = dq/dt
        Observations seen = states.withDerivatives(
                new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, new double[] {1.1, 1.2, 1.3, 1.4, 1.5, 1.6});

        StateSource source = new ObservedData(seen).states(0);
        StateBatch batch = source.next();

        assertThat(batch.x()).containsExactly(1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 11, 12);
        assertThat(batch.target()).containsExactly(-1.1, -1.2, 0.1, 0.2, -1.3, -1.4, 0.3, 0.4, -1.5, -1.6, 0.5, 0.6);
        assertThat(source.next()).isSameAs(batch);
    }

    @Test
    void gradientMatchingNeedsDerivatives() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new ObservedData(states).states(0))
                .withMessage(
                        "observations must have time derivatives (columns dq…, dp…) for gradient matching, got states"
                                + " alone; use trajectoryMatching(dt), or estimateDerivatives(…) where they are nearly exact");
    }

    @Test
    void observationsAreThemselves() {
        assertThat(new ObservedData(states).observations(5)).isSameAs(states);
        assertThat(new ObservedData(states).degreesOfFreedom()).isEqualTo(2);
    }
}
