package io.symplex.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.system.HarmonicOscillator;
import io.symplex.system.State;
import org.junit.jupiter.api.Test;

class TrajectoryTest {

    private final Trajectory pair = Trajectory.of(
            2, new double[] {0, 0.5, 2}, new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9, 10, 11, 12});

    @Test
    void holdsRowsOfStates() {
        assertThat(pair.degreesOfFreedom()).isEqualTo(2);
        assertThat(pair.size()).isEqualTo(3);
        assertThat(pair.times()).containsExactly(0, 0.5, 2);
        assertThat(pair.time(2)).isEqualTo(2);
        assertThat(pair.q(1)).containsExactly(2, 4, 6);
        assertThat(pair.p(0)).containsExactly(7, 9, 11);
        assertThat(pair.q()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(pair.p()).containsExactly(7, 8, 9, 10, 11, 12);
        assertThat(pair.get(1)).isEqualTo(State.of(new double[] {3, 4}, new double[] {9, 10}));
        assertThat(pair.first()).isEqualTo(pair.get(0));
        assertThat(pair.last()).isEqualTo(pair.get(2));
    }

    @Test
    void isEqualByValue() {
        double[] times = {0, 1};
        double[] values = {1, 2};
        Trajectory one = Trajectory.of(1, times, values, values);

        assertThat(one)
                .isEqualTo(Trajectory.of(1, times, values, values))
                .hasSameHashCodeAs(Trajectory.of(1, times, values, values))
                .isNotEqualTo(Trajectory.of(1, new double[] {0, 2}, values, values))
                .isNotEqualTo(Trajectory.of(1, times, times, values))
                .isNotEqualTo(Trajectory.of(1, times, values, times))
                .isNotEqualTo("a trajectory");
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] times = {0, 1};
        double[] q = {1, 2};
        double[] p = {3, 4};
        Trajectory one = Trajectory.of(1, times, q, p);

        times[0] = q[0] = p[0] = -9;
        one.times()[0] = one.q()[0] = one.p()[0] = -9;

        assertThat(one).isEqualTo(Trajectory.of(1, new double[] {0, 1}, new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void printsItsHeadAndTail() {
        Trajectory orbit = Simulation.of(2000, 0.01).run(new HarmonicOscillator(), State.of(1, 0));

        assertThat(orbit).hasToString("""
                Trajectory, 2,001 rows, 1 degree of freedom
                         t           q           p
                     0.000    1.000000    0.000000
                     0.010    0.999900   -0.010000
                     0.020    0.999700   -0.019999
                         … 1,995 more
                    19.980    0.421660   -0.904648
                    19.990    0.412571   -0.908865
                    20.000    0.403441   -0.912991""");
    }

    @Test
    void printsAFewRowsWhole() {
        assertThat(pair).hasToString("""
                Trajectory, 3 rows, 2 degrees of freedom
                         t          q0          q1          p0          p1
                       0.0    1.000000    2.000000    7.000000    8.000000
                       0.5    3.000000    4.000000    9.000000   10.000000
                       2.0    5.000000    6.000000   11.000000   12.000000""");
        assertThat(Trajectory.of(1, new double[] {0}, new double[] {1}, new double[] {2}))
                .hasToString("""
                Trajectory, 1 row, 1 degree of freedom
                         t           q           p
                       0.0    1.000000    2.000000""");
    }

    @Test
    void printsManyCoordinatesInPart() {
        assertThat(Trajectory.of(5, new double[] {0}, new double[5], new double[5]))
                .hasToString("""
                Trajectory, 1 row, 5 degrees of freedom
                         t          q0          q1          q2          q3          p0          p1          p2          p3   …
                       0.0    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000    0.000000""");
    }

    @Test
    void printsWhereItRanAway() {
        Trajectory lost =
                Trajectory.of(1, new double[] {0, 0.25, 0.5}, new double[] {1, -2e30, Double.NaN}, new double[] {
                    0, 5, Double.POSITIVE_INFINITY
                });

        assertThat(lost).hasToString("""
                Trajectory, 3 rows, 1 degree of freedom
                         t           q           p
                      0.00    1.000000    0.000000
                      0.25 -2.0000e+30    5.000000
                      0.50         NaN    Infinity""");
        assertThatIllegalArgumentException().isThrownBy(lost::last).withMessage("q[0] must be finite, got NaN");
    }

    @Test
    void refusesWhatIsNoTrajectory() {
        double[] two = {0, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.of(0, two, two, two))
                .withMessage("degreesOfFreedom must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.of(1, new double[0], two, two))
                .withMessage("the number of times must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.of(2, two, two, two))
                .withMessage("q must have 4 numbers, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.of(1, two, two, new double[3]))
                .withMessage("p must have 2 numbers, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.of(1, new double[] {0, Double.NaN}, two, two))
                .withMessage("times[1] must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trajectory.of(1, new double[] {1, 1}, two, two))
                .withMessage("times must rise, got 1.0 after 1.0 in row 1");
    }

    @Test
    void hasNoRowBeyondItsEnd() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> pair.get(3))
                .withMessage("row must be 0 to 2, got 3; size() tells how many there are");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pair.time(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> pair.q(2))
                .withMessage(
                        "coordinate must be 0 to 1, got 2; q(i) and p(i) are one coordinate over time, get(k) is the"
                                + " state of row k");
    }
}
