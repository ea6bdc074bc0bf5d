package io.symplex.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.symplex.data.Observations;
import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SimulatedTrajectoriesTest {

    private final Simulation simulation = Simulation.of(200, 0.01).withKeepEvery(50);
    private final HarmonicOscillator system = new HarmonicOscillator(2, 3, 0);
    private final SimulatedTrajectories data =
            new SimulatedTrajectories(new SampledStates(system, 20, 1.5), simulation);

    @Test
    void everyTrajectoryIsTheSimulationOfItsStart() {
        Observations seen = data.observations(3);

        assertThat(seen.trajectories()).hasSize(20);
        assertThat(seen.rows()).isEqualTo(100);
        for (Trajectory trajectory : seen.trajectories()) {
            State start = trajectory.first();
            assertThat(start.q()[0]).isBetween(-1.5, 1.5);
            assertThat(start.p()[0]).isBetween(-1.5, 1.5);
            assertThat(trajectory).isEqualTo(simulation.run(system, start));
        }
    }

    @Test
    void rowsKnowTheirDerivatives() {
        Observations seen = data.observations(3);

        assertThat(seen.dq()).isEqualTo(Arrays.stream(seen.p()).map(p -> p / 2).toArray());
        assertThat(seen.dp())
                .isEqualTo(Arrays.stream(seen.q()).map(q -> -(3 * q)).toArray());
        StateBatch batch = data.states(3).next();
        assertThat(batch.count()).isEqualTo(100);
        assertThat(batch.target()[0]).isEqualTo(3 * batch.x()[0]);
        assertThat(batch.target()[1]).isEqualTo(batch.x()[1] / 2);
    }

    @Test
    void everySeedItsOwn() {
        assertThat(data.observations(3)).isEqualTo(data.observations(3));
        assertThat(data.observations(4)).isNotEqualTo(data.observations(3));
        assertThat(data.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void theStartsAreTheStatesOfTheSample() {
        assertThat(data.observations(3).trajectories().stream().map(Trajectory::first))
                .containsExactlyElementsOf(data.starts().firstStates(3));
    }

    @Test
    void aSimulationThatRunsAwayIsSaid() {
        SimulatedTrajectories wild =
                new SimulatedTrajectories(new SampledStates(system, 2, 1.5), Simulation.of(2000, 10));

        assertThatIllegalStateException()
                .isThrownBy(() -> wild.observations(0))
                .withMessageMatching(
                        "simulated states must be finite, got (NaN|-?Infinity); lower dt in simulate\\(steps, dt\\),"
                                + " now 10.0");
    }
}
