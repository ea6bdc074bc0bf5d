package io.symplex.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.symplex.integrate.Trajectory;
import io.symplex.plan.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensors that dropped out: cells without a number, and times without rows. */
class MissingNumbersTest extends CsvFixture {

    private static final double NAN = Double.NaN;

    /** Two degrees of freedom, five rows; a gap of 8 behind the third. */
    private static Observations seen() {
        return Observations.ofIncomplete(List.of(Trajectory.of(
                2, new double[] {0, 1, 2, 10, 11}, new double[] {1, 2, NAN, 3, 5, 4, NAN, NAN, 9, 8}, new double[] {
                    1, 1, 2, 2, 3, 3, NAN, NAN, 5, 5
                })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "-nan", "NA", "n/a", "null", "None", " "})
    void aCellWithoutANumberIsMissing(String cell) {
        Path file = file("t,q,p\n0,1,2\n1," + cell + ",3\n2,4,5\n");

        List<String> log = logged(() -> assertThat(Observations.read(file).q()).containsExactly(1, NAN, 4));

        assertThat(log).hasSize(1);
        assertThat(log.get(0)).endsWith(file + ": 1 of 6 numbers missing: empty cells and NaN");
    }

    @Test
    void whatWasNeverSeenIsNoObservation() {
        refused(
                "t,q,p\n0,,\n1,,NaN\n",
                "",
                "observations must have a number that was seen, got 4 missing numbers;" + " give rows with values");
    }

    @Test
    void writtenTheyAreEmptyCellsAndReadBackEqual() throws Exception {
        double[] derivatives = {1, 2, 3, 4, NAN, 6, 7, 8, 9, 10};
        Observations seen = seen().withIncompleteDerivatives(derivatives, derivatives);
        Path file = folder.resolve("seen.csv");

        seen.write(file);

        assertThat(Files.readString(file)).contains("0,1.0,,3.0,2.0,2.0,");
        assertThat(Observations.read(file))
                .isEqualTo(seen)
                .hasToString(
                        "Observations: 1 trajectory, 5 rows, 2 degrees of freedom (q0, q1, p0, p1), with derivatives,"
                                + " 7 of 40 numbers missing");
    }

    @Test
    void oneNaNIsAsGoodAsAnother() {
        double other = Double.longBitsToDouble(0x7ff8_0000_0000_0abcL);
        Observations seen = Observations.ofIncomplete(
                List.of(Trajectory.of(1, new double[] {0, 1}, new double[] {1, other}, new double[] {1, 2})));
        Observations same = Observations.ofIncomplete(
                List.of(Trajectory.of(1, new double[] {0, 1}, new double[] {1, NAN}, new double[] {1, 2})));

        assertThat(seen).isEqualTo(same);
        assertThat(Fingerprint.of(seen)).isEqualTo(Fingerprint.of(same));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.withIncompleteDerivatives(new double[] {1, 1 / 0.0}, new double[2]))
                .withMessage("dq[1] must be finite, or NaN where it was not seen, got Infinity");
    }

    @Test
    void wholeRowsLackNothing() {
        assertThat(seen().wholeRows().trajectories())
                .containsExactly(Trajectory.of(
                        2, new double[] {0, 2, 11}, new double[] {1, 2, 5, 4, 9, 8}, new double[] {1, 1, 3, 3, 5, 5}));
        double[] derivatives = {NAN, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Observations derived =
                seen().withIncompleteDerivatives(derivatives, derivatives).wholeRows();
        assertThat(derived.dq()).containsExactly(5, 6, 9, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen().withoutMomenta().wholeRows())
                .withMessageStartingWith(
                        "observations must have a row of which every number was seen, got none among 5;");
    }

    @Test
    void aTrajectoryIsSplitAtGaps() {
        Observations parts = seen().splitAtGaps(8.5);

        assertThat(parts.trajectories()).as("a single row tells no motion").hasSize(1);
        assertThat(parts.trajectories().get(0).times()).containsExactly(0, 1, 2);
        double[] derivatives = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Observations derived = seen().withDerivatives(derivatives, derivatives).splitAtGaps(8.5);
        assertThat(derived.trajectories()).hasSize(2);
        assertThat(derived.dq()).containsExactly(1, 2, 3, 4, 5, 6, 9, 10);
        assertThat(seen().splitAtGaps(9).trajectories()).hasSize(1);
        assertThat(seen().splitAtGaps(9).rows())
                .as("without the row of nothing")
                .isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seen().splitAtGaps(0.5))
                .withMessage("the longest time between rows must leave trajectories of at least 2 rows, got 0.5;"
                        + " take a longer one");
    }

    @Test
    void gapsAreFilledByLines() {
        Observations filled = seen().interpolated();

        assertThat(filled.trajectories().get(0).q(0)).containsExactly(1, 3, 5, 5 + 4 * 8 / 9.0, 9);
        assertThat(filled.missing()).isZero();
        assertThat(seen().withoutMomenta().interpolated().trajectories().get(0).p(1))
                .containsOnly(NAN);
        Observations ends = Observations.ofIncomplete(
                List.of(Trajectory.of(1, new double[] {0, 1, 2}, new double[] {NAN, 7, NAN}, new double[] {1, 2, 3})));
        assertThat(ends.interpolated().q()).containsExactly(7, 7, 7);
    }

    /** A cubic spline goes through a cubic, whatever is left out. */
    @Test
    void smoothersUseWhatIsThere() {
        double[] times = {0, 1, 2, 3, 4, 5, 6};
        double[] line = {0, 2, NAN, 6, NAN, 10, 12};
        double[] none = {NAN, NAN, NAN, NAN, NAN, NAN, NAN};
        Observations seen = Observations.ofIncomplete(List.of(Trajectory.of(1, times, line, none)));

        Observations smooth = seen.smoothed(new SavitzkyGolay(1, 1));
        Observations estimated = seen.withEstimatedMomenta(new SmoothingSpline(1), 3);

        assertThat(smooth.q()).usingComparatorWithPrecision(1e-12).containsExactly(line);
        assertThat(smooth.dq()).usingComparatorWithPrecision(1e-12).containsExactly(2, 2, NAN, 2, NAN, 2, 2);
        assertThat(smooth.dp()).containsOnly(NAN);
        assertThat(estimated.p()).usingComparatorWithPrecision(1e-12).containsExactly(6, 6, NAN, 6, NAN, 6, 6);
    }
}
