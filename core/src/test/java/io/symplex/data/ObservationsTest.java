package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.symplex.integrate.Simulation;
import io.symplex.integrate.Trajectory;
import io.symplex.system.HarmonicOscillator;
import io.symplex.system.HenonHeiles;
import io.symplex.system.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final Trajectory SHORT =
            Trajectory.of(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {3, 4});
    private static final Trajectory LONG =
            Trajectory.of(1, new double[] {0, 0.5, 2}, new double[] {5, 6, 7}, new double[] {8, 9, 10});
    private static final double[] DQ = {10, 20, 30, 40, 50};
    private static final double[] DP = {11, 21, 31, 41, 51};

    private final Observations states = Observations.of(List.of(SHORT, LONG));

    @Test
    void holdsTrajectoriesOfUnequalLengths() {
        assertThat(states.trajectories()).containsExactly(SHORT, LONG);
        assertThat(states.rows()).isEqualTo(5);
        assertThat(states.degreesOfFreedom()).isEqualTo(1);
        assertThat(states.names()).containsExactly("q", "p");
        assertThat(states.q()).containsExactly(1, 2, 5, 6, 7);
        assertThat(states.p()).containsExactly(3, 4, 8, 9, 10);
        assertThat(states.hasDerivatives()).isFalse();
    }

    @Test
    void estimatesDerivativesOfEveryCoordinateOfEveryTrajectory() {
        HenonHeiles system = new HenonHeiles();
        State start = State.of(new double[] {0.1, 0.2}, new double[] {0.3, 0.1});
        Trajectory first = Simulation.of(400, 0.005).withKeepEvery(10).run(system, start);
        Trajectory second = Simulation.of(200, 0.005).withKeepEvery(10).run(system, first.last());
        Observations seen = Observations.of(List.of(first, second));

        Observations estimated = seen.withEstimatedDerivatives(new SmoothingSpline(0));

        assertThat(estimated.trajectories()).isEqualTo(seen.trajectories());
        assertThat(seen.times()).hasSize(seen.rows()).startsWith(first.times()).endsWith(second.times());
        double[] dq = new double[2 * seen.rows()];
        double[] dp = new double[2 * seen.rows()];
        system.gradients(seen.rows(), seen.q(), seen.p(), dp, dq);
        for (int i = 0; i < dq.length; i++) {
            assertThat(estimated.dq()[i]).isCloseTo(dq[i], within(0.01));
            assertThat(estimated.dp()[i]).isCloseTo(-dp[i], within(0.01));
        }
    }

    @Test
    void smoothsStatesAndKeepsTheirTimes() {
        Observations seen = Observations.of(List.of(
                Trajectory.of(1, new double[] {0, 1, 2, 4}, new double[] {1, 2, 2, 5}, new double[] {0, 0, 0, 0})));

        Observations smooth = seen.smoothed(new SmoothingSpline(1e9));

        assertThat(smooth.trajectories().get(0).times()).containsExactly(0, 1, 2, 4);
        assertThat(smooth.q()[0]).isCloseTo(2.5 - 34.0 / 35 * 1.75, within(1e-6));
        assertThat(smooth.dq()[3]).isCloseTo(34.0 / 35, within(1e-6));
        assertThat(smooth.dp()).containsOnly(0, 0, 0, 0);
    }

    @Test
    void holdsDerivativesOfEveryRow() {
        Observations whole = states.withDerivatives(DQ, DP);

        assertThat(whole.hasDerivatives()).isTrue();
        assertThat(whole.dq()).containsExactly(DQ);
        assertThat(whole.dp()).containsExactly(DP);
        assertThat(whole.trajectories()).isEqualTo(states.trajectories());
    }

    @Test
    void selectsAPartWithItsDerivatives() {
        Observations last = states.withDerivatives(DQ, DP).select(1, 2);

        assertThat(last.trajectories()).containsExactly(LONG);
        assertThat(last.rows()).isEqualTo(3);
        assertThat(last.dq()).containsExactly(30, 40, 50);
        assertThat(last.dp()).containsExactly(31, 41, 51);
        assertThat(states.select(0, 1)).isEqualTo(Observations.of(List.of(SHORT)));
        assertThat(states.select(0, 2)).isEqualTo(states);
    }

    @Test
    void isEqualByValue() {
        Observations whole = states.withDerivatives(DQ, DP);

        assertThat(whole)
                .isEqualTo(Observations.of(List.of(SHORT, LONG)).withDerivatives(DQ, DP))
                .hasSameHashCodeAs(Observations.of(List.of(SHORT, LONG)).withDerivatives(DQ, DP))
                .isNotEqualTo(states)
                .isNotEqualTo(states.withDerivatives(DP, DP))
                .isNotEqualTo(states.withDerivatives(DQ, DQ))
                .isNotEqualTo("observations");
        assertThat(states)
                .isNotEqualTo(Observations.of(List.of(LONG, SHORT)))
                .isNotEqualTo(Observations.incomplete(List.of(SHORT, LONG), List.of("x")));
    }

    @Test
    void cannotBeChangedFromOutside() {
        List<Trajectory> given = new ArrayList<>(List.of(SHORT, LONG));
        double[] dq = DQ.clone();
        Observations whole = Observations.of(given).withDerivatives(dq, DP);

        given.clear();
        dq[0] = -1;
        whole.dq()[0] = -1;
        whole.dp()[0] = -1;
        whole.q()[0] = -1;

        assertThat(whole).isEqualTo(states.withDerivatives(DQ, DP));
    }

    @Test
    void printsHowMuchWasSeenOfWhat() {
        Trajectory orbit = Simulation.of(44, 0.1).run(new HarmonicOscillator(), State.of(1, 0));
        Observations many = Observations.of(Collections.nCopies(25, orbit));
        Trajectory pair = Trajectory.of(2, new double[] {0}, new double[2], new double[2]);
        Trajectory wide = Trajectory.of(10, new double[] {0}, new double[10], new double[10]);

        assertThat(many.withDerivatives(new double[1125], new double[1125]))
                .hasToString("Observations: 25 trajectories, 1,125 rows, 1 degree of freedom (q, p), with derivatives");
        assertThat(Observations.of(List.of(pair)))
                .hasToString("Observations: 1 trajectory, 1 row, 2 degrees of freedom (q0, q1, p0, p1),"
                        + " without derivatives");
        assertThat(Observations.of(List.of(wide)))
                .hasToString("Observations: 1 trajectory, 1 row, 10 degrees of freedom (q0 … q9, p0 … p9),"
                        + " without derivatives");
    }

    @Test
    void refusesWhatIsNoObservation() {
        Trajectory pair = Simulation.of(1, 0.1).run(new HenonHeiles(), State.of(new double[2], new double[2]));
        Trajectory diverged = Trajectory.of(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {3, Double.NaN});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(List.of()))
                .withMessage("the number of trajectories must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(List.of(SHORT, LONG, pair)))
                .withMessage("trajectories must have the same degrees of freedom,"
                        + " got 1 in trajectory 0 and 2 in trajectory 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(List.of(SHORT, diverged)))
                .withMessage("trajectory 1: p[1] must be finite, got NaN;"
                        + " say Observations.ofIncomplete(…) if it was not seen");
    }

    @Test
    void refusesDerivativesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.withDerivatives(new double[4], DP))
                .withMessage("dq must have 5 numbers, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.withDerivatives(DQ, new double[6]))
                .withMessage("dp must have 5 numbers, got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.withDerivatives(DQ, new double[] {0, 0, Double.NaN, 0, 0}))
                .withMessage("dp[2] must be finite, got NaN");
    }

    @Test
    void saysThatThereAreNoDerivatives() {
        String message =
                "observations must have derivatives, got states alone; give dq and dp for every row, or estimate"
                        + " them with withEstimatedDerivatives(…)";

        assertThatIllegalStateException().isThrownBy(states::dq).withMessage(message);
        assertThatIllegalStateException().isThrownBy(states::dp).withMessage(message);
    }

    @Test
    void otherUnitsMultiplyNumbersAndTheirDerivatives() {
        Observations seen = Observations.of(
                        List.of(Trajectory.of(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {3, 4})))
                .withDerivatives(new double[] {5, 6}, new double[] {7, 8});

        Observations scaled = seen.scaled(2, 4, 8);

        assertThat(scaled)
                .isEqualTo(Observations.of(List.of(
                                Trajectory.of(1, new double[] {0, 2}, new double[] {4, 8}, new double[] {24, 32})))
                        .withDerivatives(new double[] {10, 12}, new double[] {28, 32}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.scaled(0, 1, 1))
                .withMessageContaining("the factor of times must be");
    }

    @Test
    void refusesASelectionOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.select(1, 3))
                .withMessage("selected trajectories must lie in 0 to 2 and be at least one, got 1 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.select(1, 1))
                .withMessage("selected trajectories must lie in 0 to 2 and be at least one, got 1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> states.select(-1, 1))
                .withMessage("selected trajectories must lie in 0 to 2 and be at least one, got -1 to 1");
    }

    @Test
    void otherNamesOrAnotherOrderAreRefused() {
        Observations seen =
                Observations.of(List.of(Trajectory.of(1, new double[] {0, 1}, new double[2], new double[2])));

        assertThat(seen.requireNames(List.of("q", "p"))).isSameAs(seen);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen.requireNames(List.of("qy", "qx", "py", "px")))
                .withMessage(
                        "observations must have the coordinates qy, qx, py, px in this order, as those learned from, got"
                                + " q, p; rename or reorder the columns");
    }
}
